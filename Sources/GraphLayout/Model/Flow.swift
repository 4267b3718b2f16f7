/// Which way a graph is read.
package enum Flow: Hashable, Sendable, CaseIterable {
  /// From top to bottom.
  case down
  /// From left to right.
  case right
}
