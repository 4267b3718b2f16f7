public import JSONModel
import StatesLanguage

extension Execution {
  /// A live branch.
  public func branch(_ id: BranchID) -> Branch? { active.id == id ? active : parked[id] }

  /// All live branches in the order in which they began.
  public var branches: [Branch] { (parked.values + [active]).sorted { $0.id < $1.id } }

  /// The branches that can move, in the order in which they became able to.
  public var readyBranches: [BranchID] { status.isFinal ? [] : ready }

  /// The branch that ``step()`` would move: the last one as long as it can, else the one that has waited longest.
  public var nextBranch: BranchID? {
    guard case .running = status else { return nil }
    if case .ready = active.condition { return active.id }
    return ready.first
  }

  /// The context object that `$$` names in the state that a branch visits; nothing when the branch is not there.
  public func contextObject(of id: BranchID) -> JSON? {
    guard let branch = branch(id) else { return nil }
    let token = if case .task(let task) = branch.condition { task.token } else { String?.none }
    return ContextPlace(of: branch, token: token).contextObject(of: program)
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
    branches.compactMap { branch in
      if case .task(let task) = branch.condition { task } else { nil }
    }.sorted { $0.id < $1.id }
  }

  /// Makes a live branch the one that the engine works on.
  mutating func activate(_ id: BranchID) -> Bool {
    if active.id == id { return true }
    guard let branch = parked.remove(id) else { return false }
    parked.insert(active)
    active = branch
    return true
  }

  /// Ends the active branch and makes its parent the active one.
  mutating func returnToParent(_ parent: BranchID) {
    ready.removeAll { $0 == active.id }
    if let branch = parked.remove(parent) { active = branch }
  }

  /// Makes the active branch wait.
  mutating func wait(_ condition: BranchCondition) {
    active.condition = condition
    ready.removeAll { $0 == active.id }
  }

  /// Makes the active branch able to move again.
  mutating func resume() {
    active.condition = .ready
    if !ready.contains(active.id) { ready.append(active.id) }
  }
}
