package import Interpreter
package import StatesLanguage

/// The end of what a branch waited for, when the time or a person brought it.
package struct WaitEnd: Sendable, Hashable {
  /// What ended.
  package enum Reason: Sendable, Hashable {
    /// A Wait state's sleep.
    case slept
    /// The wait before a retry, which is the so many-th of the visit.
    case retry(Int)
    /// A task's time.
    case timeout(seconds: Int)
    /// The time that a task may be silent.
    case silence(seconds: Int)
  }

  /// The branch that waited.
  package let branch: BranchID
  /// The state that it is in.
  package let state: StateID
  /// What ended.
  package let reason: Reason
  /// Whether a person ended it before its time.
  package let isByHand: Bool

  /// What ended, in words: `Courier drives: no heartbeat for 10 min`.
  package func words(in machine: StateMachine) -> String { "\(machine[state].name): \(reason.words(isByHand))" }
}

extension WaitEnd.Reason {
  fileprivate func words(_ isByHand: Bool) -> String {
    switch self {
    case .slept: isByHand ? "the wait was ended by hand" : "the wait is over"
    case .retry(let number): "retry \(number)" + (isByHand ? ", its wait was ended by hand" : "")
    case .timeout(let seconds): "timed out after \(DurationText.text(milliseconds: seconds * 1000))"
    case .silence(let seconds): "no heartbeat for \(DurationText.text(milliseconds: seconds * 1000))"
    }
  }
}
