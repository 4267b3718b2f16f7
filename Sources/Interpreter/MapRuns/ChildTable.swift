import HashTreeCollections

/// Child executions by their main line; a copy of a table shares them.
struct ChildTable: Sendable {
  /// A child execution behind a reference, as it is large.
  private final class Entry: Sendable {
    let child: ChildExecution

    init(_ child: ChildExecution) { self.child = child }
  }

  private var entries: TreeDictionary<BranchID, Entry> = [:]
  /// Those that run out of time, in the order in which they do.
  private(set) var deadlines = OrderedRuns<Timer>()
  /// Those that have ended, as far as they are kept, the latest one last.
  private var kept: [Entry] = []

  /// Whether none runs.
  var isEmpty: Bool { entries.isEmpty }
  /// Those that run, in no particular order.
  var values: some Sequence<ChildExecution> { entries.values.lazy.map(\.child) }
  /// Those that have ended, as far as they are kept, in the order in which they ended.
  func ended(atMost count: Int) -> [ChildExecution] { kept.suffix(count).map(\.child) }

  /// The child execution with a main line, while it runs.
  subscript(branch: BranchID) -> ChildExecution? { entries[branch]?.child }

  /// Puts a child execution in.
  mutating func insert(_ child: ChildExecution) {
    entries[child.branch] = Entry(child)
    if let deadline = child.deadline { deadlines.insert(Timer(moment: deadline, branch: child.branch)) }
  }

  /// Takes a child execution out.
  mutating func remove(_ branch: BranchID) -> ChildExecution? {
    guard let child = entries.removeValue(forKey: branch)?.child else { return nil }
    if let deadline = child.deadline { deadlines.remove(Timer(moment: deadline, branch: branch)) }
    return child
  }

  /// Does not keep a child execution any more that has ended.
  mutating func forget(_ branch: BranchID) {
    guard !kept.isEmpty else { return }
    kept.removeAll { $0.child.branch == branch }
  }

  /// Keeps a child execution that has ended; the oldest ones go when there are too many.
  mutating func keep(_ child: ChildExecution, atMost count: Int) {
    guard count > 0 else { return }
    kept.append(Entry(child))
    if kept.count / 2 >= count { kept.removeFirst(kept.count - count) }
  }
}

extension ChildTable: Equatable {
  /// Whether two tables hold equal children; one that they share is not looked at.
  static func == (left: ChildTable, right: ChildTable) -> Bool {
    left.entries.count == right.entries.count && left.kept.count == right.kept.count
      && zip(left.kept, right.kept).allSatisfy { $0 === $1 || $0.child == $1.child }
      && left.entries.allSatisfy { branch, entry in
        guard let other = right.entries[branch] else { return false }
        return other === entry || other.child == entry.child
      }
  }
}
