import HashTreeCollections
import Integrations
import Interpreter
import StatesLanguage

/// Going into one branch of a Parallel, or one item of a Map.
extension Debugger {
  /// Begins a movement into a branch; when it is there already, it is only looked at.
  mutating func goInto(_ index: Int, _ direction: Direction) throws(Refusal) {
    let owner: BranchID?
    switch direction {
    case .forward: owner = here.owner(ahead: focus)
    case .backward: owner = here.owner(behind: focus)
    }
    guard let owner, let join = here.join(of: owner, direction) else { throw .noBranches }
    try check(index, of: join, in: owner, direction)
    if direction == .forward, let branch = here.branch(index, of: owner) {
      stand(at: standstill(at: branch) ?? Arrival(stop: .step, focus: branch))
      focusIsChosen = true
      return
    }
    start(.intoBranch(index), direction, from: owner)
    movement?.join = join
    if direction == .forward { stopAtUnseenPlace() }
  }

  private func check(_ index: Int, of join: StateID, in owner: BranchID, _ direction: Direction) throws(Refusal) {
    if case .parallel(let parallel) = machine[join].state, !parallel.branches.indices.contains(index) {
      throw .noSuchIndex(index, count: parallel.branches.count)
    }
    guard index >= 0 else { throw .noSuchIndex(index, count: .max) }
    guard direction == .forward, case .joining(let progress)? = execution.branch(owner)?.condition else { return }
    if progress.outputs[index] != nil { throw .indexHasEnded(index) }
    let isWhole = execution.branch(owner)?.visit.mapRun == nil
    if isWhole, index >= progress.count { throw .noSuchIndex(index, count: progress.count) }
  }

  /// Where a movement into a branch ends, going forward: at its first state, or where it cannot begin any more.
  func arrivalInBranch(of movement: Movement) -> Arrival? {
    guard case .intoBranch(let index) = movement.motion, let join = movement.join else { return nil }
    // Children of a Map Run, of which there may be many, begin only when their Map moves.
    let mayHaveBegun =
      execution.branch(movement.branch)?.visit.mapRun == nil
      || timeline.lastAction?.branch == movement.branch
    if mayHaveBegun, let branch = here.branch(index, of: movement.branch), let visit = execution.branch(branch)?.visit {
      let place = Place(branch: branch, state: visit.state, stage: visit.stage)
      return Arrival(stop: movement.stop(at: place, hit(at: place), isEnd: true) ?? .step, focus: branch)
    }
    return here.join(of: movement.branch, .forward) == join ? nil : Arrival(stop: .step, focus: focus)
  }

  /// Where a movement into what comes next ends when a task has just started an execution: before its first state, also
  /// when the task does not wait for it.
  func arrivalInExecution(of movement: Movement) -> Arrival? {
    guard movement.motion == .into, case .tell(.executionStarted(let task, _), at: _)? = timeline.lastAction,
      let child = execution.runningChildren.last(where: { $0.isStarted(by: task) })?.branch,
      let visit = execution.branch(child)?.visit
    else { return nil }
    let place = Place(branch: child, state: visit.state, stage: visit.stage)
    return Arrival(stop: movement.stop(at: place, hit(at: place), isEnd: true) ?? .step, focus: child)
  }

  /// What the log says about a movement into a branch that has ended elsewhere.
  func branchMissed(by movement: Movement, at focus: BranchID) -> String? {
    guard case .intoBranch(let index) = movement.motion, let join = movement.join else { return nil }
    let branch = execution.branch(focus)
    if let branch, branch.parent == movement.branch, branch.index == index { return nil }
    return "\(machine[join].name)[\(index)] was not reached"
  }
}

extension ChildExecution {
  /// Whether a task has started it.
  fileprivate func isStarted(by task: TaskID) -> Bool {
    if case .task(let start) = origin { start.task == task } else { false }
  }
}

/// Parallels and Maps, and the branches that run in them.
extension Situation {
  /// The branch that is in, or before, the nearest Parallel or Map whose branches have not all ended: this one, or one
  /// around it.
  func owner(ahead branch: BranchID) -> BranchID? {
    execution.ancestry(of: branch).last { join(of: $0.id, .forward) != nil }?.id
  }

  /// The branch that is in the nearest Parallel or Map that has begun, or has just left one: this one, or one around
  /// it.
  func owner(behind branch: BranchID) -> BranchID? {
    execution.ancestry(of: branch).last { join(of: $0.id, .backward) != nil }?.id
  }

  /// The Parallel or Map whose branches a branch starts next, or has started last.
  func join(of id: BranchID, _ direction: Direction) -> StateID? {
    guard let visit = execution.branch(id)?.visit else { return nil }
    switch direction {
    case .forward: return visit.stage <= .perform && hasBranches(visit.state) ? visit.state : nil
    case .backward:
      if visit.stage >= .perform, hasBranches(visit.state) { return visit.state }
      return tally.previousVisit(of: id).flatMap { hasBranches($0.state) ? $0.state : nil }
    }
  }

  /// The live branch of an index that a branch has started.
  func branch(_ index: Int, of owner: BranchID) -> BranchID? {
    guard case .joining(let join)? = execution.branch(owner)?.condition else { return nil }
    guard execution.branch(owner)?.visit.mapRun != nil else {
      return join.running.first { execution.branch($0)?.index == index && !hasEnded($0) }
    }
    return execution.branches.first { $0.parent == owner && $0.index == index && !$0.condition.hasEnded }?.id
  }

  private func hasBranches(_ state: StateID) -> Bool {
    switch execution.machine[state].state {
    case .parallel, .map: true
    case .pass, .task, .choice, .wait, .succeed, .fail: false
    }
  }
}
