import JSONModel
import StatesLanguage
import StepFunctionsAPI
import Testing

@Suite("What an execution runs")
struct RunnableTests {
  private func prepared() throws -> Account {
    var test = TestAccount()
    try test.create(["publish": true])
    let update: JSONObject = [
      "stateMachineArn": .string(TestAccount.machine), "definition": .string(TestAccount.definition("2")),
      "roleArn": "arn:aws:iam::111111111111:role/Other", "publish": true,
    ]
    try test.call(.updateStateMachine, update)
    try test.call(
      .createStateMachineAlias,
      ["name": "live", "routingConfiguration": AliasTests.routing((":1", 90), (":2", 10))]
    )
    return test.account
  }

  @Test("is the current revision for a machine's ARN")
  func machine() throws {
    let runnable = try prepared().runnable(TestAccount.machine, seed: 1)
    #expect(runnable.name == "M")
    #expect(runnable.machineARN == TestAccount.machine)
    #expect(runnable.versionARN == nil)
    #expect(runnable.aliasARN == nil)
    #expect(runnable.testCase == nil)
    #expect(runnable.definition == TestAccount.definition("2"))
    #expect(runnable.machine.comment == "2")
    #expect(runnable.roleARN == "arn:aws:iam::111111111111:role/Other")
    #expect(runnable.revisionID != nil)
    #expect(runnable.workflow == .standard)
    #expect(runnable.logging == ["level": "OFF", "includeExecutionData": false])
  }

  @Test("is the version for a version's ARN")
  func version() throws {
    let runnable = try prepared().runnable(TestAccount.machine + ":1", seed: 1)
    #expect(runnable.machineARN == TestAccount.machine)
    #expect(runnable.versionARN == TestAccount.machine + ":1")
    #expect(runnable.definition == TestAccount.definition)
    #expect(runnable.roleARN == TestAccount.role)
    #expect(runnable.revisionID == nil)
  }

  @Test("is one of the versions of an alias, as often as their weights say")
  func alias() throws {
    let account = try prepared()
    var counts: [String?: Int] = [:]
    for seed in 0..<10_000 {
      let runnable = try account.runnable(TestAccount.machine + ":live", seed: UInt64(seed))
      #expect(runnable.aliasARN == TestAccount.machine + ":live")
      counts[runnable.versionARN, default: 0] += 1
    }
    #expect(counts.values.reduce(0, +) == 10_000)
    #expect((8800...9200).contains(counts[TestAccount.machine + ":1"] ?? 0))
    let arn = TestAccount.machine + ":live"
    #expect(try account.runnable(arn, seed: 7) == account.runnable(arn, seed: 7))
  }

  @Test("has the test case that follows the ARN", arguments: ["", ":2", ":live"])
  func testCase(_ suffix: String) throws {
    let runnable = try prepared().runnable("\(TestAccount.machine)\(suffix)#HappyPath", seed: 1)
    #expect(runnable.testCase == "HappyPath")
    #expect(runnable.machineARN == TestAccount.machine)
  }

  @Test(
    "is nothing for what is not there",
    arguments: [
      TestAccount.machine + "N", TestAccount.machine + ":3", TestAccount.machine + ":other",
      "arn:aws:states:us-east-1:222222222222:stateMachine:M", "arn:aws:states:eu-west-1:111111111111:stateMachine:M",
    ]
  )
  func missing(_ arn: String) throws {
    let account = try prepared()
    #expect(throws: APIFailure("StateMachineDoesNotExist", "State Machine Does Not Exist: '\(arn)'")) {
      try account.runnable(arn, seed: 1)
    }
  }

  @Test("is nothing for other ARNs")
  func wrongARN() throws {
    let account = try prepared()
    #expect(throws: APIFailure("InvalidArn", "Invalid Arn: 'Invalid ARN prefix: M'")) {
      try account.runnable("M", seed: 1)
    }
    #expect(throws: APIFailure("InvalidArn", "Invalid Arn: 'Resource type not valid in this context: activity'")) {
      try account.runnable(TestAccount.activity, seed: 1)
    }
    let failure = #expect(throws: APIFailure.self) { try account.runnable(TestAccount.machine + "/L", seed: 1) }
    #expect(failure?.reason == "API_DOES_NOT_SUPPORT_LABELED_ARNS")
  }
}
