import JSONModel
import StepFunctionsAPI
import Testing

@Suite("The arguments of a call")
struct ArgumentTests {
  /// A body that is refused, and how.
  struct Refusal: Sendable, CustomTestStringConvertible {
    let operation: APIOperation
    let body: String
    let message: String

    var testDescription: String { "\(operation.rawValue) \(body.prefix(60))" }

    init(_ operation: APIOperation, _ body: String, _ message: String) {
      (self.operation, self.body, self.message) = (operation, body, message)
    }
  }

  private static let versions = (1...3).map {
    #"{"stateMachineVersionArn": "arn:aws:states:us-east-1:111111111111:stateMachine:M:\#($0)", "weight": 33}"#
  }

  /// A text of so many letters.
  private static func long(_ count: Int) -> String { String(repeating: "a", count: count) }

  static let recorded = [
    Refusal(
      .listStateMachines,
      #"{"maxResults": 1001}"#,
      "1 validation error detected: Value '1001' at 'maxResults' failed to satisfy constraint: "
        + "Member must have value less than or equal to 1000"
    ),
    Refusal(
      .listStateMachines,
      #"{"nextToken": "\#(long(1025))"}"#,
      "1 validation error detected: Value '\(long(1025))' at 'nextToken' failed to satisfy constraint: "
        + "Member must have length less than or equal to 1024"
    ),
    Refusal(
      .listExecutions,
      #"{"stateMachineArn": "arn", "nextToken": "\#(long(3097))"}"#,
      "1 validation error detected: Value '\(long(3097))' at 'nextToken' failed to satisfy constraint: "
        + "Member must have length less than or equal to 3096"
    ),
    Refusal(
      .listExecutions,
      #"{"stateMachineArn": "arn", "statusFilter": "succeeded"}"#,
      "1 validation error detected: Value 'succeeded' at 'statusFilter' failed to satisfy constraint: "
        + "Member must satisfy enum value set: [SUCCEEDED, TIMED_OUT, PENDING_REDRIVE, ABORTED, FAILED, RUNNING]"
    ),
    Refusal(
      .startExecution,
      #"{"stateMachineArn": "arn", "input": "\#(long(262_145))"}"#,
      "1 validation error detected: Value at 'input' failed to satisfy constraint: "
        + "Member must have size less than or equal to 262144 bytes in UTF-8 encoding"
    ),
    Refusal(
      .createStateMachineAlias,
      #"{"name": "123", "routingConfiguration": [\#(versions[0])]}"#,
      "1 validation error detected: Value '123' at 'name' failed to satisfy constraint: "
        + #"Member must satisfy regular expression pattern: ^(?=.*[a-zA-Z_\-\.])[a-zA-Z0-9_\-\.]+$"#
    ),
    Refusal(
      .createStateMachineAlias,
      #"{"name": "live", "routingConfiguration": [{"stateMachineVersionArn": "arn", "weight": 101}]}"#,
      "1 validation error detected: Value '101' at 'routingConfiguration.1.member.weight' failed to satisfy constraint: "
        + "Member must have value less than or equal to 100"
    ),
    Refusal(
      .createStateMachineAlias,
      #"{"name": "live", "routingConfiguration": [\#(versions.joined(separator: ","))]}"#,
      "1 validation error detected: Value '["
        + (1...3).map {
          "RoutingConfigurationListItem(stateMachineVersionArn="
            + "arn:aws:states:us-east-1:111111111111:stateMachine:M:\($0), weight=33)"
        }.joined(separator: ", ")
        + "]' at 'routingConfiguration' failed to satisfy constraint: Member must have length less than or equal to 2"
    ),
  ]

  static let others = [
    Refusal(
      .describeStateMachine,
      "",
      "1 validation error detected: Value null at 'stateMachineArn' failed to satisfy constraint: "
        + "Member must not be null"
    ),
    Refusal(
      .describeStateMachine,
      #"{"stateMachineArn": null}"#,
      "1 validation error detected: Value null at 'stateMachineArn' failed to satisfy constraint: "
        + "Member must not be null"
    ),
    Refusal(
      .createActivity,
      #"{"name": "", "encryptionConfiguration": {"kmsDataKeyReusePeriodSeconds": 59}, "tags": [{"key": ""}]}"#,
      "4 validation errors detected: "
        + "Value '' at 'name' failed to satisfy constraint: Member must have length greater than or equal to 1; "
        + "Value '' at 'tags.1.member.key' failed to satisfy constraint: "
        + "Member must have length greater than or equal to 1; "
        + "Value '59' at 'encryptionConfiguration.kmsDataKeyReusePeriodSeconds' failed to satisfy constraint: "
        + "Member must have value greater than or equal to 60; "
        + "Value null at 'encryptionConfiguration.type' failed to satisfy constraint: Member must not be null"
    ),
    Refusal(
      .createStateMachineAlias,
      #"{"name": "live", "routingConfiguration": []}"#,
      "1 validation error detected: Value '[]' at 'routingConfiguration' failed to satisfy constraint: "
        + "Member must have length greater than or equal to 1"
    ),
    Refusal(
      .untagResource,
      #"{"resourceArn": "arn", "tagKeys": ["a", null]}"#,
      "1 validation error detected: Value null at 'tagKeys.2.member' failed to satisfy constraint: "
        + "Member must not be null"
    ),
    Refusal(
      .updateMapRun,
      #"{"mapRunArn": "arn", "toleratedFailurePercentage": 100.5, "maxConcurrency": -1}"#,
      "2 validation errors detected: "
        + "Value '-1' at 'maxConcurrency' failed to satisfy constraint: "
        + "Member must have value greater than or equal to 0; "
        + "Value '100.5' at 'toleratedFailurePercentage' failed to satisfy constraint: "
        + "Member must have value less than or equal to 100"
    ),
  ]

