import JSONModel
import StepFunctionsAPI
import Testing

@Suite("Versions of a state machine")
struct VersionTests {
  private static let arn = JSON.string(TestAccount.machine)

  private func version(_ number: Int) -> JSON { .string("\(TestAccount.machine):\(number)") }

  private func update(_ test: inout TestAccount, _ comment: String) throws {
    try test.call(
      .updateStateMachine,
      ["stateMachineArn": Self.arn, "definition": .string(TestAccount.definition(comment))]
    )
  }

  @Test("are made with the machine when that is asked for")
  func creation() throws {
    var test = TestAccount()
    let answer = try test.create(["publish": true, "versionDescription": "HelloWorld!"])
    #expect(answer["stateMachineVersionArn"] == version(1))
    #expect(try test.create(["publish": true, "versionDescription": "HelloWorld!"]) == answer)
    let described = try test.call(.describeStateMachine, ["stateMachineArn": version(1)])
    #expect(described["description"] == "HelloWorld!")
    #expect(described["stateMachineArn"] == version(1))
    #expect(described["creationDate"] == answer["creationDate"])
    #expect(try test.call(.describeStateMachine, ["stateMachineArn": Self.arn])["description"] == nil)
  }

  @Test("are made of the current revision, which is made one only once")
  func publishing() throws {
    var test = TestAccount()
    try test.create()
    let first = try test.call(.publishStateMachineVersion, ["stateMachineArn": Self.arn, "revisionId": "INITIAL"])
    #expect(first == ["stateMachineVersionArn": version(1), "creationDate": test.seconds])
    #expect(try test.call(.publishStateMachineVersion, ["stateMachineArn": Self.arn, "description": "d"]) == first)
    try update(&test, "2")
    let second = try test.call(.publishStateMachineVersion, ["stateMachineArn": Self.arn, "description": "d"])
    #expect(second["stateMachineVersionArn"] == version(2))
    let described = try test.call(.describeStateMachine, ["stateMachineArn": version(1)])
    #expect(described["definition"] == .string(TestAccount.definition))
    #expect(described["revisionId"] == nil)
  }

  @Test("are not made of another revision than is meant")
  func conflict() throws {
    var test = TestAccount()
    try test.create()
    let wanted = APIFailure(
      "ConflictException",
      "Failed to publish the State Machine version for revision other. The current State Machine revision is INITIAL."
    )
    let members: JSONObject = ["stateMachineArn": Self.arn, "revisionId": "other"]
    #expect(test.refusal(.publishStateMachineVersion, members) == wanted)
  }

  @Test("are listed from the newest on; the numbers of deleted ones are not used again")
  func numbers() throws {
    var test = TestAccount()
    try test.create(["publish": true])
    try update(&test, "2")
    try test.call(.publishStateMachineVersion, ["stateMachineArn": Self.arn])
    for _ in 1...2 { #expect(try test.call(.deleteStateMachineVersion, ["stateMachineVersionArn": version(2)]) == [:]) }
    try test.call(.publishStateMachineVersion, ["stateMachineArn": Self.arn])
    let listed = try test.call(.listStateMachineVersions, ["stateMachineArn": Self.arn])
    #expect(
      listed["stateMachineVersions"]?.array?.map { $0["stateMachineVersionArn"] ?? .null } == [version(3), version(1)]
    )
    #expect(
      test.refusal(.describeStateMachine, ["stateMachineArn": version(2)])
        == APIFailure("StateMachineDoesNotExist", "State Machine Does Not Exist: '\(TestAccount.machine):2'")
    )
  }

  @Test("are none of a machine that is not there")
  func noMachine() throws {
    var test = TestAccount()
    #expect(try test.call(.listStateMachineVersions, ["stateMachineArn": Self.arn]) == ["stateMachineVersions": []])
  }

  @Test("are not deleted while an alias leads to them")
  func inUse() throws {
    var test = TestAccount()
    try test.create(["publish": true])
    try test.call(
      .createStateMachineAlias,
      ["name": "live", "routingConfiguration": [["stateMachineVersionArn": version(1), "weight": 100]]]
    )
    let failure = APIFailure(
      "ConflictException",
      "Version to be deleted must not be referenced by an alias. Current list of aliases referencing this version: "
        + "[live]"
    )
    #expect(test.refusal(.deleteStateMachineVersion, ["stateMachineVersionArn": version(1)]) == failure)
  }

  @Test("have ARNs with a number", arguments: ["", ":live"])
  func wrongARN(_ suffix: String) {
    var test = TestAccount()
    let members: JSONObject = ["stateMachineVersionArn": .string(TestAccount.machine + suffix)]
    #expect(test.refusal(.deleteStateMachineVersion, members)?.type == "InvalidArn")
  }

  @Test("can be a thousand")
  func quota() throws {
    var test = TestAccount()
    try test.create(["publish": true])
    for number in 2...1000 {
      try update(&test, String(number))
      try test.call(.publishStateMachineVersion, ["stateMachineArn": Self.arn])
    }
    try update(&test, "last")
    #expect(
      test.refusal(.publishStateMachineVersion, ["stateMachineArn": Self.arn])?.type == "ServiceQuotaExceededException"
    )
  }
}
