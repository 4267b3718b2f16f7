import JSONModel
import StepFunctionsAPI
import Testing

@Suite("Validating a definition")
struct DefinitionValidationTests {
  private func validate(_ members: JSONObject) throws -> JSON {
    var test = TestAccount()
    return try test.call(.validateStateMachineDefinition, members)
  }

  @Test("finds nothing in a good one")
  func good() throws {
    let answer = try validate(["definition": .string(TestAccount.definition)])
    #expect(answer == ["result": "OK", "diagnostics": [], "truncated": false])
  }

  @Test("tells what is wrong, where and how bad it is")
  func bad() throws {
    let answer = try validate(["definition": #"{"States": {"A": {"Type": "Pass", "End": true}}}"#, "type": "EXPRESS"])
    let diagnostic: JSON = [
      "severity": "ERROR", "code": "SCHEMA_VALIDATION_FAILED", "message": "These fields are required: [StartAt]",
      "location": "/",
    ]
    #expect(answer == ["result": "FAIL", "diagnostics": [diagnostic], "truncated": false])
  }

  @Test("tells warnings only when they are asked for, and they make no definition bad")
  func warnings() throws {
    let definition: JSON = #"""
      {"StartAt": "A", "States": {"A": {"Type": "Pass", "Parameters": {"a": "$.a"}, "End": true}}}
      """#
    #expect(try validate(["definition": definition])["diagnostics"] == [])
    let answer = try validate(["definition": definition, "severity": "WARNING"])
    #expect(answer["result"] == "OK")
    #expect(answer["diagnostics"]?.array?.map { $0["code"] ?? .null } == ["NO_DOLLAR"])
  }

  @Test("tells as much as is asked for", arguments: [(1, 1, true), (2, 2, false), (0, 2, false)])
  func limits(_ limit: Int, _ count: Int, _ isTruncated: Bool) throws {
    let definition: JSON = #"{"StartAt": "A", "States": {"A": {"Type": "Pass", "X": 1, "Y": 2, "End": true}}}"#
    let answer = try validate(["definition": definition, "maxResults": .number(JSONNumber(limit))])
    #expect(answer["diagnostics"]?.array?.count == count)
    #expect(answer["truncated"] == .bool(isTruncated))
    #expect(answer["result"] == "FAIL")
  }
}
