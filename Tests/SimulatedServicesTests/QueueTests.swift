import Interpreter
import JSONModel
import ServiceCalls
import SimulatedServices
import Testing

@Suite("SQS")
struct QueueTests {
  private func message(_ queue: String, _ body: String, _ more: JSONObject = [:]) -> JSON {
    var object: JSONObject = ["QueueUrl": TestServices.url(queue), "MessageBody": .string(body)]
    for member in more.members { object[member.name] = member.value }
    return .object(object)
  }

  @Test("answers with the digests of text and attributes")
  func digests() throws {
    var services = TestServices()
    let attributes: JSON = [
      "colour": ["DataType": "String", "StringValue": "red"], "size": ["DataType": "Number", "StringValue": "7"],
    ]
    let answer = try services.call("sqs:sendMessage", message("q", "hello", ["MessageAttributes": attributes]))
    #expect(answer["Md5OfMessageBody"] == "5d41402abc4b2a76b9719d911017c592")
    #expect(answer["Md5OfMessageAttributes"] == "7139500ae2e279c8bb95292546fd545b")
    #expect(answer["MessageId"]?.string?.count == 36)
  }

  @Test("a received message is invisible until its time is over")
  func visibility() throws {
    var services = TestServices()
    try services.call("sqs:sendMessage", message("q", "one"))
    try services.call("sqs:sendMessage", message("q", "later", ["DelaySeconds": 10]))
    #expect(try services.receive("q") == ["one"])
    #expect(try services.receive("q") == [])
    #expect(services.services.nextChange == TestServices.start.adding(seconds: 10))
    services.wait(10)
    #expect(try services.receive("q") == ["later"])
    services.wait(20)
    #expect(try services.receive("q") == ["one"])
  }

  @Test("a deleted message is gone, and only its last receipt deletes it")
  func deleting() throws {
    var services = TestServices()
    try services.call("sqs:sendMessage", message("q", "one"))
    let receive: JSON = ["QueueUrl": TestServices.url("q"), "VisibilityTimeout": 0]
    let first = try services.call("sqs:receiveMessage", receive)["Messages"]?[0]?["ReceiptHandle"] ?? ""
    let second = try services.call("sqs:receiveMessage", receive)["Messages"]?[0]?["ReceiptHandle"] ?? ""
    try services.call("sqs:deleteMessage", ["QueueUrl": TestServices.url("q"), "ReceiptHandle": first])
    #expect(try services.receive("q").count == 1)
    services.wait(30)
    try services.call("sqs:deleteMessage", ["QueueUrl": TestServices.url("q"), "ReceiptHandle": second])
    #expect(services.services.report.queues[0].messages.count == 1)
    let third = try services.call("sqs:receiveMessage", receive)["Messages"]?[0]?["ReceiptHandle"] ?? ""
    try services.call("sqs:deleteMessage", ["QueueUrl": TestServices.url("q"), "ReceiptHandle": third])
    #expect(services.services.report.queues[0].messages.isEmpty)
  }

  @Test("a message that is received too often goes to the queue for dead letters")
  func deadLetters() throws {
    var services = try TestServices(
      setup: #"{"queues": {"q": {"deadLetters": "dead", "maximumReceives": 2, "messages": ["bad"]}, "dead": null}}"#
    )
    for _ in 0..<2 {
      #expect(try services.receive("q") == ["bad"])
      services.wait(30)
    }
    #expect(try services.receive("q") == [])
    #expect(try services.receive("dead") == ["bad"])
  }

  @Test("an ordered queue drops repetitions and keeps groups in order")
  func ordered() throws {
    var services = try TestServices(setup: #"{"queues": {"q.fifo": {"deduplicateByContent": true}}}"#)
    for body in ["a1", "a2", "a1"] {
      try services.call("sqs:sendMessage", message("q.fifo", body, ["MessageGroupId": "a"]))
    }
    try services.call("sqs:sendMessage", message("q.fifo", "b1", ["MessageGroupId": "b"]))
    #expect(try services.receive("q.fifo", 1) == ["a1"])
    #expect(try services.receive("q.fifo") == ["b1"])
    services.wait(301)
    #expect(try services.receive("q.fifo") == ["a1", "a2", "b1"])
  }

  @Test(
    "refuses as AWS does",
    arguments: [
      (
        "sqs:sendMessage", #"{"QueueUrl": "https://x/1/none", "MessageBody": "x"}"#,
        "QueueDoesNotExist: The specified queue does not exist."
      ),
      (
        "sqs:sendMessage", #"{"QueueUrl": "https://x/1/q"}"#,
        "MissingParameter: The request must contain the parameter MessageBody."
      ),
      (
        "sqs:sendMessage", #"{"QueueUrl": "https://x/1/q", "MessageBody": "x", "DelaySeconds": 901}"#,
        "InvalidParameterValue: Value 901 for parameter DelaySeconds is invalid. "
          + "Reason: DelaySeconds must be >= 0 and <= 900."
      ),
      (
        "sqs:sendMessage", #"{"QueueUrl": "https://x/1/q.fifo", "MessageBody": "x"}"#,
        "MissingParameter: The request must contain the parameter MessageGroupId."
      ),
      (
        "sqs:receiveMessage", #"{"QueueUrl": "https://x/1/q", "MaxNumberOfMessages": 11}"#,
        "InvalidParameterValue: Value 11 for parameter MaxNumberOfMessages is invalid. "
          + "Reason: Must be between 1 and 10, if provided."
      ),
      (
        "sqs:deleteMessage", #"{"QueueUrl": "https://x/1/q", "ReceiptHandle": "x"}"#,
        #"ReceiptHandleIsInvalid: The input receipt handle "x" is not a valid receipt handle."#
      ),
      (
        "sqs:sendMessage", #"{"QueueUrl": "https://x/1/q", "MessageBody": "x", "Colour": "red"}"#,
        "not simulated: sqs:sendMessage with the member Colour"
      ),
      ("sqs:addPermission", "{}", "not simulated: sqs:addPermission"),
    ]
  )
  func refuses(_ action: String, _ parameters: String, _ refusal: String) throws {
    var services = try TestServices(setup: #"{"queues": {"q": null, "q.fifo": null}}"#)
    #expect(services.refusal(action, try JSON(parsing: parameters)) == refusal)
  }

  @Test("a queue is emptied once a minute at most")
  func purge() throws {
    var services = TestServices()
    try services.call("sqs:sendMessage", message("q", "one"))
    try services.call("sqs:purgeQueue", ["QueueUrl": TestServices.url("q")])
    #expect(services.services.report.queues[0].messages.isEmpty)
    #expect(
      services.refusal("sqs:purgeQueue", ["QueueUrl": TestServices.url("q")])
        == "PurgeQueueInProgress: Only one PurgeQueue operation on q is allowed every 60 seconds."
    )
    services.wait(60)
    try services.call("sqs:purgeQueue", ["QueueUrl": TestServices.url("q")])
  }
}
