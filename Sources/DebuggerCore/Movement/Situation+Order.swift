import Integrations
import Interpreter

/// Who moves first.
struct Lead: Sendable, Equatable {
  /// The branch that moves as long as it can.
  let branch: BranchID
  /// Whether the branches that it waits for come before all others.
  let ownFirst: Bool
}

/// Which branch moves next: an explicit, deterministic choice.
extension Situation {
  /// What happens next when a branch leads.
  ///
  /// The leader moves as long as it can. Then it is the turn of its own branches, if they come first: of the one that
  /// moved last, and after it of those that have been able to move for longest. Then it goes in the order of an execution
  /// that nobody looks at. A branch whose task has an answer under way can move, too. Nothing happens next when all wait
  /// for a person or for the time.
  func nextAction(_ lead: Lead) -> Action? {
    if let action = action(of: lead.branch) { return action }
    if lead.ownFirst, let own = nextOfOwn(lead.branch) { return own }
    if let branch = execution.nextBranch { return .step(branch) }
    return replies.first.map { .tell($0, at: execution.now) }
  }

  private func nextOfOwn(_ leader: BranchID) -> Action? {
    guard case .joining? = execution.branch(leader)?.condition else { return nil }
    if isWithin(lastMoved, leader), let action = action(of: lastMoved) { return action }
    let able = execution.readyBranches + replies.compactMap { $0.task?.branch }
    return able.first { isWithin($0, leader) }.flatMap(action)
  }

  /// What a branch does next, when it can move.
  func action(of id: BranchID) -> Action? {
    guard !execution.status.isFinal, let branch = execution.branch(id) else { return nil }
    switch branch.condition {
    case .ready: return .step(id)
    case .task(let task):
      return replies.first { $0.task == task.id }.map { .tell($0, at: execution.now) }
    case .joining:
      guard let run = branch.visit.mapRun else { return nil }
      return replies.first { $0.mapRun == run }.map { .tell($0, at: execution.now) }
    case .sleeping, .retrying, .finished, .failed: return nil
    }
  }

  /// The branch to look at after one has moved: itself, the one that it returned to, or the first of those it began.
  func settle(on id: BranchID) -> BranchID {
    let live = execution.branch(id) == nil ? lastMoved : id
    guard case .joining? = execution.branch(live)?.condition else { return live }
    return nextOfOwn(live)?.branch ?? live
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
