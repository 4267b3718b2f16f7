import JSONModel
import StepFunctionsAPI
import Testing

@Suite("A state machine of an account")
struct MachineTests {
  private let arn = JSON.string(TestAccount.machine)

  @Test("is made once, described as it was given, and found by its ARN")
  func creation() throws {
    var test = TestAccount()
    let answer = try test.create()
    let made = test.seconds
    #expect(answer == ["stateMachineArn": arn, "creationDate": made])
    #expect(try test.create() == answer)
    let described: JSON = [
      "stateMachineArn": arn, "name": "M", "status": "ACTIVE", "type": "STANDARD", "creationDate": made,
      "definition": .string(TestAccount.definition), "roleArn": .string(TestAccount.role),
      "loggingConfiguration": ["level": "OFF", "includeExecutionData": false],
      "tracingConfiguration": ["enabled": false], "encryptionConfiguration": ["type": "AWS_OWNED_KEY"],
    ]
    #expect(try test.call(.describeStateMachine, ["stateMachineArn": arn]) == described)
    #expect(try test.account.runnable(TestAccount.machine, seed: 1).definition == TestAccount.definition)
  }
}
