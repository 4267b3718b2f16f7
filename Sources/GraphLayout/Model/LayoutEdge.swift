/// An arrow from one box to another.
package struct LayoutEdge: Hashable, Sendable {
  /// What an edge means, as far as the drawing shows it.
  package enum Kind: Hashable, Sendable, CaseIterable {
    /// The way that things go.
    case normal
    /// What is taken when no other edge is.
    case fallback
    /// The way out after an error: a dashed line, and never the main path.
    case failure
    /// A jump that nothing in the graph foresees: a dotted line, and the last that anything makes room for.
    case forced
  }

  package let source: Int
  package let target: Int
  package let label: LabelText?
  package let kind: Kind
}
