import JSONModel
import StepFunctionsAPI
import Testing

@Suite("Revisions of a state machine")
struct RevisionTests {
  private static let arn = JSON.string(TestAccount.machine)

  private func describe(_ test: inout TestAccount) throws -> JSON {
    try test.call(.describeStateMachine, ["stateMachineArn": Self.arn])
  }

  static let changes: [JSONObject] = [
    ["definition": .string(TestAccount.definition("2"))],
    ["roleArn": "arn:aws:iam::111111111111:role/Other"],
    ["loggingConfiguration": ["level": "FATAL", "destinations": [MachineTests.destination]]],
    ["tracingConfiguration": ["enabled": true]],
    ["encryptionConfiguration": ["type": "CUSTOMER_MANAGED_KMS_KEY", "kmsKeyId": "k"]],
  ]

  @Test("begin with none that has an id, and get one with anything that differs", arguments: changes)
  func ids(_ change: JSONObject) throws {
    var test = TestAccount()
    try test.create()
    let created = try describe(&test)
    #expect(created["revisionId"] == nil)
    var update = change
    update["stateMachineArn"] = Self.arn
    let answer = try test.call(.updateStateMachine, update)
    #expect(answer["updateDate"] == test.seconds)
    let id = try #require(answer["revisionId"]?.string)
    #expect(id.count == 36)
    let changed = try describe(&test)
    #expect(changed["revisionId"] == .string(id))
    #expect(changed["creationDate"] == created["creationDate"])
    let names = change.members.map(\.name)
    for name in ["definition", "roleArn", "tracingConfiguration"] {
      #expect((changed[name] == created[name]) == !names.contains(name))
    }
  }

  @Test("stay when nothing differs")
  func sameParameters() throws {
    var test = TestAccount()
    try test.create()
    let update: JSONObject = ["stateMachineArn": Self.arn, "definition": .string(TestAccount.definition)]
    #expect(try test.call(.updateStateMachine, update)["revisionId"] == nil)
    let other: JSONObject = ["stateMachineArn": Self.arn, "definition": .string(TestAccount.definition("2"))]
    let first = try test.call(.updateStateMachine, other)
    #expect(try test.call(.updateStateMachine, other) == first)
  }

  @Test("are published on demand, but each once")
  func publishing() throws {
    var test = TestAccount()
    try test.create()
    var update: JSONObject = [
      "stateMachineArn": Self.arn, "definition": .string(TestAccount.definition), "publish": true,
    ]
    for _ in 1...2 {
      let answer = try test.call(.updateStateMachine, update)
      #expect(answer["stateMachineVersionArn"] == .string(TestAccount.machine + ":1"))
      #expect(answer["revisionId"] == nil)
    }
    update["definition"] = .string(TestAccount.definition("2"))
    let answer = try test.call(.updateStateMachine, update)
    #expect(answer["stateMachineVersionArn"] == .string(TestAccount.machine + ":2"))
    #expect(answer["revisionId"] != nil)
  }

  @Test("need something to change", arguments: [[:], ["publish": true]] as [JSONObject])
  func nothing(_ members: JSONObject) throws {
    var test = TestAccount()
    try test.create()
    var update = members
    update["stateMachineArn"] = Self.arn
    let message =
      "Either the definition, the role ARN, the LoggingConfiguration, or the TracingConfiguration must be specified"
    #expect(test.refusal(.updateStateMachine, update) == APIFailure("MissingRequiredParameter", message))
  }

  @Test("are of machines that are there, and not of versions", arguments: ["N", "M:1", "M:live"])
  func missing(_ name: String) throws {
    var test = TestAccount()
    try test.create(["publish": true])
    let arn = "\(TestAccount.machine.dropLast())\(name)"
    let update: JSONObject = ["stateMachineArn": .string(arn), "definition": .string(TestAccount.definition)]
    let failure = APIFailure("StateMachineDoesNotExist", "State Machine Does Not Exist: '\(arn)'")
    #expect(test.refusal(.updateStateMachine, update) == failure)
  }
}
