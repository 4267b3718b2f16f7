import JSONModel
import StepFunctionsAPI
import Testing

@Suite("Deleting a state machine")
struct DeletionTests {
  private static let arn = JSON.string(TestAccount.machine)
  private static let gone = APIFailure(
    "StateMachineDoesNotExist",
    "State Machine Does Not Exist: '\(TestAccount.machine)'"
  )

  @Test("removes it with its versions and aliases, and can be done again")
  func deletion() throws {
    var test = TestAccount()
    try test.create(["publish": true])
    for _ in 1...2 { #expect(try test.call(.deleteStateMachine, ["stateMachineArn": Self.arn]) == [:]) }
    #expect(test.account == TestAccount.empty)
    #expect(test.refusal(.describeStateMachine, ["stateMachineArn": Self.arn]) == Self.gone)
  }

  @Test("waits for its running executions, and nothing new begins in between")
  func deleting() throws {
    var test = TestAccount()
    try test.create()
    test.machinesInUse = [TestAccount.machine]
    try test.call(.deleteStateMachine, ["stateMachineArn": Self.arn])
    #expect(try test.call(.describeStateMachine, ["stateMachineArn": Self.arn])["status"] == "DELETING")
    let failure = APIFailure("StateMachineDeleting", "State Machine is being deleted: '\(TestAccount.machine)'")
    #expect(test.refusal(.createStateMachine, TestAccount.creation()) == failure)
    #expect(
      test.refusal(.updateStateMachine, ["stateMachineArn": Self.arn, "tracingConfiguration": ["enabled": true]])
        == failure
    )
    #expect(test.refusal(.publishStateMachineVersion, ["stateMachineArn": Self.arn]) == failure)
    let account = test.account
    #expect(throws: failure) { try account.runnable(TestAccount.machine, seed: 1) }
    test.account.finishDeleting(TestAccount.machine)
    #expect(test.refusal(.describeStateMachine, ["stateMachineArn": Self.arn]) == Self.gone)
    try test.create()
  }

  @Test("is not finished for a machine that is not being deleted")
  func notDeleting() throws {
    var test = TestAccount()
    try test.create()
    let before = test.account
    test.account.finishDeleting(TestAccount.machine)
    test.account.finishDeleting("x")
    #expect(test.account == before)
  }

  @Test(
    "takes a machine's ARN only",
    arguments: [
      ("x", "InvalidArn"), (TestAccount.activity, "InvalidArn"), (TestAccount.machine + "/L", "ValidationException"),
      (TestAccount.machine + ":1", "ValidationException"),
    ]
  )
  func wrongARN(_ arn: String, _ type: String) {
    var test = TestAccount()
    #expect(test.refusal(.deleteStateMachine, ["stateMachineArn": .string(arn)])?.type == type)
  }
}
