import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("Answers that are written by hand")
struct AnswerCheckTests {
  private func check(_ resource: String) -> AnswerCheck {
    AnswerCheck(of: TaskResource(parsing: "arn:aws:states:::" + resource))
  }

  static let misfits: [(String, JSON, String, String)] = [
    ("aws-sdk:sqs:receiveMessage", ["Messages": ["m"]], "/Messages/0", "Field 'Messages' must be an object"),
    ("sqs:sendMessage", ["MD5OfMessageBody": 7], "/MD5OfMessageBody", "Field 'MD5OfMessageBody' must be a string"),
    ("lambda:invoke", ["StatusCode": "200"], "/StatusCode", "Field 'StatusCode' must be a number"),
    ("aws-sdk:sqs:getQueueAttributes", ["Attributes": ["a": 1]], "/Attributes/a", "Field 'a' must be a string"),
    ("elasticmapreduce:addStep.sync", ["Step": "s"], "/Step", "Field 'Step' must be an object"),
    ("codebuild:startBuild.sync", ["Build": []], "/Build", "Field 'Build' must be an object"),
    (
      "events:putEvents", ["Entries": [[:], ["EventId": ["e"]]]], "/Entries/1/EventId",
      "Field 'EventId' must be a string"
    ),
    (
      "aws-sdk:s3:listObjectsV2", ["Contents": [["StorageClass": "COLD"]]], "/Contents/0/StorageClass",
      "Field 'StorageClass' is not an expected value"
    ),
    (
      "aws-sdk:lambda:getFunction", ["Configuration": ["MemorySize": 127]], "/Configuration/MemorySize",
      "Field 'MemorySize' is less than the minimum value"
    ),
    (
      "aws-sdk:lambda:getFunction", ["Configuration": ["MemorySize": 10241]], "/Configuration/MemorySize",
      "Field 'MemorySize' exceeds the maximum value"
    ),
    (
      "aws-sdk:kms:encrypt", ["CiphertextBlob": ""], "/CiphertextBlob",
      "Field 'CiphertextBlob' is smaller than the minimum length"
    ),
    (
      "codebuild:startBuild.sync", ["Build": ["BuildStatus": "DONE"]], "/Build/BuildStatus",
      "Field 'BuildStatus' is not an expected value"
    ),
    (
      "ecs:runTask.sync", ["Containers": [["ExitCode": "0"]]], "/Containers/0/ExitCode",
      "Field 'ExitCode' must be a number"
    ),
  ]

  @Test("a member of another kind is told with its place", arguments: misfits)
  func isTold(_ resource: String, _ answer: JSON, _ place: String, _ message: String) throws {
    let expected = [ResultProblem(at: try JSONPointer(parsing: place), message)]
    #expect(check(resource).problems(in: answer, .strict) == expected)
    #expect(check(resource).problems(in: answer, .present) == expected)
    #expect(check(resource).problems(in: answer, .none).isEmpty)
  }

  @Test("a member that is always there is missed only when it has to be there")
  func missing() {
    let check = check("states:startExecution")
    let problems = check.problems(in: [:], .strict)
    #expect(problems.map(\.place.text) == ["/ExecutionArn", "/StartDate"])
    #expect(problems.first?.message == "Required field 'ExecutionArn' is missing")
    #expect(check.problems(in: [:], .present).isEmpty)
  }

  @Test("a member of a member is missed where it has to be there, and of an element that a job ends with nothing is")
  func missingInside() {
    let check = check("aws-sdk:sfn:listExecutions")
    let execution: JSON = ["ExecutionArn": "e", "StateMachineArn": "s", "Name": "n", "StartDate": "d"]
    let problems = check.problems(in: ["Executions": [execution]], .strict)
    #expect(problems.map(\.message) == ["Required field 'Status' is missing"])
    #expect(problems.map(\.place.text) == ["/Executions/0/Status"])
    #expect(self.check("batch:submitJob.sync").problems(in: [:], .strict).isEmpty)
  }

  @Test("an object that is a part of itself is looked at as deep as the answer goes")
  func recursion() {
    func nested(_ value: JSON, _ depth: Int) -> JSON { depth == 0 ? value : ["M": ["a": nested(value, depth - 1)]] }
    let check = check("dynamodb:getItem")
    #expect(check.problems(in: ["Item": ["a": nested(["S": "text"], 30)]], .strict).isEmpty)
    #expect(check.problems(in: ["Item": ["a": nested(["S": 7], 30)]], .strict).count == 1)
  }

  static let sound: [(String, JSON)] = [
    ("lambda:invoke", ["Payload": ["any": 1], "StatusCode": 200]),
    ("aws-sdk:lambda:invoke", ["Payload": ["any": 1], "StatusCode": 200]),
    ("sqs:sendMessage", ["MessageId": "m", "SdkHttpMetadata": ["HttpStatusCode": 200]]),
    ("http:invoke", ["ResponseBody": [1], "StatusCode": 200, "Headers": ["a": ["b"]]]),
    ("states:startExecution.waitForTaskToken", ["anything": 1]),
    ("sqs:sendMessage", "no object"),
  ]

  @Test("what a service answers, and what somebody else makes, is let pass", arguments: sound)
  func passes(_ resource: String, _ answer: JSON) {
    #expect(check(resource).problems(in: answer, .strict).isEmpty)
    #expect(check(resource).misspellings(in: answer).isEmpty)
  }

  @Test("the output of a job is text, or parsed, as the pattern says")
  func jobs() {
    let answer: JSON = [
      "ExecutionArn": "e", "StateMachineArn": "s", "Status": "SUCCEEDED", "StartDate": "d", "Output": ["a": 1],
    ]
    #expect(check("states:startExecution.sync").problems(in: answer, .strict).map(\.place.text) == ["/Output"])
    #expect(check("states:startExecution.sync:2").problems(in: answer, .strict).isEmpty)
  }

  @Test("a misspelt member is told with the one that was probably meant")
  func misspelt() {
    let problems = check("sqs:sendMessage").misspellings(in: ["MesageId": "m", "Other": 1])
    #expect(problems.map(\.place.text) == ["/MesageId"])
    #expect(problems.map(\.message) == ["the service has no member 'MesageId'; did you mean 'MessageId'?"])
    let inside = check("events:putEvents").misspellings(in: ["Entries": [["EventId": "e"], ["EvenId": "e"]]])
    #expect(inside.map(\.place.text) == ["/Entries/1/EvenId"])
  }

  @Test("of functions and unknown actions nothing is known")
  func unknown() {
    #expect(!AnswerCheck(of: .lambdaFunction(arn: "arn:aws:lambda:us-east-1:1:function:f")).knowsAnswer)
    #expect(!check("aws-sdk:sqs:vanish").knowsAnswer)
    #expect(check("aws-sdk:sqs:sendMessage").knowsAnswer)
  }
}
