import HashTreeCollections

/// Branches by their id; a copy of a table shares its branches.
///
/// A branch is large, and a persistent dictionary moves what it holds when it grows or is copied: so it holds references
/// to branches that do not change.
struct BranchTable: Sendable {
  /// A branch behind a reference.
  private final class Entry: Sendable {
    let branch: Branch

    init(_ branch: Branch) { self.branch = branch }
  }

  private var entries: TreeDictionary<BranchID, Entry> = [:]

  /// The branches, in no particular order.
  var values: some Sequence<Branch> { entries.values.lazy.map(\.branch) }

  /// The branch with an id.
  subscript(id: BranchID) -> Branch? { entries[id]?.branch }

  /// Puts a branch in.
  mutating func insert(_ branch: Branch) { entries[branch.id] = Entry(branch) }

  /// Takes a branch out.
  mutating func remove(_ id: BranchID) -> Branch? { entries.removeValue(forKey: id)?.branch }
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
