/// A character cell of a drawing, counted from the top left corner.
package struct GridPoint: Hashable, Sendable {
  package var column: Int
  package var row: Int

  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  /// The cell that lies this far to the right and below.
  package func moved(columns: Int, rows: Int) -> GridPoint {
    GridPoint(column: column + columns, row: row + rows)
  }
}