  @Test("AWS's recorded refusals come out word for word", arguments: recorded)
  func wordForWord(_ refusal: Refusal) { check(refusal) }

  @Test("Every problem is counted and told in the same form", arguments: others)
  func inTheSameForm(_ refusal: Refusal) { check(refusal) }

  private func check(_ refusal: Refusal) {
    #expect(throws: APIFailure("ValidationException", refusal.message)) {
      try APIArguments(Array(refusal.body.utf8), for: refusal.operation)
    }
  }

  @Test(
    "What is no JSON object, or has a member of another type, cannot be read",
    arguments: [
      Array("[]".utf8), Array("{".utf8), Array("x".utf8), Array("null".utf8), [0x22, 0xFF, 0x22],
      Array(#"{"name": 1}"#.utf8), Array(#"{"name": {"a": 1}}"#.utf8), Array(#"{"name": "a", "tags": {}}"#.utf8),
      Array(#"{"name": "a", "tags": ["b"]}"#.utf8), Array(#"{"name": "\ud800"}"#.utf8),
    ]
  )
  func unreadable(_ body: [UInt8]) {
    let failure = #expect(throws: APIFailure.self) { try APIArguments(body, for: .createActivity) }
    #expect(failure?.type == "SerializationException")
    #expect(failure?.status == 400)
  }

  @Test(
    "What cannot be read is refused in AWS's words",
    arguments: [
      ("[]", "Start of list found where not expected"), ("null", ""), ("\"x\"", ""), ("{", ""),
      (#"{"name": 1}"#, "NUMBER_VALUE can not be converted to a String"),
      (#"{"name": {"a": 1}}"#, "Start of structure or map found where not expected."),
      (#"{"name": ["a"]}"#, "Start of list found where not expected"),
      (#"{"name": "a", "tags": "b"}"#, "Expected list or null"),
      (#"{"name": "a", "encryptionConfiguration": "b"}"#, "Expected null"),
    ]
  )
  func words(_ body: String, _ message: String) {
    let failure = #expect(throws: APIFailure.self) { try APIArguments(Array(body.utf8), for: .createActivity) }
    #expect(failure == APIFailure("SerializationException", message))
    if let failure { #expect(APIResponse(failure).body["message"]?.string == (message.isEmpty ? nil : message)) }
  }

  @Test("Lengths count characters, but sizes of data bytes")
  func units() throws {
    let name = String(repeating: "é", count: 80)
    let arguments = try APIArguments(Array(#"{"name": "\#(name)"}"#.utf8), for: .createActivity)
    #expect(arguments.text("name") == name)
    let input = String(repeating: "é", count: 131_073)
    #expect(throws: APIFailure.self) {
      try APIArguments(["stateMachineArn": "arn", "input": .string(input)], for: .startExecution)
    }
  }

  @Test("Members are read by their types; unknown ones and nulls are left out")
  func reading() throws {
    let body = #"""
      {"executionArn": "arn", "maxResults": 5.9, "reverseOrder": true, "nextToken": null, "colour": "red"}
      """#
    let arguments = try APIArguments(Array(body.utf8), for: .getExecutionHistory)
    #expect(arguments.text("executionArn") == "arn")
    #expect(arguments.integer("maxResults") == 5)
    #expect(arguments.flag("reverseOrder") == true)
    #expect(arguments.text("nextToken") == nil)
    #expect(arguments.object == ["executionArn": "arn", "maxResults": 5.9, "reverseOrder": true])
  }

  @Test("Every operation takes what it demands", arguments: APIOperation.allCases)
  func minimal(_ operation: APIOperation) throws {
    let everything: JSONObject = [
      "name": "a", "definition": "{}", "roleArn": "arn", "stateMachineArn": "arn", "executionArn": "arn",
      "activityArn": "arn", "mapRunArn": "arn", "resourceArn": "arn", "taskToken": "t", "output": "{}",
      "stateMachineVersionArn": "arn", "stateMachineAliasArn": "arn", "tags": [], "tagKeys": [],
      "routingConfiguration": [["stateMachineVersionArn": "arn", "weight": 100]],
    ]
    let arguments = try APIArguments(everything, for: operation)
    #expect(arguments.object.count <= everything.count)
  }
}
