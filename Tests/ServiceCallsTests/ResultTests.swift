import JSONModel
import ServiceCalls
import StatesLanguage
import Testing

@Suite("what a task makes of a service's answer")
struct ResultTests {
  /// An item with attributes of all types that the SDK names otherwise, and one that is named like a type.
  private static let attributes: JSON = [
    "id": ["S": "1"], "yes": ["BOOL": true], "none": ["NULL": true], "texts": ["SS": ["a"]], "ns": ["NS": ["1"]],
    "bytes": ["BS": ["aGk="]], "list": ["L": [["BOOL": false]]], "map": ["M": ["BOOL": ["BOOL": true]]],
  ]

  /// A task's parameters, the API's answer, and the result without what it says of the answer itself.
  static let results: [(String, JSON, JSON, JSON)] = [
    (
      "lambda:invoke", ["FunctionName": "f"],
      ["StatusCode": 200, "ExecutedVersion": "$LATEST", "Payload": "{\"a\":1}"],
      ["ExecutedVersion": "$LATEST", "Payload": ["a": 1], "StatusCode": 200]
    ),
    (
      "lambda:invoke", ["FunctionName": "f", "InvocationType": "Event"], ["StatusCode": 202, "Payload": ""],
      ["StatusCode": 202, "Payload": ""]
    ),
    (
      "sqs:sendMessage", ["QueueUrl": "q", "MessageBody": "b"], ["MessageId": "1", "Md5OfMessageBody": "2"],
      ["MessageId": "1", "MD5OfMessageBody": "2"]
    ),
    ("glue:startJobRun", ["JobName": "j"], ["JobRunId": "r"], ["JobName": "j", "JobRunId": "r"]),
    (
      "bedrock:invokeModel", ["ModelId": "m", "Body": [:]],
      ["Body": "{\"text\":\"Hi\"}", "ContentType": "application/json"],
      ["Body": ["text": "Hi"], "ContentType": "application/json"]
    ),
    ("emr-serverless:startApplication", ["ApplicationId": "a"], [:], ["ApplicationId": "a"]),
    (
      "elasticmapreduce:createCluster", ["Name": "n", "Instances": [:]], ["JobFlowId": "j-1", "ClusterArn": "arn"],
      ["ClusterId": "j-1"]
    ),
    ("elasticmapreduce:addStep", ["ClusterId": "j-1", "Step": [:]], ["StepIds": ["s-1"]], ["StepId": "s-1"]),
    (
      "elasticmapreduce:cancelStep", ["ClusterId": "j-1", "StepId": "s-1"],
      ["CancelStepsInfoList": [["StepId": "s-1", "Status": "SUBMITTED"]]],
      ["CancelStepsInfo": ["StepId": "s-1", "Status": "SUBMITTED"]]
    ),
    (
      "ecs:runTask", ["TaskDefinition": "d"], ["Tasks": [], "Failures": [["Reason": "no room"]]],
      [
        "Tasks": [], "Failures": [["Reason": "no room"]],
      ]
    ),
    (
      "aws-sdk:sqs:sendMessage", ["QueueUrl": "q", "MessageBody": "b"], ["Md5OfMessageBody": "2"],
      ["Md5OfMessageBody": "2"]
    ),
    ("dynamodb:getItem", ["TableName": "t", "Key": [:]], ["Item": attributes], ["Item": attributes]),
    (
      "aws-sdk:dynamodb:getItem", ["TableName": "t", "Key": [:]], ["Item": attributes],
      [
        "Item": [
          "id": ["S": "1"], "yes": ["Bool": true], "none": ["Nul": true], "texts": ["Ss": ["a"]], "ns": ["Ns": ["1"]],
          "bytes": ["Bs": ["aGk="]], "list": ["L": [["Bool": false]]], "map": ["M": ["BOOL": ["Bool": true]]],
        ]
      ]
    ),
    (
      "aws-sdk:lambda:invoke", ["FunctionName": "f"], ["FunctionError": "Unhandled", "Payload": "{}"],
      [
        "FunctionError": "Unhandled", "Payload": "{}",
      ]
    ),
  ]

