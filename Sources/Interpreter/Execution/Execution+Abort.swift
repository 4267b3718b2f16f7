import StatesLanguage

extension Execution {
  /// Fails the Parallel or Map that the active branch belongs to, and aborts what runs beside it.
  mutating func failJoin(_ parent: BranchID, with failure: Failure) {
    let failed = active
    returnToParent(parent)
    guard case .joining(let join) = active.condition else { return }
    let name = program.states[active.visit.state.index].name
    let isMap = join.items != nil
    if isMap { record(.mapIteration(.failed, name: name, index: failed.index), after: failure.event) }
    if program.states[failed.visit.state.index].type == .task { record(.stateAborted(.task), after: failure.event) }
    active.visit.broken = BrokenJoin(join, [failed] + abortBranches(of: join, after: failure.event))
    active.visit.failure = failure
    active.visit.failure?.isOfBranch = true
    active.lastEvent = failure.event
    active.visit.stage = .recover
    resume()
  }

  /// Ends the branches or iterations that the active branch joins, as far as they still run.
  ///
  /// - Returns: The branches, as a redrive needs them.
  mutating func abortBranches(of join: Join, after event: Int) -> [Branch] {
    let name = program.states[active.visit.state.index].name
    var aborted: [Branch] = []
    for id in join.running {
      guard let branch = parked.remove(id) else { continue }
      if join.items != nil { record(.mapIteration(.aborted, name: name, index: branch.index), after: event) }
      aborted.append(abort(branch, after: event))
    }
    return aborted
  }

  /// Ends a branch, and all below it.
  ///
  /// - Returns: The branch, as a redrive needs it.
  private mutating func abort(_ branch: Branch, after event: Int) -> Branch {
    var branch = branch
    switch branch.condition {
    case .task(let task):
      effects.append(.cancelTask(task.id))
      stopChild(of: task)
    case .joining(let join):
      var children: [Branch] = []
      for id in join.running {
        if let child = parked.remove(id) { children.append(abort(child, after: event)) }
      }
      branch.visit.broken = BrokenJoin(join, children)
    case .ready, .sleeping, .retrying, .finished, .failed: break
    }
    if let run = branch.visit.mapRun { abortRun(run, after: event) }
    guard branch.visit.stage > .enter else { return branch }
    let type = program.states[branch.visit.state.index].type
    if let aborted = EventDetail.aborted(type) { record(aborted, after: event) }
    return branch
  }

  /// Ends the execution: nothing waits any more.
  mutating func end(_ status: ExecutionStatus) {
    leaveNested()
    for task in pendingTasks { effects.append(.cancelTask(task.id)) }
    abortRuns()
    self.status = status
  }
}
