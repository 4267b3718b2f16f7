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
    var unsuccessful = [failed]
    for id in join.running where id != failed.id {
      guard let sibling = parked.remove(id) else { continue }
      if isMap { record(.mapIteration(.aborted, name: name, index: sibling.index), after: failure.event) }
      unsuccessful.append(abort(sibling, after: failure.event))
    }
    active.visit.broken = BrokenJoin(join, unsuccessful)
    active.visit.failure = failure
    active.visit.failure?.isOfBranch = true
    active.lastEvent = failure.event
    active.visit.stage = .recover
    resume()
  }

  /// Ends a branch that runs beside a failed one, and all below it.
  ///
  /// - Returns: The branch, as a redrive needs it.
  private mutating func abort(_ branch: Branch, after event: Int) -> Branch {
    var branch = branch
    switch branch.condition {
    case .task(let task): effects.append(.cancelTask(task.id))
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
    switch type {
    case .task, .wait, .parallel, .map: record(.stateAborted(type), after: event)
    case .pass, .choice, .succeed, .fail: break
    }
    return branch
  }

  /// Ends the execution: nothing waits any more.
  mutating func end(_ status: ExecutionStatus) {
    for task in pendingTasks { effects.append(.cancelTask(task.id)) }
    abortRuns()
    self.status = status
  }
}
