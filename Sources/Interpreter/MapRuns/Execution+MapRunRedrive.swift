import HashTreeCollections
import StatesLanguage

/// How a redrive goes on with a Map Run. Its branch is the active one, but where the execution is made ready for it.
///
/// Children that have succeeded keep their results, and items that had no child yet get one. A Standard child goes on
/// from the state that it failed in. It begins with its first state where its state was not kept, as of a great many
/// children that failed in one run; an Express child, and one whose history is full, is a new execution of that name.
///
/// - Source: Step Functions guide, "Redriving Map Runs in Step Functions executions".
extension Execution {
  /// Sets a Map Run going again.
  mutating func redriveRun(_ id: MapRunID) {
    runs[id]?.redrive(at: now)
    guard let run = runs[id] else { return }
    if let old = run.results.old(of: id, isRedriven: true) { effects.append(.removeResults(old)) }
    record(.mapRunRedriven(arn: run.arn, count: run.redriveCount))
    runs[id]?.startedEvent = active.lastEvent
  }

  /// Sets the next child of a redriven Map Run going again.
  ///
  /// - Returns: Whether there was one.
  mutating func startAgain(in id: MapRunID, _ scope: ScopeID) -> Bool {
    guard let next = runs[id]?.redrivable.first else { return false }
    runs[id]?.redrivable.remove(next)
    children.forget(next.child.branch)
    if next.child.canRedrive(in: program) {
      goOn(with: next, in: scope)
    } else {
      beginAgain(next.child, of: id, in: scope)
    }
    runs[id]?.running.insert(next.child.branch)
    runs[id]?.executions.begin(1)
    runs[id]?.items.begin(next.child.itemCount)
    return true
  }

  private mutating func goOn(with unsuccessful: UnsuccessfulChild, in scope: ScopeID) {
    var child = unsuccessful.child
    let event = child.redrive(at: now, in: program)
    children.insert(child)
    if let root = unsuccessful.root { return revive(root, after: event) }
    var root = mainLine(of: child, in: scope)
    root.lastEvent = event
    parked.insert(root)
  }

  private mutating func beginAgain(_ old: ChildExecution, of run: MapRunID, in scope: ScopeID) {
    let child = ChildExecution(
      branch: old.branch,
      run: run,
      index: old.index,
      workflow: old.workflow,
      input: old.input,
      itemCount: old.itemCount,
      startedAt: now,
      names: old.names
    )
    start(child, in: scope)
  }

  /// Takes away the child executions that the end of the execution has stopped.
  mutating func takeDownChildren() {
    for child in children.values.sorted(by: { $0.branch < $1.branch }) {
      _ = children.remove(child.branch)
      guard let root = parked.remove(child.branch) else { continue }
      let stopped = discard(root)
      if let run = child.run { runs[run]?.set(stopped) }
    }
  }

  /// Lets go of what a redrive would need of the Map Run of the active branch, whose failure is dealt with.
  mutating func releaseRun() {
    if let run = active.visit.mapRun { runs[run]?.release() }
  }
}

extension MapRunCounts {
  /// Notes that so many that were pending run.
  mutating func begin(_ count: Int) {
    pending -= count
    running += count
  }
}
