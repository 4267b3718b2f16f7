/// What is drawn around the lines of a node.
package enum NodeShape: Hashable, Sendable, CaseIterable {
  /// A border, with a blank between it and the lines.
  case bordered
  /// Nothing: the lines alone, for small pictures.
  case bare
}
