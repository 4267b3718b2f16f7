import JSONModel
import StatesLanguage

/// Reads the parts of a mock configuration and collects what is wrong with them.
struct MockReader {
  private(set) var diagnostics: [MockDiagnostic] = []
  /// The responses; nothing when there is no section of them, so that none can be missed.
  private var responses: [String: MockedResponse]?

  /// Reads a whole configuration.
  mutating func read(_ document: JSONDocument) -> [MockCase] {
    for duplicate in document.duplicateNames {
      report(.duplicateName(duplicate.name), at: duplicate.position..<duplicate.position)
    }
    let sections = members(of: document.root, "the configuration", required: ["StateMachines", "MockedResponses"])
    if let section = sections["MockedResponses"] { readResponses(section) }
    return object(sections["StateMachines"], "'StateMachines'").flatMap { readMachine($0.name, $0.value) }
  }

  private mutating func readResponses(_ section: LocatedJSON) {
    let members = object(section, "'MockedResponses'")
    guard case .object = section.value else { return }
    let read = members.map { ($0.name, readResponse($0.name, $0.value)) }
    responses = Dictionary(read, uniquingKeysWith: { _, last in last })
  }

  private mutating func readMachine(_ name: String, _ value: LocatedJSON) -> [MockCase] {
    let sections = members(of: value, "the state machine '\(name)'", required: ["TestCases"])
    return object(sections["TestCases"], "'TestCases'").map { testCase in
      MockCase(machine: name, name: testCase.name, mocks: readMocks(testCase.value, of: testCase.name))
    }
  }

  private mutating func readMocks(_ value: LocatedJSON, of testCase: String) -> [MockCase.Mock] {
    object(value, "the test case '\(testCase)'").compactMap { member in
      let what = "the response of the state '\(member.name)'"
      guard let name = text(member.value, what), let responses else { return nil }
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
  ///
  /// A required one is not missed where another name probably means it.
  mutating func members(
    of value: LocatedJSON,
    _ what: String,
    required: [String],
    optional: [String] = []
  ) -> [String: LocatedJSON] {
    var found: [String: LocatedJSON] = [:]
    var meant: Set<String> = []
    for member in object(value, what) {
      found[member.name] = member.value
      guard !(required + optional).contains(member.name) else { continue }
      let nearest = Self.knownName(meantBy: member.name, among: required + optional)
      if let nearest { meant.insert(nearest) }
      report(.unknownMember(member.name, of: what, nearest: nearest), at: member.value.nameRange ?? value.range)
    }
    guard case .object = value.value else { return found }
    for name in required where found[name] == nil && !meant.contains(name) {
      report(.missingMember(name, of: what), at: value.range)
    }
    return found
  }

  /// The known name that another one probably means: the nearest one, or the one whose words it has among its own.
  private static func knownName(meantBy name: String, among known: [String]) -> String? {
    nearestName(to: name, among: known)
      ?? known.first { candidate in
        let (own, others) = (words(of: candidate), words(of: name))
        return own.count > 1 && own.isSubset(of: others) || others.count > 1 && others.isSubset(of: own)
      }
  }

  /// The words of a name in capitals and small letters: `Mocked` and `Responses`.
  private static func words(of name: String) -> Set<String> {
    var words: [String] = []
    for letter in name {
      if letter.isUppercase || words.isEmpty { words.append("") }
      words[words.count - 1].append(letter)
    }
    return Set(words)
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
