import HashTreeCollections
import StatesLanguage

extension Execution {
  /// All Map Runs, in the order in which they began.
  public var mapRuns: [MapRun] { runs.values.sorted { $0.id < $1.id } }

  /// A Map Run.
  public func mapRun(_ id: MapRunID) -> MapRun? { runs[id] }

  /// The child execution that a branch belongs to; nothing when that is the execution itself, or the branch is not
  /// there.
  public func childExecution(of branch: BranchID) -> ChildExecution? {
    guard let home = self.branch(branch)?.home, home != .main else { return nil }
    return activeChild?.branch == home ? activeChild : children[home]
  }

  /// The child executions that run, in the order in which they began.
  public var runningChildren: [ChildExecution] {
    (children.values + [activeChild].compactMap(\.self)).sorted { $0.branch < $1.branch }
  }

  /// The child executions that have ended, as far as they are kept, the latest one last.
  public var endedChildren: [ChildExecution] { children.ended(atMost: program.settings.keptChildren) }

  /// What happened in the execution that a branch belongs to.
  public func history(of branch: BranchID) -> AppendOnlyLog<HistoryEvent> {
    childExecution(of: branch)?.history ?? history
  }

  /// Whether the next step of a branch only starts child executions of a Map Run.
  public func startsChildren(_ branch: BranchID) -> Bool {
    guard let visit = self.branch(branch)?.visit else { return false }
    return visit.mapRun != nil && visit.stage == .perform
  }

  /// Whether the active branch is the main line of a child execution.
  var isOnChildsMainLine: Bool { activeChild?.branch == active.id }

  /// Ends the active child execution; ``settleChild()`` then goes back to its Map.
  mutating func endChild(_ status: ExecutionStatus) {
    activeChild?.end(status, at: now)
  }

  /// Goes back to the Map when the active child execution has ended, and lets Map Runs start more children.
  mutating func settleChild() {
    if let child = activeChild, child.status.isFinal, case .running = status { leave(child) }
    wakeRuns()
  }

  private mutating func leave(_ child: ChildExecution) {
    guard activate(child.branch), let parent = active.parent else { return }
    let root = discard(active)
    activeChild = nil
    returnToParent(parent)
    switch child.origin {
    case .mapRun(let run):
      note(child, in: run, leaving: root)
      keep(child)
      for part in runs[run]?.results.takeParts(of: run) ?? [] { effects.append(.writeResults(part)) }
      goOn(with: run)
    case .task(let start):
      keep(child)
      take(child, start)
    }
  }

  /// Lets the child executions that are out of time end.
  mutating func expireChildren() {
    while let branch = nextExpired, activate(branch) {
      record(.executionTimedOut, after: 0)
      endChild(.timedOut)
      settleChild()
    }
  }

  private var nextExpired: BranchID? {
    if let child = activeChild, let deadline = child.deadline, deadline <= now { return child.branch }
    guard let timer = children.deadlines.first, timer.moment <= now else { return nil }
    return timer.branch
  }
}
