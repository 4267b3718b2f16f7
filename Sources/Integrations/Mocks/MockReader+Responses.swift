import JSONModel

extension MockReader {
  /// Reads an entry of `MockedResponses`.
  mutating func readResponse(_ name: String, _ value: LocatedJSON) -> MockedResponse {
    var entries: [MockedResponse.Entry] = []
    var texts: [String] = []
    for member in object(value, "the response '\(name)'") {
      let range = member.value.nameRange ?? member.value.range
      guard let calls = readCalls(member.name, at: range), let answer = readAnswer(member.value) else { continue }
      if let other = entries.firstIndex(where: { $0.calls.overlaps(calls) }) {
        report(.overlappingRange(member.name, with: texts[other]), at: range)
      }
      entries.append(MockedResponse.Entry(calls: calls, answer: answer))
      texts.append(member.name)
    }
    return MockedResponse(name: name, entries: entries)
  }

  /// Reads the number of a call, or a range of numbers.
  private mutating func readCalls(_ text: String, at range: Range<SourcePosition>) -> ClosedRange<Int>? {
    let bounds = text.split(separator: "-", omittingEmptySubsequences: false).map(Self.number)
    guard bounds.count <= 2, let first = bounds.first ?? nil, let last = bounds.last ?? nil else {
      report(.malformedRange(text), at: range)
      return nil
    }
    guard first <= last else {
      report(.reversedRange(text), at: range)
      return nil
    }
    return first...last
  }

  private static func number(_ digits: Substring) -> Int? {
    digits.allSatisfy { $0.isASCII && $0.isNumber } ? Int(digits) : nil
  }

  private mutating func readAnswer(_ value: LocatedJSON) -> MockedAnswer? {
    let members = members(of: value, "the answer", required: [], optional: ["Return", "Throw"])
    switch (members["Return"], members["Throw"]) {
    case (let result?, nil): return .result(result.value)
    case (nil, let failure?): return readFailure(failure)
    case (nil, nil), (.some, .some):
      guard case .object = value.value else { return nil }
      report(.notOneAnswer(found: members.keys.filter { $0 == "Return" || $0 == "Throw" }.sorted()), at: value.range)
      return nil
    }
  }

  private mutating func readFailure(_ value: LocatedJSON) -> MockedAnswer? {
    let members = members(of: value, "'Throw'", required: ["Error"], optional: ["Cause"])
    guard let error = members["Error"].flatMap({ text($0, "'Error'") }) else { return nil }
    return .failure(error: error, cause: members["Cause"].flatMap { text($0, "'Cause'") })
  }
}
