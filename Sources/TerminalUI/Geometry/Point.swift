/// The place of a cell: columns to the right and rows down, both from 0.
///
/// It may lie outside of a frame.
package struct Point: Hashable, Sendable {
  /// The column.
  package var x: Int
  /// The row.
  package var y: Int

  /// Makes a point.
  package init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }

  /// The upper left corner.
  package static let zero = Point(x: 0, y: 0)

  /// The point that lies some columns and rows further.
  package func moved(right columns: Int = 0, down rows: Int = 0) -> Point {
    Point(x: x + columns, y: y + rows)
  }
}
