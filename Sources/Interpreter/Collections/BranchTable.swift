import HashTreeCollections

/// Branches by their id, with what has to be found quickly among them; a copy of a table shares its branches.
///
/// A branch is large, and a persistent dictionary moves what it holds when it grows or is copied: so it holds
/// references to branches that do not change.
struct BranchTable: Sendable {
  /// A branch behind a reference.
  private final class Entry: Sendable {
    let branch: Branch

    init(_ branch: Branch) { self.branch = branch }
  }

  private var entries: TreeDictionary<BranchID, Entry> = [:]
  /// The branches that can move, in the order in which they became able to.
  private(set) var ready = OrderedRuns<Turn>()
  /// The branches whose condition changes by itself, in the order in which that will be.
  private(set) var timers = OrderedRuns<Timer>()
  /// The tasks that branches wait for, in the order in which they were asked for.
  private(set) var tasks = OrderedRuns<TaskID>()
  /// The branches whose Map Runs can start more children.
  private(set) var startable = OrderedRuns<BranchID>()

  /// The branches, in no particular order.
  var values: some Sequence<Branch> { entries.values.lazy.map(\.branch) }

  /// What there is to know about the branch with an id.
  func look<Answer>(at id: BranchID, _ question: (borrowing Branch) -> Answer) -> Answer? {
    entries[id].map { question($0.branch) }
  }

  /// The branch with an id.
  subscript(id: BranchID) -> Branch? { entries[id]?.branch }

  /// Puts a branch in.
  mutating func insert(_ branch: Branch) {
    entries[branch.id] = Entry(branch)
    switch branch.condition {
    case .ready: ready.insert(Turn(number: branch.turn, branch: branch.id))
    case .task(let task): tasks.insert(task.id)
    case .joining(let join): if join.canStartMore { startable.insert(branch.id) }
    case .sleeping, .retrying, .finished, .failed: break
    }
    if let deadline = branch.condition.deadline { timers.insert(Timer(moment: deadline, branch: branch.id)) }
  }

  /// Takes a branch out.
  mutating func remove(_ id: BranchID) -> Branch? {
    guard let branch = entries.removeValue(forKey: id)?.branch else { return nil }
    switch branch.condition {
    case .ready: ready.remove(Turn(number: branch.turn, branch: id))
    case .task(let task): tasks.remove(task.id)
    case .joining(let join): if join.canStartMore { startable.remove(id) }
    case .sleeping, .retrying, .finished, .failed: break
    }
    if let deadline = branch.condition.deadline { timers.remove(Timer(moment: deadline, branch: id)) }
    return branch
  }
}

extension BranchTable: Equatable {
  /// Whether two tables hold equal branches; a branch that they share is not looked at.
  static func == (left: BranchTable, right: BranchTable) -> Bool {
    left.entries.count == right.entries.count
      && left.entries.allSatisfy { id, entry in
        guard let other = right.entries[id] else { return false }
        return other === entry || other.branch == entry.branch
      }
  }
}

/// When a branch became able to move, among all such events.
struct Turn: Comparable, Sendable {
  let number: Int
  let branch: BranchID

  static func < (left: Turn, right: Turn) -> Bool { left.number < right.number }
}

/// When something happens by itself to a branch, or to the child execution whose main line it is.
struct Timer: Comparable, Sendable {
  let moment: Instant
  let branch: BranchID

  static func < (left: Timer, right: Timer) -> Bool { (left.moment, left.branch) < (right.moment, right.branch) }
}
