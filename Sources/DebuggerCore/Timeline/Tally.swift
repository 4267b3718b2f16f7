import HashTreeCollections
package import Interpreter
import StatesLanguage

/// What has been counted up to a moment; copies share what did not change.
struct Tally: Sendable, Equatable {
  /// What happened in each state, and where it led.
  private(set) var states = StateCounts()
  /// The visit that a branch ended last of all.
  private var latest: EndedVisit?
  /// The last visits that other live branches have ended.
  private var earlier: TreeDictionary<BranchID, EndedVisit> = [:]

  /// A visit behind a reference: it is large, and a persistent dictionary moves what it holds.
  private final class EndedVisit: Sendable, Equatable {
    let branch: BranchID
    let visit: Visit

    init(of branch: BranchID, _ visit: consuming Visit) {
      self.branch = branch
      self.visit = visit
    }

    static func == (left: EndedVisit, right: EndedVisit) -> Bool {
      left === right || left.branch == right.branch && left.visit == right.visit
    }
  }

  /// The last visit that a live branch has ended.
  func previousVisit(of branch: BranchID) -> Visit? { endedVisit(of: branch)?.visit }

  /// Whether a live branch has ended a visit.
  func hasPreviousVisit(_ branch: BranchID) -> Bool { endedVisit(of: branch) != nil }

  private func endedVisit(of branch: BranchID) -> EndedVisit? {
    if let latest, latest.branch == branch { return latest }
    return earlier.isEmpty ? nil : earlier[branch]
  }

  /// Whether a count can differ after a step of a stage.
  static func counts(_ stage: Stage) -> Bool {
    switch stage {
    case .enter, .exit, .recover: true
    case .inputPath, .parameters, .perform, .resultSelector, .resultPath, .assign, .outputPath: false
    }
  }

  /// Counts a step that entered a state.
  mutating func countEntry(_ state: StateID) { states.note(state) { $0.entered += 1 } }

  /// Counts a jump that a person made.
  mutating func countJump(from state: StateID, to target: StateID) {
    states.note(Snapshot.Edge(from: state, to: target, isForced: true))
  }

  /// Counts a step that left a state.
  ///
  /// - Parameters:
  ///   - step: The step.
  ///   - before: How far the branch had come before it.
  ///   - after: How far it has come by it; nothing when it has ended.
  ///   - visit: The visit that has ended; none when the branch has ended with it.
  mutating func countExit(
    _ step: Step,
    from before: BranchProgress,
    to after: BranchProgress?,
    _ visit: consuming Visit?
  ) {
    if case .recover? = after?.stage { return }
    if before.catcher == nil { states.note(step.state) { $0.succeeded += 1 } }
    guard let after else { return forget(step.branch) }
    guard case .enter = after.stage else { return }
    states.note(Snapshot.Edge(from: step.state, to: after.state, rule: before.chosenRule, catcher: before.catcher))
    if let visit { keep(EndedVisit(of: step.branch, visit)) }
  }

  /// Counts a step that dealt with an error.
  ///
  /// - Parameters:
  ///   - step: The step.
  ///   - before: How far its branch had come before it.
  ///   - execution: The execution after it.
  mutating func countRecovery(_ step: Step, from before: BranchProgress, in execution: Execution) {
    guard let after = execution.progress(of: step.branch), !after.hasFailed else {
      states.note(step.state) { $0.failed += 1 }
      return forgetEndedBranches(of: execution)
    }
    if after.retryCount > before.retryCount { states.note(step.state) { $0.retried += 1 } }
    if after.catcher != nil { states.note(step.state) { $0.caught += 1 } }
  }

  private mutating func keep(_ visit: EndedVisit) {
    if let latest, latest.branch != visit.branch { earlier[latest.branch] = latest }
    latest = visit
  }

  private mutating func forget(_ branch: BranchID) {
    if latest?.branch == branch { latest = nil }
    if !earlier.isEmpty { earlier[branch] = nil }
  }

  private mutating func forgetEndedBranches(of execution: Execution) {
    if let latest, !execution.isLive(latest.branch) { self.latest = nil }
    for id in earlier.keys where !execution.isLive(id) { earlier[id] = nil }
  }
}

extension BranchCondition {
  /// Whether the branch has come to its end, well or not.
  package var hasEnded: Bool {
    switch self {
    case .finished, .failed: true
    case .ready, .task, .sleeping, .retrying, .joining: false
    }
  }
}
