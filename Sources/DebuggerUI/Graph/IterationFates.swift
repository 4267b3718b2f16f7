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
  /// How many visits have not ended.
  private var open = 0
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

  /// Another visit begins, or the same tries again.
  mutating func begin(_ length: Int, isRetry: Bool) {
    if isRetry { open = max(0, open - 1) }
    if open == 0 {
      self = IterationFates()
      count = length
    } else {
      isMerged = true
      count += length
    }
    open += 1
  }

  /// Something happens to an iteration.
  mutating func note(_ event: IterationEvent, index: Int) {
    fates[index] = event
    merged[event, default: 0] += 1
  }

  /// A visit has ended.
  mutating func end() { open = max(0, open - 1) }
}

extension IterationFates {
  /// How the iterations of each Map have fared in its latest visit, by the names of the Maps.
  static func all(in history: some Sequence<HistoryEvent>) -> [StateName: IterationFates] {
    var fates: [StateName: IterationFates] = [:]
    // The events that a Map was entered by, and those that it has failed by: the start of a visit points back to one.
    var entered: [Int: StateName] = [:]
    var failures: [Int: StateName] = [:]
    for event in history {
      switch event.detail {
      case .stateEntered(.map, let name, _): entered[event.id] = name
      case .stateExited(.map, let name, _, _): fates[name]?.end()
      case .mapFailed:
        // The Map is not named: it is the one of the iteration that failed by the same event.
        failures[event.id] = failures[event.previousID]
      case .mapStarted(let length):
        let retried = failures[event.previousID]
        guard let name = entered[event.previousID] ?? retried else { continue }
        fates[name, default: IterationFates()].begin(length, isRetry: retried != nil)
      case .mapIteration(let iteration, let name, let index):
        fates[name]?.note(iteration, index: index)
        if iteration == .failed { failures[event.previousID] = name }
      case .executionStarted, .executionSucceeded, .executionFailed, .executionTimedOut, .evaluationFailed,
        .executionAborted, .executionRedriven, .stateEntered, .stateExited, .stateAborted, .taskScheduled, .taskStarted,
        .taskSubmitted, .taskSucceeded, .taskFailed, .taskTimedOut, .parallelStarted, .parallelSucceeded,
        .parallelFailed, .mapSucceeded, .mapRunStarted, .mapRunRedriven, .mapRunSucceeded, .mapRunFailed,
        .mapRunAborted:
        break
      }
    }
    return fates
  }
}
