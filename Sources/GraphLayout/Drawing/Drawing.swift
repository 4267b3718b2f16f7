/// A graph as character cells.
package struct Drawing: Hashable, Sendable {
  /// A character, and what it belongs to.
  package struct Cell: Hashable, Sendable {
    /// The character, or nil in the right half of one that takes two columns.
    package var character: Character?
    package var owner: CellOwner

    package init(character: Character?, owner: CellOwner) {
      self.character = character
      self.owner = owner
    }

    /// A blank that belongs to nothing.
    package static let empty = Cell(character: " ", owner: .empty)
  }

  package let columns: Int
  package let rows: Int
  /// The number of each cell among those that are kept plus one, row by row; 0 for a blank that belongs to nothing.
  private let numbers: [Int32]
  private let cells: [Cell]

  init(columns: Int, rows: Int, numbers: [Int32], cells: [Cell]) {
    self.columns = columns
    self.rows = rows
    self.numbers = numbers
    self.cells = cells
  }

  /// The cell at a point; blank outside of the drawing.
  package subscript(column: Int, row: Int) -> Cell {
    guard (0..<columns).contains(column), (0..<rows).contains(row) else { return .empty }
    let number = Int(numbers[row * columns + column])
    return number == 0 ? .empty : cells[number - 1]
  }

  /// The drawing as lines without blanks at their ends.
  package var lines: [String] {
    (0..<rows).map { row in
      let line = (0..<columns).compactMap { self[$0, row].character }
      return String(line.prefix((line.lastIndex { $0 != " " } ?? -1) + 1))
    }
  }

  /// The lines with a line break after each.
  package var text: String { lines.map { $0 + "\n" }.joined() }
}
