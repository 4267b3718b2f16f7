import JSONModel

/// Adds mocks to a mock configuration's text and leaves all else in it as it is.
package enum MockWriter {
  /// The text with the additions.
  ///
  /// A mock that the test case has for the same state is replaced there; its response stays for others. A response that
  /// is there already is used again.
  ///
  /// - Parameters:
  ///   - additions: What is added.
  ///   - testCase: The name of the test case, which need not be there.
  ///   - machine: The state machine, as the configuration calls it.
  ///   - bytes: The configuration; nothing to begin another one.
  /// - Returns: The new text.
  /// - Throws: What is wrong with the text that is there; it is better left alone then.
  package static func text(
    adding additions: MockAdditions,
    to testCase: String,
    of machine: String,
    in bytes: [UInt8]?
  ) throws(MockDiagnostics) -> String {
    guard let bytes, bytes.contains(where: { !" \t\r\n".utf8.contains($0) }) else {
      return new(additions, testCase, of: machine).text(.pretty) + "\n"
    }
    _ = try MockConfiguration(parsing: bytes)
    guard let document = try? JSONDocument(parsing: bytes), let machines = document.root["StateMachines"],
      let responses = document.root["MockedResponses"]
    else { return String(decoding: bytes, as: UTF8.self) }
    var edits = JSONEdits(document, in: bytes)
    var names = ResponseNames(responses.value.object ?? [:])
    let mocks = additions.mocks.map { (name: $0.key, value: JSON.string(names.name(of: $0))) }
    edits.add(names.added, to: responses)
    guard let cases = machines[machine]?["TestCases"] else {
      edits.add([(machine, ["TestCases": .object([testCase: object(mocks)])])], to: machines)
      return edits.text
    }
    guard let present = cases[testCase] else {
      edits.add([(testCase, object(mocks))], to: cases)
      return edits.text
    }
    for mock in mocks {
      if let value = present[mock.name], value.value != mock.value { edits.replace(value, by: mock.value) }
    }
    edits.add(mocks.filter { present[$0.name] == nil }, to: present)
    return edits.text
  }

  private static func new(_ additions: MockAdditions, _ testCase: String, of machine: String) -> JSON {
    var names = ResponseNames([:])
    let mocks = additions.mocks.map { (name: $0.key, value: JSON.string(names.name(of: $0))) }
    return [
      "StateMachines": .object([machine: ["TestCases": .object([testCase: object(mocks)])]]),
      "MockedResponses": object(names.added),
    ]
  }

  private static func object(_ members: [(name: String, value: JSON)]) -> JSON {
    var object = JSONObject()
    for member in members { object[member.name] = member.value }
    return .object(object)
  }
}

/// The names of the responses of a configuration, and of those that are added.
private struct ResponseNames {
  private var known: JSONObject
  private(set) var added: [(name: String, value: JSON)] = []

  init(_ known: JSONObject) { self.known = known }

  /// The name of the response that a mock gets: one that is there and is just so, or another one.
  mutating func name(of mock: MockAdditions.Mock) -> String {
    let response = mock.response
    if let same = known.members.first(where: { $0.value == response }) { return same.name }
    let names = [mock.key] + (2...).prefix(known.members.count + 1).map { "\(mock.key) \($0)" }
    let free = names.first { known[$0] == nil } ?? mock.key
    known[free] = response
    added.append((free, response))
    return free
  }
}
