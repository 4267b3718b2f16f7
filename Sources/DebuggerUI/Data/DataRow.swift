import JSONModel

/// A row of a JSON tree.
struct DataRow: Sendable {
  /// The way from the row above in the tree to this one.
  enum Step: Hashable, Sendable {
    /// The whole value.
    case root
    case member(String)
    case element(Int)
    /// A part of a container with many children; it is no value of its own.
    case page(Range<Int>)
  }

  /// The row above in the tree; none for the whole value.
  let parent: Int?
  /// The way from there.
  let step: Step
  /// How far the row is moved to the right.
  let depth: Int
  /// The value; for a page, its container.
  let value: JSON
  /// What happened to the value.
  let change: JSONDifference.Change.Kind?
  /// Whether the row's children follow; nothing when it has none.
  let isOpen: Bool?
}
