import Integrations
import Interpreter

/// Branches that are held.
extension Debugger {
  /// Holds a branch, and all inside it.
  mutating func freeze(_ id: BranchID) throws(Refusal) {
    guard !execution.status.isFinal else { throw .ended }
    guard !here.hasEnded(id) else { throw .noSuchBranch(id) }
    frozen.insert(id)
  }

  /// Lets a branch go.
  mutating func thaw(_ id: BranchID) throws(Refusal) {
    guard frozen.remove(id) else { throw .notFrozen(id) }
    leaveFrozenStop()
  }

  /// Lets all branches go.
  mutating func thawAll() throws(Refusal) {
    guard !frozen.isEmpty else { throw .nothingFrozen }
    frozen = FrozenBranches()
    leaveFrozenStop()
  }

  private mutating func leaveFrozenStop() {
    guard case .frozen = stop else { return }
    stand(at: standstill(at: focus) ?? Arrival(stop: .step, focus: focus))
  }

  /// What is known to follow; nothing when a branch would have to move for it that is held.
  var knownNext: Moment? {
    guard timeline.hasFuture, let next = timeline.next else { return nil }
    if frozen.isEmpty { return next }
    let branch: BranchID? =
      switch next.action {
      case .step(let branch): branch
      case .tell(let stimulus, at: _): here.branch(toldOf: stimulus)
      case .edit, .serve(.edit): nil
      case .serve(.poll(let task)): task.branch
      }
    return branch.map { frozen.hold($0, in: execution) } ?? false ? nil : next
  }

  /// The tasks that wait for an answer, but for those of branches that are held.
  var openTasks: [PendingTask] {
    let idle = here.surroundings.calls.isEmpty ? [] : idleCalls
    let open =
      idle.isEmpty
      ? here.openTasks
      : execution.pendingTasks.filter { task in
        idle.contains(task.id) || !here.surroundings.attends(to: task.id)
      }
    return frozen.isEmpty ? open : open.filter { !frozen.hold($0.id.branch, in: execution) }
  }

  /// The branches that are held, when nothing else can move, neither by itself nor by an answer or the time.
  var frozenBranches: [BranchID]? {
    guard !frozen.isEmpty, !execution.status.isFinal, here.nextAction(lead) == nil else { return nil }
    guard openTasks.isEmpty, openCalls.isEmpty else { return nil }
    let timed = execution.branches.filter { $0.condition.deadline != nil }
    guard timed.allSatisfy({ frozen.hold($0.id, in: execution) }) else { return nil }
    let held = execution.branches.map(\.id).filter(frozen.ids.contains)
    return held.isEmpty ? nil : held
  }
}
