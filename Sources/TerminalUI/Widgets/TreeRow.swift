/// A row of a tree that is unfolded as far as the user wants.
package struct TreeRow<Node: Hashable & Sendable>: Hashable, Sendable {
  /// What it stands for.
  package let node: Node
  /// How many nodes it lies in.
  package let depth: Int
  /// Whether its inside is seen; nothing when it has none.
  package let isUnfolded: Bool?

  /// What stands before the row's own text: room for its depth, and the mark of what it can do.
  package func indent(glyphs: GlyphSet) -> StyledLine {
    let mark = isUnfolded.map { glyphs[$0 ? .unfolded : .folded] } ?? " "
    return StyledLine(String(repeating: "  ", count: depth) + "\(mark) ", role: .dim)
  }
}
