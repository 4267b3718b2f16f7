import JSONModel
import StatesLanguage

extension MockReader {
  /// Reads an entry of `MockedResponses`.
  mutating func readResponse(_ name: String, _ value: LocatedJSON) -> MockedResponse {
    var entries: [MockedResponse.Entry] = []
    var texts: [String] = []
    for member in object(value, "the response '\(name)'") {
      let range = member.value.nameRange ?? member.value.range
      guard let calls = readCalls(member.name, at: range) else { continue }
      guard let (answer, delay) = readEntry(member.value) else { continue }
      if let other = entries.firstIndex(where: { $0.calls.overlaps(calls) }) {
        report(.overlappingRange(member.name, with: texts[other]), at: range)
      }
      entries.append(MockedResponse.Entry(calls: calls, answer: answer, delayMilliseconds: delay))
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

  private mutating func readEntry(_ value: LocatedJSON) -> (MockedAnswer, delayMilliseconds: Int)? {
    let kinds = ["Return", "Throw", "Script"]
    let members = members(of: value, "the answer", required: [], optional: kinds + ["Delay"])
    guard case .object = value.value else { return nil }
    let delay = members["Delay"].map { readDelay($0) } ?? 0
    guard let answer = readAnswer(value, kinds, members), let delay else { return nil }
    return (answer, delay)
  }

  private mutating func readAnswer(
    _ value: LocatedJSON,
    _ kinds: [String],
    _ members: [String: LocatedJSON]
  ) -> MockedAnswer? {
    switch (members["Return"], members["Throw"], members["Script"]) {
    case (let result?, nil, nil): return .result(result.value)
    case (nil, let failure?, nil): return readFailure(failure)
    case (nil, nil, let script?): return readScript(script)
    case (nil, nil, nil), (.some, .some, _), (.some, nil, .some), (nil, .some, .some):
      report(.notOneAnswer(found: kinds.filter { members[$0] != nil }), at: value.range)
      return nil
    }
  }

  private mutating func readScript(_ value: LocatedJSON) -> MockedAnswer? {
    guard let text = text(value, "'Script'") else { return nil }
    guard FieldExpression.text(in: text) != nil else {
      report(.malformedScript("found '\(text)'"), at: value.range)
      return nil
    }
    do throws(BindingProblem) { return .script(try AnswerTemplate(value)) } catch {
      report(.malformedScript(error.message), at: value.range)
      return nil
    }
  }

  private mutating func readDelay(_ value: LocatedJSON) -> Int? {
    do throws(TimeTextError) {
      if let milliseconds = try TimeText.milliseconds(ofSecondsOrText: value.value) { return milliseconds }
      report(.malformedDelay("found \(value.value.briefText(upTo: 30))"), at: value.range)
    } catch {
      report(.malformedDelay("\(error)"), at: value.range)
    }
    return nil
  }

  private mutating func readFailure(_ value: LocatedJSON) -> MockedAnswer? {
    let members = members(of: value, "'Throw'", required: ["Error"], optional: ["Cause"])
    guard let error = members["Error"].flatMap({ text($0, "'Error'") }) else { return nil }
    return .failure(error: error, cause: members["Cause"].flatMap { text($0, "'Cause'") })
  }
}
