import StepFunctionsAPI
import Testing

@Suite("The ARN of something in Step Functions")
struct ARNTests {
  static let forms: [(String, StatesARN.Resource)] = [
    ("stateMachine:M", .stateMachine(name: "M")),
    ("stateMachine:M:3", .stateMachine(name: "M", qualifier: .version(3))),
    ("stateMachine:M:live", .stateMachine(name: "M", qualifier: .alias("live"))),
    ("stateMachine:M/Label", .stateMachine(name: "M", label: "Label")),
    ("execution:M:run", .execution(machine: "M", name: "run")),
    ("execution:M/Label:0a-1b", .execution(machine: "M", label: "Label", name: "0a-1b")),
    ("express:M:run:0a-1b", .express(machine: "M", name: "run", id: "0a-1b")),
    ("express:M/Label:run:0a-1b", .express(machine: "M", label: "Label", name: "run", id: "0a-1b")),
    ("activity:A", .activity(name: "A")),
    ("mapRun:M/Label:0a-1b", .mapRun(machine: "M", label: "Label", id: "0a-1b")),
    ("mapRun:M:0a-1b", .mapRun(machine: "M", id: "0a-1b")),
  ]

  @Test("Each form is read, and written as it was", arguments: forms)
  func readAndWritten(_ text: String, _ resource: StatesARN.Resource) throws {
    let whole = "arn:aws:states:eu-west-1:111111111111:\(text)"
    let arn = try StatesARN(parsing: whole)
    #expect(arn.resource == resource)
    #expect([arn.partition, arn.region, arn.account] == ["aws", "eu-west-1", "111111111111"])
    #expect(arn.text == whole)
  }

  @Test("A machine can have a test case after it", arguments: ["stateMachine:M", "stateMachine:M:3"])
  func testCases(_ text: String) throws {
    let whole = "arn:aws:states:eu-west-1:111111111111:\(text)#Happy path: 1"
    let arn = try StatesARN(parsing: whole)
    #expect(arn.testCase == "Happy path: 1")
    #expect(arn.text == whole)
  }

  @Test("What does not begin as an ARN is told so")
  func prefix() {
    #expect(throws: APIFailure("InvalidArn", "Invalid Arn: 'Invalid ARN prefix: invalid_arn'")) {
      try StatesARN(parsing: "invalid_arn")
    }
  }

  @Test(
    "What is no ARN of Step Functions is refused",
    arguments: [
      "arn:", "arn:aws:lambda:eu-west-1:111111111111:function:F", "arn:aws:states:eu-west-1:111111111111:stateMachine:",
      "arn:aws:states:eu-west-1:11111111111:stateMachine:M", "arn:aws:states::111111111111:stateMachine:M",
      "arn:aws:states:eu-west-1:111111111111:machine:M", "arn:aws:states:eu-west-1:111111111111:stateMachine:M:1:2",
      "arn:aws:states:eu-west-1:111111111111:stateMachine:M/L:1", "arn:aws:states:eu-west-1:111111111111:execution:M",
      "arn:aws:states:eu-west-1:111111111111:stateMachine:a b", "arn:aws:states:eu-west-1:111111111111:activity:A#x",
      "arn:aws:states:eu-west-1:111111111111:stateMachine:M#",
    ]
  )
  func malformed(_ text: String) {
    #expect(throws: APIFailure("InvalidArn", "Invalid Arn: '\(text)'")) { try StatesARN(parsing: text) }
  }

  @Test("An ARN of another kind than is wanted is told by its kind")
  func kinds() throws {
    let execution = try StatesARN(parsing: "arn:aws:states:eu-west-1:111111111111:express:M:run:1")
    #expect(throws: APIFailure("InvalidArn", "Invalid Arn: 'Resource type not valid in this context: express'")) {
      try execution.machine()
    }
    #expect(throws: APIFailure.self) { try execution.activity() }
  }

  @Test("A distributed Map's ARN is no machine's")
  func labels() throws {
    let arn = try StatesARN(parsing: "arn:aws:states:eu-west-1:111111111111:stateMachine:M/Label")
    let failure = #expect(throws: APIFailure.self) { try arn.machine() }
    #expect(failure?.type == "ValidationException")
    #expect(failure?.reason == "API_DOES_NOT_SUPPORT_LABELED_ARNS")
  }
}
