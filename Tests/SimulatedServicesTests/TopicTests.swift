import JSONModel
import SimulatedServices
import Testing

@Suite("SNS and EventBridge")
struct TopicTests {
  private static let topic: JSON = "arn:aws:sns:eu-west-1:123456789012:t"

  @Test("a message reaches queues in an envelope, or as it is")
  func envelope() throws {
    var services = try TestServices(
      setup: #"{"queues": {"a": null, "b": null}, "topics": {"t": [{"queue": "a"}, {"queue": "b", "raw": true}]}}"#
    )
    let answer = try services.call("sns:publish", ["TopicArn": Self.topic, "Message": "hi", "Subject": "s"])
    #expect(try services.receive("b") == ["hi"])
    let envelope = try JSON(parsing: try #require(try services.receive("a").first))
    #expect(envelope["Type"] == "Notification")
    #expect(envelope["MessageId"] == answer["MessageId"])
    #expect(envelope["Message"] == "hi")
    #expect(envelope["Subject"] == "s")
    #expect(envelope["Timestamp"] == "2023-11-14T22:13:20.000Z")
  }

  @Test(
    "a filter lets some messages through",
    arguments: [
      (#"{"colour": ["red"]}"#, true), (#"{"colour": ["blue", "red"]}"#, true), (#"{"colour": ["blue"]}"#, false),
      (#"{"colour": [{"prefix": "re"}]}"#, true), (#"{"colour": [{"suffix": "x"}]}"#, false),
      (#"{"colour": [{"anything-but": ["blue"]}]}"#, true), (#"{"colour": [{"anything-but": ["red"]}]}"#, false),
      (#"{"size": [{"numeric": [">", 5, "<=", 7]}]}"#, true), (#"{"size": [{"numeric": ["=", 8]}]}"#, false),
      (#"{"gone": [{"exists": false}]}"#, true), (#"{"size": [{"exists": false}]}"#, false),
      (#"{"colour": ["red"], "size": [8]}"#, false), (#"{"$or": [{"colour": ["blue"]}, {"size": [7]}]}"#, true),
      (#"{"colour": [{"equals-ignore-case": "RED"}]}"#, true), (#"{"colour": [{"wildcard": "r*d"}]}"#, true),
      (#"{"colour": [{"wildcard": "*e*e*"}]}"#, false),
    ]
  )
  func filter(_ policy: String, _ passes: Bool) throws {
    for scope in ["attributes", "body"] {
      var services = try TestServices(
        setup: """
          {"queues": {"a": null}, "topics": {"t": [{"queue": "a", "raw": true, "filter": \(policy), "filterOn": "\(scope)"}]}}
          """
      )
      try services.call(
        "sns:publish",
        [
          "TopicArn": Self.topic, "Message": #"{"colour": "red", "size": 7}"#,
          "MessageAttributes": [
            "colour": ["DataType": "String", "StringValue": "red"], "size": ["DataType": "Number", "StringValue": "7"],
          ],
        ]
      )
      #expect(try services.receive("a").count == (passes ? 1 : 0))
    }
  }

  @Test("an event goes to the targets of the rules that it matches")
  func events() throws {
    var services = try TestServices(
      setup: """
        {"queues": {"a": null}, "topics": {"t": []}, "buses": {"default": {
          "big": {"pattern": {"source": ["shop"], "detail": {"total": [{"numeric": [">", 100]}]}},
                  "targets": [{"queue": "a"}, {"topic": "t"}]}}}}
        """
    )
    let entries: JSON = [
      ["Source": "shop", "DetailType": "order", "Detail": #"{"total": 101}"#],
      ["Source": "shop", "DetailType": "order", "Detail": #"{"total": 100}"#],
      ["Source": "shop", "DetailType": "order", "Detail": "no JSON"],
    ]
    let answer = try services.call("eventbridge:putEvents", ["Entries": entries])
    #expect(answer["FailedEntryCount"] == 1)
    #expect(answer["Entries"]?[2] == ["ErrorCode": "MalformedDetail", "ErrorMessage": "Detail is malformed."])
    let received = try services.receive("a")
    #expect(received.count == 1)
    #expect(try JSON(parsing: received[0])["detail"] == ["total": 101])
    let report = services.services.report
    #expect(report.topics[0].published.count == 1)
    #expect(report.buses[0].events.map(\.rules) == [["big"], []])
  }

  @Test("a topic that a setup does not have is refused")
  func missing() throws {
    var services = try TestServices(setup: #"{"topics": {"other": []}}"#)
    #expect(
      services.refusal("sns:publish", ["TopicArn": Self.topic, "Message": "hi"]) == "NotFound: Topic does not exist"
    )
  }
}
