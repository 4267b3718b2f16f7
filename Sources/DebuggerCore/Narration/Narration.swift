import Integrations
import Interpreter
import StatesLanguage

/// What is worth a line of the log about something that happens: waits that end, errors, and what becomes of them.
///
/// It is made before the thing happens, of the branches that can change by it in this way, and asked after it.
struct Narration {
  /// Nothing for most steps; behind a reference, as a narration is made at each.
  private let witnesses: Witnesses?
  private let isByHand: Bool
  private let wasRunning: Bool

  /// The branches that can change in a way that is told, as they are before it.
  private final class Witnesses {
    let branches: [Branch]
    /// The ways to those of them that deal with an error.
    let paths: [BranchID: ErrorPath]

    init(_ branches: [Branch], in execution: Execution) {
      self.branches = branches
      var paths: [BranchID: ErrorPath] = [:]
      for branch in branches where branch.isAtError { paths[branch.id] = execution.errorPath(of: branch) }
      self.paths = paths
    }
  }

  /// What a step can bring about that does not deal with an error: at most the end of the execution.
  static var ofStep: Narration { Narration() }

  private init() {
    (witnesses, isByHand, wasRunning) = (nil, false, true)
  }

  /// Whether a branch can change in a way that is told.
  var hasWitnesses: Bool { witnesses != nil }

  /// Looks at what can end or fail when something is done.
  init(of action: Action, in execution: Execution) {
    wasRunning = !execution.status.isFinal
    let branches: [Branch]
    switch action {
    case .step(let id):
      let isAtError = execution.stage(of: id) == .recover
      branches = isAtError ? [execution.branch(id)].compactMap(\.self).filter(\.isAtError) : []
      isByHand = false
    case .tell(_, at: let moment): (branches, isByHand) = (execution.branches(dueBy: moment), false)
    case .edit(.skipWait(let id)): (branches, isByHand) = ([execution.branch(id)].compactMap(\.self), true)
    case .serve(.poll): (branches, isByHand) = ([], false)
    case .edit, .serve(.edit): (branches, isByHand) = ([], true)
    }
    witnesses = branches.isEmpty ? nil : Witnesses(branches, in: execution)
  }

  /// The waits that have ended.
  func waitEnds(in execution: Execution) -> [WaitEnd] {
    guard let witnesses else { return [] }
    return witnesses.branches.compactMap { branch in
      guard let after = execution.branch(branch.id), after.condition != branch.condition,
        let reason = branch.reasonOfWaitEnd(failure: after.visit.failure)
      else { return nil }
      return WaitEnd(branch: branch.id, state: branch.visit.state, reason: reason, isByHand: isByHand)
    }
  }

  /// What happened, in words.
  func lines(in execution: Execution) -> [NarratedLine] {
    guard wasRunning else { return [] }
    let errors = (witnesses?.branches ?? []).compactMap { branch in
      witnesses?.paths[branch.id].flatMap { execution.words(forErrorOf: branch, at: $0) }
    }
    let waits = counted(waitEnds(in: execution).map { $0.words(in: execution.machine) })
    return waits.map { NarratedLine(text: $0) } + errors + end(of: execution).map { NarratedLine(text: $0) }
  }

  /// Says what several branches have in common once.
  private func counted(_ lines: [String]) -> [String] {
    var counts: [String: Int] = [:]
    for line in lines { counts[line, default: 0] += 1 }
    return lines.compactMap { line in
      counts.removeValue(forKey: line).map { $0 == 1 ? line : "\(line), in \($0) branches" }
    }
  }

  private func end(of execution: Execution) -> [String] {
    guard execution.status.isFinal else { return [] }
    var lines: [String] = []
    if case .timedOut = execution.status, let limit = execution.machine.timeoutSeconds {
      lines.append("the execution timed out after \(DurationText.text(milliseconds: limit * 1000))")
    }
    let left = execution.endedChildren.count { $0.status == .running }
    if left > 0 {
      lines.append("\(left == 1 ? "an execution" : "\(left) executions") that it has started would go on; not here")
    }
    return lines
  }
}

extension Branch {
  /// Whether its next step deals with an error.
  fileprivate var isAtError: Bool {
    guard case .recover = visit.stage, case .ready = condition else { return false }
    return true
  }

  /// What the end of its wait was; nothing when it did not wait.
  fileprivate func reasonOfWaitEnd(failure: Failure?) -> WaitEnd.Reason? {
    switch condition {
    case .sleeping: .slept
    case .retrying: .retry(visit.retryCount)
    case .task(let task):
      switch failure?.origin {
      case .timeout: task.timeoutSeconds.map { .timeout(seconds: $0) }
      case .heartbeat: task.heartbeatSeconds.map { .silence(seconds: $0) }
      case .raised, .engine, nil: nil
      }
    case .ready, .joining, .finished, .failed: nil
    }
  }
}

extension Execution {
  /// The branches whose wait the clock ends on its way to a moment.
  fileprivate func branches(dueBy moment: Instant) -> [Branch] {
    guard let first = nextDeadline, first <= moment else { return [] }
    return branches.filter { branch in branch.condition.deadline.map { $0 <= moment } ?? false }
  }
}
