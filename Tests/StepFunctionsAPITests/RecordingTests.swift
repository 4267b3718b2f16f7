import JSONModel
import StepFunctionsAPI
import Testing

@Suite("AWS's recordings", .enabled(if: SharedData.isPresent, "../shared is not there"))
struct RecordingTests {
  private func cases(of operation: APIOperation) throws -> [JSON] {
    try SharedData.lines(of: SharedData.validation).filter {
      $0["op"]?.string == operation.rawValue && $0["validated"] == true
    }
  }

  private func members(_ line: JSON) -> JSONObject {
    var members: JSONObject = [
      "name": "M", "roleArn": .string(TestAccount.role),
      "definition": .string(line["definition_text"]?.string ?? line["definition"]?.text() ?? ""),
      "type": line["type"] ?? "STANDARD",
    ]
    for member in line["request"]?.object?.members ?? [] where member.name != "name" {
      members[member.name] = member.value
    }
    return members
  }

  /// Errors that follow from what else was there: a machine of the same name, and a log group that was deleted.
  private static let circumstances = ["State Machine Already Exists", "Log Destination not found."]

  @Test("of creations: taken, with the variables that states read, or refused in the same words")
  func creations() throws {
    var counts = (taken: 0, refused: 0, variables: 0)
    for line in try cases(of: .createStateMachine) {
      var test = TestAccount()
      if line["accepted"] == true {
        try test.call(.createStateMachine, members(line))
        counts.taken += 1
        guard let references = line["variable_references"] else { continue }
        let described = try test.call(.describeStateMachine, ["stateMachineArn": .string(TestAccount.machine)])
        #expect(described["variableReferences"] == references, "\(line["id"]?.text() ?? "")")
        counts.variables += 1
      } else {
        let message = try #require(line["error"]?["message"]?.string)
        guard !Self.circumstances.contains(where: message.contains) else { continue }
        let failure = test.refusal(.createStateMachine, members(line))
        #expect(failure?.type == line["error"]?["code"]?.string)
        #expect(failure?.message.replacing("arn:aws:", with: "arn:<partition>:") == message)
        counts.refused += 1
      }
    }
    #expect(counts.taken > 200)
    #expect(counts.refused > 8)
    #expect(counts.variables == 7)
  }

  @Test("of validations: the same answers")
  func validations() throws {
    let lines = try cases(of: .validateStateMachineDefinition)
    for line in lines {
      var test = TestAccount()
      let answer = try test.call(.validateStateMachineDefinition, members(line))
      #expect(answer == line["response"], "\(line["id"]?.text() ?? "")")
    }
    #expect(lines.count == 6)
  }
}
