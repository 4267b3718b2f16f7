/// A rectangle of character cells.
package struct GridRectangle: Hashable, Sendable {
  package var column: Int
  package var row: Int
  package var columns: Int
  package var rows: Int

  package init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = columns
    self.rows = rows
  }

  /// The last column inside.
  package var right: Int { column + columns - 1 }
  /// The last row inside.
  package var bottom: Int { row + rows - 1 }
  /// The row that side edges start and end on.
  package var middleRow: Int { row + (rows - 1) / 2 }

  /// Every cell, row by row.
  var cells: [GridPoint] {
    (row..<(row + max(rows, 0))).flatMap { row in
      (column..<(column + max(columns, 0))).map { GridPoint(column: $0, row: row) }
    }
  }

  /// Whether the cell is on the border or inside it.
  package func contains(_ point: GridPoint) -> Bool {
    column <= point.column && point.column <= right && row <= point.row && point.row <= bottom
  }

  /// Whether the whole of another rectangle is inside.
  package func contains(_ other: GridRectangle) -> Bool {
    column <= other.column && other.right <= right && row <= other.row && other.bottom <= bottom
  }

  /// Whether any cell is in both rectangles.
  package func overlaps(_ other: GridRectangle) -> Bool {
    column <= other.right && other.column <= right && row <= other.bottom && other.row <= bottom
  }

  /// The same rectangle this far to the right and below.
  package func moved(columns: Int, rows: Int) -> GridRectangle {
    GridRectangle(column: column + columns, row: row + rows, columns: self.columns, rows: self.rows)
  }
}
