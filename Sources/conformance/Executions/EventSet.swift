import JSONModel

/// Recorded events of which those inside branches carry no numbers and are sorted.
///
/// Such a recording lacks the ends of Parallel states inside branches, and each `ParallelStateSucceeded` or
/// `ParallelStateFailed`; the number of its last event tells how many it lacks.
struct EventSet {
  private let expected: [JSON]
  private let hidesRandom: Bool

  init(_ expected: [JSON], hidesRandom: Bool) {
    self.expected = expected
    self.hidesRandom = hidesRandom
  }

  /// The first recorded event that has no counterpart, or the first of ours that is left over.
  func difference(from events: [JSON]) -> String? {
    var left = events
    // Numbered events first, so that none of the others takes their counterpart.
    for event in expected.filter(\.isNumbered) + expected.filter({ !$0.isNumbered }) {
      guard let found = left.firstIndex(where: { isCounterpart($0, of: event) }) else {
        return "no such event: \(event.text())"
      }
      left.remove(at: found)
    }
    if let extra = left.first(where: { !$0.endsParallel }) { return "found one more event: \(extra.text())" }
    return left.count == lost ? nil : "expected \(lost) more ends of Parallel states, found \(left.count)"
  }

  /// How many events the recording lacks.
  private var lost: Int { (expected.last?["id"]?.number?.integer ?? expected.count) - expected.count }

  private func isCounterpart(_ event: JSON, of recorded: JSON) -> Bool {
    var match = RecordedMatch(hidesRandom: hidesRandom, hidesEventNumbers: true)
    return match.difference(recorded, recorded.isNumbered ? event : event.unnumbered) == nil
  }
}

extension JSON {
  fileprivate var endsParallel: Bool {
    ["ParallelStateSucceeded", "ParallelStateFailed", "ParallelStateExited"].contains(self["type"]?.string)
  }

  fileprivate var isNumbered: Bool { self["id"]?.number != nil }

  /// The event as the recordings mask its numbers.
  fileprivate var unnumbered: JSON {
    guard case .object(var object) = self else { return self }
    object["id"] = [0]
    object["previousEventId"] = 0
    return .object(object)
  }
}
