import HashTreeCollections
import JSONModel
import StatesLanguage

/// How a Map Run ends. Its branch is the active one, but where it is aborted.
extension Execution {
  /// Ends a Map Run, after its results have been written where they are exported.
  mutating func close(_ id: MapRunID, _ outcome: MapRun.Outcome) {
    if case .failed = outcome { abortChildren(of: id) }
    guard var run = runs[id] else { return }
    run.outcome = outcome
    let parts = run.results.takeRest(of: run)
    runs[id] = run
    guard !parts.isEmpty else { return settle(id, outcome) }
    effects += parts.map(Effect.writeResults)
    wait(
      .joining(
        Join(count: run.executions.total, concurrency: run.maxConcurrency, items: nil, startedEvent: run.startedEvent)
      )
    )
  }

  /// Takes up that results are written, or why not; a run that has failed before keeps its own error.
  mutating func noteWritten(_ id: MapRunID, failure: String?) throws(StimulusError) {
    guard let run = runs[id], run.status == .running, run.results.destination != nil, activate(run.branch) else {
      throw .noSuchMapRun(id)
    }
    if let outcome = run.outcome, case .failed = outcome {
      settle(id, outcome)
    } else if let failure {
      abortChildren(of: id)
      runs[id]?.release()
      settle(id, .failed(error: .resultWriterFailed, cause: failure))
    } else if let outcome = run.outcome {
      settle(id, outcome)
    } else {
      throw .noSuchMapRun(id)
    }
  }

  /// Ends a Map Run whose results need not be written any more.
  mutating func settle(_ id: MapRunID, _ outcome: MapRun.Outcome) {
    runs[id]?.stoppedAt = now
    switch outcome {
    case .succeeded: succeed(id)
    case .failed(let error, let cause): fail(id, error, cause)
    }
  }

  /// - Source: recorded since November 2024: the state's exit points back to the start of the run.
  private mutating func succeed(_ id: MapRunID) {
    runs[id]?.status = .succeeded
    guard let run = runs[id] else { return }
    let event = record(.mapRunSucceeded, after: run.startedEvent)
    record(.mapSucceeded, after: event)
    active.lastEvent = run.startedEvent
    runs[id]?.release()
    guard !run.results.isOversized else {
      let cause = oversized(program.states[active.visit.state.index].name.text)
      return fail(error: ErrorName.dataLimitExceeded.text, cause: cause, origin: .engine)
    }
    active.visit.result = run.results.destination?.result(of: run) ?? run.results.output(count: run.executions.total)
    resume()
    moveOn()
  }

  private mutating func fail(_ id: MapRunID, _ error: ErrorName, _ cause: String) {
    runs[id]?.status = .failed
    guard let run = runs[id] else { return }
    active.lastEvent = record(.mapRunFailed(error: error.text, cause: cause), after: run.startedEvent)
    fail(error: error.text, cause: cause, origin: EvaluationError(error, reason: cause).origin)
    active.visit.failure?.isOfBranch = true
  }

  /// Stops a Map Run whose Map is aborted.
  mutating func abortRun(_ id: MapRunID, after event: Int) {
    guard runs[id]?.status == .running else { return }
    abortChildren(of: id)
    runs[id]?.status = .aborted
    runs[id]?.stoppedAt = now
    record(.mapRunAborted, after: event)
  }

  /// Stops all Map Runs, at the end of the execution.
  mutating func abortRuns() {
    for (id, run) in runs where run.status == .running {
      runs[id]?.status = .aborted
      runs[id]?.stoppedAt = now
      for branch in run.running.sorted() { endChild(branch, of: id) }
    }
  }

  private mutating func endChild(_ branch: BranchID, of id: MapRunID) {
    let isActive = activeChild?.branch == branch
    guard var child = isActive ? activeChild : children.remove(branch) else { return }
    child.end(.aborted(error: nil, cause: nil), at: now)
    note(child, in: id)
    if isActive { activeChild = child } else { children.insert(child) }
  }

  private mutating func abortChildren(of id: MapRunID) {
    for branch in runs[id]?.running.sorted() ?? [] {
      let root = parked.remove(branch).map { discard($0) }
      guard var child = children.remove(branch) else { continue }
      _ = child.record(.executionAborted(error: nil, cause: nil), after: 0, at: now, in: program)
      child.end(.aborted(error: nil, cause: nil), at: now)
      note(child, in: id, leaving: root)
      keep(child)
    }
  }

  /// Takes away a branch of a child execution that has ended, and all below it.
  ///
  /// - Returns: The branch, as a redrive needs it.
  mutating func discard(_ branch: Branch) -> Branch {
    var branch = branch
    switch branch.condition {
    case .task(let task):
      effects.append(.cancelTask(task.id))
      stopChild(of: task)
    case .joining(let join):
      let below = join.running.compactMap { parked.remove($0) }.map { discard($0) }
      if branch.visit.mapRun == nil { branch.visit.broken = BrokenJoin(join, below) }
    case .ready, .sleeping, .retrying, .finished, .failed: break
    }
    guard let run = branch.visit.mapRun, runs[run]?.status == .running else { return branch }
    abortChildren(of: run)
    runs[run]?.status = .aborted
    runs[run]?.stoppedAt = now
    return branch
  }

  /// Counts a child that has ended, and adds its result.
  ///
  /// - Parameters:
  ///   - child: The child.
  ///   - id: Its run.
  ///   - root: Its main line at its end, as a redrive needs it.
  mutating func note(_ child: ChildExecution, in id: MapRunID, leaving root: Branch? = nil) {
    if !child.hasSucceeded { runs[id]?.add(child, root: root) }
    runs[id]?.running.remove(child.branch)
    runs[id]?.executions.note(1, child.status)
    runs[id]?.items.note(child.itemCount, child.status)
    runs[id]?.results.add(child)
    guard runs[id]?.results.destination != nil else { return }
    runs[id]?.executions.resultsWritten += 1
    runs[id]?.items.resultsWritten += child.itemCount
  }

  /// Keeps a child that has ended, and tells of it, as far as the settings ask for it.
  mutating func keep(_ child: ChildExecution) {
    children.keep(child, atMost: program.settings.keptChildren)
    if program.settings.tellsOfChildren { effects.append(.childEnded(child)) }
  }
}
