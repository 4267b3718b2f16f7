import Interpreter

/// Which branch moves next: an explicit, deterministic choice.
extension Situation {
  /// What happens next when a branch is in focus.
  ///
  /// The branch in focus moves as long as it can; then, first among its own branches and then among all, the one that
  /// moved last, and after it those that have been able to move for longest. A branch whose task has an answer under
  /// way can move. Nothing happens next when all wait for a person or for the time.
  func nextAction(inFocus focus: BranchID) -> Action? {
    if let action = action(of: focus) { return action }
    if lastMoved != focus, isWithin(lastMoved, focus), let action = action(of: lastMoved) { return action }
    let able = execution.readyBranches + replies.compactMap { $0.task?.branch }
    return (able.first { isWithin($0, focus) } ?? action(of: lastMoved)?.branch ?? able.first).flatMap(action)
  }

  /// What a branch does next, when it can move.
  func action(of id: BranchID) -> Action? {
    guard !execution.status.isFinal, let branch = execution.branch(id) else { return nil }
    switch branch.condition {
    case .ready: return .step(id)
    case .task(let task):
      return replies.first { $0.task == task.id }.map { .tell($0, at: execution.now) }
    case .sleeping, .retrying, .joining, .finished, .failed: return nil
    }
  }

  /// The branch that is about to enter a state when a branch is in focus, and the state.
  func nextEntry(inFocus focus: BranchID) -> Entry? {
    guard case .step(let id)? = nextAction(inFocus: focus), let visit = execution.branch(id)?.visit else { return nil }
    guard case .enter = visit.stage else { return nil }
    return Entry(branch: id, state: visit.state)
  }

  /// The branch to look at after one has moved: itself, the one that it returned to, or the first of those it began.
  func settle(on id: BranchID) -> BranchID {
    let live = execution.branch(id) == nil ? lastMoved : id
    guard case .joining? = execution.branch(live)?.condition else { return live }
    guard let next = nextAction(inFocus: live)?.branch, isWithin(next, live) else { return live }
    return next
  }

  /// Whether a branch has ended.
  func hasEnded(_ id: BranchID) -> Bool { execution.branch(id)?.condition.hasEnded ?? true }

  private func isWithin(_ id: BranchID, _ ancestor: BranchID) -> Bool {
    var next = execution.branch(id)
    while let branch = next {
      if branch.id == ancestor { return true }
      next = branch.parent.flatMap(execution.branch)
    }
    return false
  }
}
