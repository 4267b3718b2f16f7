public import JSONModel
import StatesLanguage

extension Execution {
  /// A live branch.
  public func branch(_ id: BranchID) -> Branch? { active.id == id ? active : parked[id] }

  /// All live branches in the order in which they began.
  public var branches: [Branch] { (parked.values + [active]).sorted { $0.id < $1.id } }

  /// The branches that can move, in the order in which they became able to.
  public var readyBranches: [BranchID] {
    guard !status.isFinal else { return [] }
    let turns =
      parked.ready.map { $0 } + (active.condition == .ready ? [Turn(number: active.turn, branch: active.id)] : [])
    return turns.sorted().map(\.branch)
  }

  /// The branch that ``step()`` would move: the last one as long as it can, else the one that has waited longest.
  public var nextBranch: BranchID? {
    guard case .running = status else { return nil }
    if case .ready = active.condition { return active.id }
    return parked.ready.first?.branch
  }

  /// The context object that `$$` names in the state that a branch visits; nothing when the branch is not there.
  public func contextObject(of id: BranchID) -> JSON? {
    guard let branch = branch(id) else { return nil }
    let token = if case .task(let task) = branch.condition { task.token } else { String?.none }
    return ContextPlace(of: branch, token: token, child: childExecution(of: id)).contextObject(of: program)
  }

  /// The branches from the main line down to one.
  public func ancestry(of id: BranchID) -> [Branch] {
    var line: [Branch] = []
    var next = branch(id)
    while let branch = next {
      line.append(branch)
      next = branch.parent.flatMap(self.branch)
    }
    return line.reversed()
  }

  /// The tasks that have been asked for and have not answered, in the order in which they were asked for.
  public var pendingTasks: [PendingTask] {
    var tasks = parked.tasks.compactMap { parked[$0.branch]?.condition.task }
    if let task = active.condition.task {
      tasks.insert(task, at: tasks.firstIndex { task.id < $0.id } ?? tasks.endIndex)
    }
    return tasks
  }

  /// Those of these tasks that do not wait for an execution that runs here.
  package var unattendedTasks: [PendingTask] {
    guard !children.isEmpty || activeChild != nil else { return pendingTasks }
    return pendingTasks.filter { $0.child == nil }
  }

  /// Whether a task has been asked for and has not answered.
  public var hasPendingTasks: Bool { !parked.tasks.isEmpty || active.condition.task != nil }

  /// Makes a live branch the one that the engine works on.
  mutating func activate(_ id: BranchID) -> Bool {
    if active.id == id { return true }
    guard let branch = parked.remove(id) else { return false }
    parked.insert(active)
    goHome(of: branch)
    active = branch
    return true
  }

  /// Ends the active branch and makes its parent the active one.
  mutating func returnToParent(_ parent: BranchID) {
    guard let branch = parked.remove(parent) else { return }
    goHome(of: branch)
    active = branch
  }

  /// Makes the active branch wait.
  mutating func wait(_ condition: BranchCondition) {
    active.condition = condition
  }

  /// Makes the active branch able to move again.
  mutating func resume() {
    if case .ready = active.condition { return }
    active.condition = .ready
    active.turn = nextTurn()
  }

  /// The number of the next event of a branch's becoming able to move.
  mutating func nextTurn() -> Int {
    defer { turnCount += 1 }
    return turnCount
  }

  /// Makes the child execution of a branch that is about to become active, or none, the active one.
  private mutating func goHome(of branch: Branch) {
    guard branch.home != activeChild?.branch ?? .main else { return }
    if let child = activeChild { children.insert(child) }
    activeChild = branch.home == .main ? nil : children.remove(branch.home)
  }
}

extension BranchCondition {
  /// The task that is waited for.
  var task: PendingTask? {
    if case .task(let task) = self { task } else { nil }
  }
}
