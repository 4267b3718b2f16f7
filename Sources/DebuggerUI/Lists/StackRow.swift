import DebuggerCore
import Interpreter

/// A row of the list of branches.
struct StackRow: Sendable {
  /// The branch.
  let view: BranchView
  /// How many branches it is inside of.
  let depth: Int
}

extension Model {
  /// The live branches, each followed by those inside of it.
  var stackRows: [StackRow] {
    let children = Dictionary(grouping: snapshot.branches) { $0.branch.parent }
    let ids = Set(snapshot.branches.map(\.branch.id))
    let roots = snapshot.branches.filter { view in view.branch.parent.map { !ids.contains($0) } ?? true }
    var rows: [StackRow] = []
    var waiting = roots.reversed().map { StackRow(view: $0, depth: 0) }
    while let row = waiting.popLast() {
      rows.append(row)
      for child in (children[row.view.branch.id] ?? []).reversed() {
        waiting.append(StackRow(view: child, depth: row.depth + 1))
      }
    }
    return rows
  }
}
