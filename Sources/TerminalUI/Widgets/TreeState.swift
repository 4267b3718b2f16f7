/// Which nodes of a tree are unfolded, and where the list of its rows stands.
package struct TreeState<Node: Hashable & Sendable>: Hashable, Sendable {
  /// The nodes whose inside is seen.
  package var unfolded: Set<Node>
  /// The chosen row.
  package var list: ListState

  /// Makes the state of a tree.
  package init(unfolded: Set<Node> = [], list: ListState = ListState()) {
    self.unfolded = unfolded
    self.list = list
  }

  /// The rows that can be seen by scrolling: what lies in a folded node is never asked for.
  ///
  /// - Parameters:
  ///   - roots: the nodes that lie in no other one.
  ///   - canUnfold: whether a node has an inside.
  ///   - children: the nodes inside of one; asked for unfolded ones only.
  /// - Returns: the rows from top to bottom.
  package func rows(
    roots: [Node],
    canUnfold: (Node) -> Bool,
    children: (Node) -> [Node]
  ) -> [TreeRow<Node>] {
    var rows: [TreeRow<Node>] = []
    var rest = roots.reversed().map { (node: $0, depth: 0) }
    while let (node, depth) = rest.popLast() {
      let isUnfolded = canUnfold(node) ? unfolded.contains(node) : nil
      rows.append(TreeRow(node: node, depth: depth, isUnfolded: isUnfolded))
      if isUnfolded == true { rest += children(node).reversed().map { ($0, depth + 1) } }
    }
    return rows
  }

  /// Folds a node, or unfolds it.
  package mutating func toggle(_ node: Node) {
    if unfolded.remove(node) == nil { unfolded.insert(node) }
  }
}