  @Test("has the shape that Step Functions gives it", arguments: results)
  func shape(_ name: String, _ parameters: JSON, _ answer: JSON, _ result: JSON) throws {
    var members = try #require(try outcome(name, parameters, .success(answer))?.success?.object)
    members["SdkHttpMetadata"] = nil
    members["SdkResponseMetadata"] = nil
    #expect(JSON.object(members) == result)
  }

  @Test("says of the answer itself what it was, in an order of its own")
  func metadata() throws {
    let answer: JSON = ["MessageId": "1", "MD5OfMessageBody": "2"]
    let result = try #require(
      try outcome("sqs:sendMessage", ["QueueUrl": "q", "MessageBody": "b"], .success(answer))?.success
    )
    #expect(
      result.text()
        == #"{"MD5OfMessageBody":"2","MessageId":"1","SdkHttpMetadata":{"AllHttpHeaders":{"x-amzn-RequestId":"#
        + #"["5e272390-8c1b-4d41-a6b7-0c2f9d1e3a55"],"connection":["keep-alive"],"Content-Length":["40"],"#
        + #""Date":["Thu, 26 Nov 2026 08:00:00 GMT"],"Content-Type":["application/x-amz-json-1.0"]},"#
        + #""HttpHeaders":{"connection":"keep-alive","Content-Length":"40","Content-Type":"application/x-amz-json-1.0","#
        + #""Date":"Thu, 26 Nov 2026 08:00:00 GMT","x-amzn-RequestId":"5e272390-8c1b-4d41-a6b7-0c2f9d1e3a55"},"#
        + #""HttpStatusCode":200},"SdkResponseMetadata":{"RequestId":"5e272390-8c1b-4d41-a6b7-0c2f9d1e3a55"}}"#
    )
  }

  @Test("says nothing of the answer itself", arguments: ["events:putEvents", "aws-sdk:eventbridge:putEvents"])
  func noMetadata(_ name: String) throws {
    let answer: JSON = ["FailedEntryCount": 0, "Entries": [["EventId": "1"]]]
    #expect(try outcome(name, ["Entries": []], .success(answer))?.success == answer)
  }

  @Test("of a function's ARN is what the function returned")
  func directFunction() throws {
    let resource = TaskResource(parsing: "arn:aws:lambda:eu-west-1:123456789012:function:pay")
    let call = try #require(try TaskCall.of(resource, input: [:], caller: caller))
    func outcome(_ answer: JSON) -> Result<JSON, TaskFailure> {
      TaskOutcome.of(resource, call: call, answer: .api(.success(answer)), exchange: exchange)
    }
    #expect(outcome(["Payload": "[1]"]).success == [1])
    #expect(outcome(["Payload": "null"]).success == .null)
    #expect(outcome(["Payload": "{}", "FunctionError": "Unhandled"]).failure == TaskFailure("Exception", cause: "{}"))
  }

  @Test("is a failure when a function, an event or a container did not go well")
  func failures() throws {
    let raised: JSON = ["StatusCode": 200, "FunctionError": "Unhandled", "Payload": #"{"errorType":"TooLate"}"#]
    #expect(
      try outcome("lambda:invoke", ["FunctionName": "f"], .success(raised))?.failure
        == TaskFailure("TooLate", cause: #"{"errorType":"TooLate"}"#)
    )
    let entries: JSON = ["FailedEntryCount": 1, "Entries": [["ErrorCode": "MalformedDetail"]]]
    #expect(
      try outcome("events:putEvents", ["Entries": []], .success(entries))?.failure
        == TaskFailure("EventBridge.FailedEntry", cause: entries.text())
    )
    let tasks: JSON = ["Tasks": [], "Failures": [["Reason": "RESOURCE:MEMORY"]]]
    for name in ["ecs:runTask.sync", "ecs:runTask.waitForTaskToken"] {
      #expect(
        try outcome(name, ["TaskDefinition": "d"], .success(tasks))?.failure
          == TaskFailure("AmazonECS.Unknown", cause: tasks.text())
      )
    }
  }

  @Test(
    "has dates as HTTP writes them",
    arguments: [
      (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"),
      (1_793_001_599, "Mon, 26 Oct 2026 07:59:59 GMT"),
    ]
  )
  func dates(_ seconds: Int, _ text: String) {
    #expect(Exchange(requestID: "", secondsSince1970: seconds).date == text)
  }
}
