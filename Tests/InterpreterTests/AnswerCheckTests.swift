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
  }

  @Test("of functions and unknown actions nothing is known")
  func unknown() {
    #expect(!AnswerCheck(of: .lambdaFunction(arn: "arn:aws:lambda:us-east-1:1:function:f")).knowsAnswer)
    #expect(!check("aws-sdk:sqs:vanish").knowsAnswer)
    #expect(check("aws-sdk:sqs:sendMessage").knowsAnswer)
  }
}
