/// An entry of `MockedResponses`: which answer which call gets.
package struct MockedResponse: Sendable, Equatable {
  /// An answer and the calls that get it.
  package struct Entry: Sendable, Equatable {
    /// The numbers of the calls, counted from 0 in the whole execution, retries included.
    package let calls: ClosedRange<Int>
    /// What they get.
    package let answer: MockedAnswer
    /// `Delay`, which Step Functions Local does not know: how long after the call.
    package var delayMilliseconds = 0
  }

  /// Its name.
  package let name: String
  /// Its answers, by call; no two are for the same call.
  package let entries: [Entry]

  /// The answer to a call.
  package subscript(call: Int) -> MockedAnswer? { entry(ofCall: call)?.answer }

  /// What a call gets, and when.
  func entry(ofCall call: Int) -> Entry? { entries.first { $0.calls.contains(call) } }

  /// The calls that have an answer, as a message names them: `0, 2-4`.
  var coverage: String {
    guard !entries.isEmpty else { return "none" }
    return entries.map(\.calls).map { calls in
      calls.count == 1 ? "\(calls.lowerBound)" : "\(calls.lowerBound)-\(calls.upperBound)"
    }.joined(separator: ", ")
  }
}
