import Interpreter
import StatesLanguage

/// Which branch makes an event.
extension Replay {
  /// The branch that an event continues; when there is none, one that can move at all.
  func branch(for event: HistoryEvent) -> Branch? {
    let predecessors = predecessors(of: event)
    let own = execution.branches.filter { $0.home == .main && !$0.hasEnded }
    let here = own.filter { $0.stands(after: predecessors) && ($0.canMove || event.detail.endsMapRun) }
    if let name = event.detail.stateName, let named = here.first(where: { isIn($0, name) }) { return named }
    if let branch = here.first { return branch }
    if case .evaluationFailed(_, _, _, let name) = event.detail,
      let branch = evaluating(name, among: own, after: predecessors)
    {
      return branch
    }
    return own.first { $0.condition == .ready }
  }

  private func isIn(_ branch: Branch, _ name: StateName) -> Bool {
    execution.machine[branch.visit.state].name == name
  }

  /// The branch whose expression fails: the event of that points back to what was before the state.
  private func evaluating(_ name: StateName, among branches: [Branch], after predecessors: Set<Int>) -> Branch? {
    let able = branches.filter { $0.condition == .ready && isIn($0, name) }
    return able.first { branch in
      let entered = branch.visit.enteredEvent
      return execution.history.indices.contains(entered - 1)
        && predecessors.contains(execution.history[entered - 1].previousID)
    } ?? able.first
  }
}

extension Branch {
  fileprivate var hasEnded: Bool {
    switch condition {
    case .finished, .failed: true
    case .ready, .task, .sleeping, .retrying, .joining: false
    }
  }

  /// Whether it can move, or wait for something else than its own branches.
  fileprivate var canMove: Bool {
    switch condition {
    case .ready, .task, .sleeping, .retrying: true
    case .joining, .finished, .failed: false
    }
  }

  /// Whether its next event comes after one of some events.
  fileprivate func stands(after events: Set<Int>) -> Bool {
    if events.contains(lastEvent) { return true }
    guard case .recover = visit.stage, let failure = visit.failure else { return false }
    return events.contains(failure.event)
  }
}

extension EventDetail {
  fileprivate var endsMapRun: Bool {
    switch self {
    case .mapRunSucceeded, .mapRunFailed: true
    case .executionStarted, .executionSucceeded, .executionFailed, .executionTimedOut, .evaluationFailed,
      .executionAborted, .executionRedriven, .stateEntered, .stateExited, .stateAborted, .taskScheduled, .taskStarted,
      .taskSubmitted, .taskSucceeded, .taskFailed, .taskTimedOut, .parallelStarted, .parallelSucceeded,
      .parallelFailed, .mapStarted, .mapSucceeded, .mapFailed, .mapRunStarted, .mapRunRedriven, .mapRunAborted,
      .mapIteration:
      false
    }
  }
}
