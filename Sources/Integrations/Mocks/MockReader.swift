import JSONModel
import StatesLanguage

/// Reads the parts of a mock configuration and collects what is wrong with them.
struct MockReader {
  private(set) var diagnostics: [MockDiagnostic] = []
  private var responses: [String: MockedResponse] = [:]

  /// Reads a whole configuration.
  mutating func read(_ document: JSONDocument) -> [MockCase] {
    for duplicate in document.duplicateNames {
      report(.duplicateName(duplicate.name), at: duplicate.position..<duplicate.position)
    }
    let sections = members(of: document.root, "the configuration", required: ["StateMachines", "MockedResponses"])
    for member in object(sections["MockedResponses"], "'MockedResponses'") {
      responses[member.name] = readResponse(member.name, member.value)
    }
    return object(sections["StateMachines"], "'StateMachines'").flatMap { readMachine($0.name, $0.value) }
  }

  private mutating func readMachine(_ name: String, _ value: LocatedJSON) -> [MockCase] {
    let sections = members(of: value, "the state machine '\(name)'", required: ["TestCases"])
    return object(sections["TestCases"], "'TestCases'").map { testCase in
      MockCase(machine: name, name: testCase.name, mocks: readMocks(testCase.value, of: testCase.name))
    }
  }

  private mutating func readMocks(_ value: LocatedJSON, of testCase: String) -> [MockCase.Mock] {
    object(value, "the test case '\(testCase)'").compactMap { member in
      guard let name = text(member.value, "the response of the state '\(member.name)'") else { return nil }
      guard let response = responses[name] else {
        report(.unknownResponse(name, nearest: nearestName(to: name, among: responses.keys)), at: member.value.range)
        return nil
      }
      let range = member.value.nameRange ?? member.value.range
      return MockCase.Mock(state: StateName(member.name), stateRange: range, response: response)
    }
  }

  // MARK: Pieces

  mutating func report(_ problem: MockProblem, at range: Range<SourcePosition>) {
    diagnostics.append(MockDiagnostic(problem: problem, range: range))
  }

  /// The members of a value that has to be an object.
  mutating func object(_ value: LocatedJSON?, _ what: String) -> [(name: String, value: LocatedJSON)] {
    guard let value else { return [] }
    guard case .object = value.value else {
      report(.wrongKind(of: what, found: value.value.kind, expected: .object), at: value.range)
      return []
    }
    return value.members
  }

  /// The members of an object that has to have certain ones and may have no others.
  mutating func members(
    of value: LocatedJSON,
    _ what: String,
    required: [String],
    optional: [String] = []
  ) -> [String: LocatedJSON] {
    var found: [String: LocatedJSON] = [:]
    for member in object(value, what) {
      found[member.name] = member.value
      guard !(required + optional).contains(member.name) else { continue }
      let nearest = nearestName(to: member.name, among: required + optional)
      report(.unknownMember(member.name, of: what, nearest: nearest), at: member.value.nameRange ?? value.range)
    }
    guard case .object = value.value else { return found }
    for name in required where found[name] == nil { report(.missingMember(name, of: what), at: value.range) }
    return found
  }

  /// The text of a value that has to be one.
  mutating func text(_ value: LocatedJSON, _ what: String) -> String? {
    guard let text = value.value.string else {
      report(.wrongKind(of: what, found: value.value.kind, expected: .string), at: value.range)
      return nil
    }
    return text
  }
}
