import HashTreeCollections
import Interpreter
import StatesLanguage

/// What has been counted up to a moment; copies share what did not change.
struct Tally: Sendable, Equatable {
  private(set) var activity: TreeDictionary<StateID, StateActivity> = [:]
  private(set) var edges: TreeDictionary<Snapshot.Edge, Int> = [:]
  /// The last visit that each live branch has ended.
  private(set) var previousVisits: TreeDictionary<BranchID, Visit> = [:]

  /// Whether a step after which a count can differ.
  static func counts(_ stage: Stage) -> Bool {
    switch stage {
    case .enter, .exit, .recover: true
    case .inputPath, .parameters, .perform, .resultSelector, .resultPath, .assign, .outputPath: false
    }
  }

  /// Counts a step.
  ///
  /// - Parameters:
  ///   - step: The step that was made.
  ///   - before: The branch's visit before it.
  ///   - execution: The execution after it.
  mutating func count(_ step: Step, from before: Visit, in execution: Execution) {
    let branch = execution.branch(step.branch)
    switch step.stage {
    case .enter: activity[step.state, default: .init()].entered += 1
    case .exit: countExit(step, from: before, to: branch)
    case .recover: countRecovery(step, from: before, to: branch, in: execution)
    case .inputPath, .parameters, .perform, .resultSelector, .resultPath, .assign, .outputPath: break
    }
  }

  private mutating func countExit(_ step: Step, from before: Visit, to branch: Branch?) {
    if case .recover? = branch?.visit.stage { return }
    if before.catcher == nil { activity[step.state, default: .init()].succeeded += 1 }
    guard let branch else { return previousVisits[step.branch] = nil }
    guard case .enter = branch.visit.stage else { return }
    edges[Snapshot.Edge(from: step.state, to: branch.visit.state, rule: before.chosenRule), default: 0] += 1
    previousVisits[step.branch] = before
  }

  private mutating func countRecovery(
    _ step: Step,
    from before: Visit,
    to branch: Branch?,
    in execution: Execution
  ) {
    guard let branch, !branch.condition.isFailed else {
      activity[step.state, default: .init()].failed += 1
      return forgetEndedBranches(of: execution)
    }
    if branch.visit.retryCount > before.retryCount { activity[step.state, default: .init()].retried += 1 }
    if branch.visit.catcher != nil { activity[step.state, default: .init()].caught += 1 }
  }

  private mutating func forgetEndedBranches(of execution: Execution) {
    for id in previousVisits.keys where execution.branch(id) == nil { previousVisits[id] = nil }
  }
}

extension BranchCondition {
  /// Whether the branch has come to its end, well or not.
  var hasEnded: Bool {
    switch self {
    case .finished, .failed: true
    case .ready, .task, .sleeping, .retrying, .joining: false
    }
  }

  /// Whether an error has ended the branch.
  var isFailed: Bool {
    if case .failed = self { true } else { false }
  }
}
