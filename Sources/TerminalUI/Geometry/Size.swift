/// How many columns and rows something takes, never less than none.
package struct Size: Hashable, Sendable {
  /// The number of columns.
  package let width: Int
  /// The number of rows.
  package let height: Int

  /// Makes a size; less than none is none.
  package init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// No columns and no rows.
  package static let zero = Size(width: 0, height: 0)

  /// Whether there is no cell in it.
  package var isEmpty: Bool { width == 0 || height == 0 }
}
