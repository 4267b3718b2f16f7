import Interpreter
import StatesLanguage

/// How the iterations of a Map have fared that runs in the execution itself, as its history tells.
struct IterationFates: Hashable, Sendable {
  /// How many iterations there are.
  private(set) var count = 0
  /// What happened last to each that has begun, by its number.
  private(set) var fates: [Int: IterationEvent] = [:]
  /// Whether several visits are counted together, as they went on at the same time.
  private(set) var isMerged = false
  /// What has become of the iterations of visits that are counted together.
  private var merged: [IterationEvent: Int] = [:]

  /// What has become of each that has ended; one that has only begun was cut off, as its Map is not at work any more.
  var ended: [Int: IterationEvent] { fates.mapValues { $0 == .started ? .aborted : $0 } }

  /// How many iterations have come to an end.
  func number(of end: IterationEvent) -> Int {
    guard isMerged else { return ended.values.count { $0 == end } }
    guard end == .aborted else { return merged[end, default: 0] }
    return max(0, merged[.started, default: 0] - merged[.succeeded, default: 0] - merged[.failed, default: 0])
  }

  /// Another visit begins, beside others that go on or alone.
  mutating func begin(_ length: Int, joinsOthers: Bool) {
    if !joinsOthers { self = IterationFates() }
    isMerged = joinsOthers
    count += length
  }

  /// Something happens to an iteration.
  mutating func note(_ event: IterationEvent, index: Int) {
    fates[index] = event
    merged[event, default: 0] += 1
  }
}
