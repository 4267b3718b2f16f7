import JSONModel
import StepFunctionsAPI
import Testing

@Suite("A state machine of an account")
struct MachineTests {
  private static let arn = JSON.string(TestAccount.machine)

  /// Members of a call that is refused, and how.
  struct Refusal: Sendable, CustomTestStringConvertible {
    let members: JSONObject
    let type: String
    let message: String

    var testDescription: String { message }

    init(_ members: JSONObject, _ type: String, _ message: String) {
      (self.members, self.type, self.message) = (members, type, message)
    }

    var failure: APIFailure { APIFailure(type, message) }
  }

  static let destination: JSON = [
    "cloudWatchLogsLogGroup": ["logGroupArn": "arn:aws:logs:us-east-1:111111111111:log-group:G:*"]
  ]

  /// What is wrong with members of both CreateStateMachine and UpdateStateMachine.
  static let wrongMembers = [
    Refusal(["roleArn": "R"], "InvalidArn", "Invalid Role Arn: 'R'"),
    Refusal(
      ["roleArn": "arn:aws:iam::111111111111:user/U"],
      "InvalidArn",
      "Invalid Role Arn: 'arn:aws:iam::111111111111:user/U'"
    ),
    Refusal(
      ["versionDescription": "d"],
      "ValidationException",
      "Version description can only be set when publish is true"
    ),
    Refusal(
      ["definition": #"{"Comment": "BASE_INVALID_DER", "StartAt": "State_1"}"#],
      "InvalidDefinition",
      "Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: These fields are required: [States] at /'"
    ),
    Refusal(
      ["loggingConfiguration": ["level": "ALL"]],
      "InvalidLoggingConfiguration",
      "Invalid Logging Configuration: Must specify exactly one Log Destination."
    ),
    Refusal(
      ["loggingConfiguration": ["level": "ALL", "destinations": []]],
      "InvalidLoggingConfiguration",
      "Invalid Logging Configuration: Must specify exactly one Log Destination."
    ),
    Refusal(
      ["loggingConfiguration": ["level": "ALL", "destinations": [destination, destination]]],
      "InvalidLoggingConfiguration",
      "Invalid Logging Configuration: Must specify exactly one Log Destination."
    ),
    Refusal(
      ["loggingConfiguration": ["level": "ALL", "destinations": [[:]]]],
      "InvalidLoggingConfiguration",
      "Invalid Logging Configuration: Log Destination not found."
    ),
    Refusal(
      ["tracingConfiguration": [:]],
      "InvalidTracingConfiguration",
      "Invalid Tracing Configuration: enabled has not been set to true or false."
    ),
    Refusal(
      ["encryptionConfiguration": ["type": "CUSTOMER_MANAGED_KMS_KEY"]],
      "InvalidEncryptionConfiguration",
      "Invalid Encryption Configuration: kmsKeyId must be specified for type CUSTOMER_MANAGED_KMS_KEY."
    ),
    Refusal(
      ["encryptionConfiguration": ["type": "AWS_OWNED_KEY", "kmsKeyId": "k"]],
      "InvalidEncryptionConfiguration",
      "Invalid Encryption Configuration: Keys and their reuse are only for type CUSTOMER_MANAGED_KMS_KEY."
    ),
  ]

  @Test("is described as it was given, with what was not chosen")
  func creation() throws {
    var test = TestAccount()
    let answer = try test.create()
    let made = test.seconds
    #expect(answer == ["stateMachineArn": Self.arn, "creationDate": made])
    let described: JSON = [
      "stateMachineArn": Self.arn, "name": "M", "status": "ACTIVE", "type": "STANDARD", "creationDate": made,
      "definition": .string(TestAccount.definition), "roleArn": .string(TestAccount.role),
      "loggingConfiguration": ["level": "OFF", "includeExecutionData": false],
      "tracingConfiguration": ["enabled": false], "encryptionConfiguration": ["type": "AWS_OWNED_KEY"],
    ]
    #expect(try test.call(.describeStateMachine, ["stateMachineArn": Self.arn]) == described)
  }

  @Test("has what was chosen for it")
  func configuration() throws {
    var test = TestAccount()
    try test.create([
      "type": "EXPRESS",
      "loggingConfiguration": ["level": "ERROR", "destinations": [Self.destination]],
      "tracingConfiguration": ["enabled": true],
      "encryptionConfiguration": ["type": "CUSTOMER_MANAGED_KMS_KEY", "kmsKeyId": "k"],
    ])
    let described = try test.call(.describeStateMachine, ["stateMachineArn": Self.arn])
    #expect(described["type"] == "EXPRESS")
    #expect(
      described["loggingConfiguration"]
        == ["level": "ERROR", "includeExecutionData": false, "destinations": [Self.destination]]
    )
    #expect(described["tracingConfiguration"] == ["enabled": true])
    #expect(
      described["encryptionConfiguration"]
        == ["type": "CUSTOMER_MANAGED_KMS_KEY", "kmsKeyId": "k", "kmsDataKeyReusePeriodSeconds": 300]
    )
    let metadata = try test.call(.describeStateMachine, ["stateMachineArn": Self.arn, "includedData": "METADATA_ONLY"])
    #expect(metadata["definition"] == nil)
    #expect(metadata["roleArn"] == .string(TestAccount.role))
  }

  @Test("is made once: the same call again changes nothing, though its role and tags differ")
  func idempotence() throws {
    var test = TestAccount()
    let answer = try test.create()
    let before = test.account
    let role = "arn:aws:iam::111111111111:role/Other"
    #expect(try test.create(["roleArn": .string(role), "tags": [["key": "k", "value": "v"]]]) == answer)
    #expect(test.account == before)
  }

  @Test(
    "is not made again of anything else",
    arguments: [
      ["definition": .string(TestAccount.definition + " ")], ["type": "EXPRESS"],
      ["loggingConfiguration": ["level": "OFF", "includeExecutionData": true]],
      ["tracingConfiguration": ["enabled": true]],
      ["encryptionConfiguration": ["type": "CUSTOMER_MANAGED_KMS_KEY", "kmsKeyId": "k"]],
      ["publish": true],
    ] as [JSONObject]
  )
  func alreadyThere(_ difference: JSONObject) throws {
    var test = TestAccount()
    try test.create()
    let failure = test.refusal(.createStateMachine, TestAccount.creation(difference))
    #expect(
      failure
        == APIFailure("StateMachineAlreadyExists", "State Machine Already Exists: '\(TestAccount.machine)'")
    )
  }

  @Test("is refused with members that cannot be", arguments: wrongMembers)
  func wrongCreation(_ refusal: Refusal) {
    var test = TestAccount()
    #expect(test.refusal(.createStateMachine, TestAccount.creation(refusal.members)) == refusal.failure)
  }

  @Test("is not updated with members that cannot be", arguments: wrongMembers)
  func wrongUpdate(_ refusal: Refusal) throws {
    var test = TestAccount()
    try test.create()
    var members: JSONObject = ["stateMachineArn": Self.arn, "roleArn": .string(TestAccount.role)]
    for member in refusal.members.members { members[member.name] = member.value }
    #expect(test.refusal(.updateStateMachine, members) == refusal.failure)
  }

  @Test(
    "has no name with characters that names cannot have",
    arguments: [
      "a b", "a\tb", "a\u{2003}b", "a<b", "a>b", "a{b", "a}b", "a[b", "a]b", "a?b", "a*b", "a\"b", "a#b", "a%b", "a\\b",
      "a^b", "a|b", "a~b", "a`b", "a$b", "a&b", "a,b", "a;b", "a:b", "a/b", "a\u{0}b", "a\u{1F}b", "a\u{7F}b",
      "a\u{9F}b", "a\u{FFFE}", "a\u{FFFF}", "a\u{10FFFF}", "a<\u{301}", "a\r\nb",
    ]
  )
  func names(_ name: String) {
    var test = TestAccount()
    let failure = APIFailure("InvalidName", "Invalid Name: '\(name)'")
    #expect(test.refusal(.createStateMachine, TestAccount.creation(["name": .string(name)])) == failure)
    #expect(test.refusal(.createActivity, ["name": .string(name)]) == failure)
  }

  @Test("can have any other name", arguments: ["a.b-c_d", "Prüfung", "状態", "a+b=c@d!e'(f)", "😀"])
  func otherNames(_ name: String) throws {
    var test = TestAccount()
    try test.create(["name": .string(name)])
    #expect(test.account.machines.map(\.name) == [name])
    #expect(try test.account.runnable("\(TestAccount.machine.dropLast())\(name)", seed: 0).name == name)
  }

  @Test("is told which variables its states read")
  func variables() throws {
    var test = TestAccount()
    let definition = #"""
      {"StartAt": "A", "States": {"A": {"Type": "Pass", "Assign": {"x": 1}, "Next": "B"},
       "B": {"Type": "Pass", "Parameters": {"y.$": "$x"}, "End": true}}}
      """#
    try test.create(definition: definition)
    let described = try test.call(.describeStateMachine, ["stateMachineArn": Self.arn])
    #expect(described["variableReferences"] == ["B": ["x"]])
  }
}
