/// What a screen shows: rows of cells, and where the cursor is.
///
/// Everything that is drawn is cut at the frame's edges, so that no drawing code has to ask how small the screen is.
package struct Frame: Equatable, Sendable {
  /// How many columns and rows there are.
  package let size: Size
  /// The cells, row by row.
  package private(set) var cells: [Cell]
  /// Where the terminal's cursor is shown; nowhere when there is none.
  package var cursor: Point?
  /// The part that can be drawn on at the moment.
  package private(set) var clip: Rect

  /// Makes an empty frame.
  package init(size: Size, role: Role = .text) {
    self.size = size
    cells = Array(repeating: .blank(role), count: size.width * size.height)
    clip = Rect(size: size)
  }

  /// The whole of it.
  package var bounds: Rect { Rect(size: size) }

  /// The cell at a place inside of the frame.
  package subscript(_ point: Point) -> Cell {
    cells[point.y * size.width + point.x]
  }

  /// The cells of a row, from left to right.
  package func row(_ y: Int) -> ArraySlice<Cell> {
    cells[y * size.width..<(y + 1) * size.width]
  }

  /// Draws with everything outside of a rectangle, and of the present clip, left alone.
  package mutating func clipped<Result>(to rect: Rect, _ draw: (inout Frame) throws -> Result) rethrows -> Result {
    let outer = clip
    defer { clip = outer }
    clip = outer.intersection(rect)
    return try draw(&self)
  }

  /// Puts one piece at a place: the only writer of cells.
  ///
  /// It leaves no half of a wide character behind.
  mutating func put(_ character: Character, columns: Int, at point: Point, role: Role) {
    guard clip.rows.contains(point.y), clip.columns.overlaps(point.x..<point.x + columns) else { return }
    guard columns == 1 || (clip.columns.contains(point.x) && clip.columns.contains(point.x + 1)) else {
      return put(
        " ",
        columns: 1,
        at: Point(x: clip.columns.contains(point.x) ? point.x : point.x + 1, y: point.y),
        role: role
      )
    }
    let index = point.y * size.width + point.x
    splitWide(at: index)
    if columns == 2 { splitWide(at: index + 1) }
    cells[index] = Cell(character, role: role, columns: columns)
    if columns == 2 { cells[index + 1] = .continuation(role) }
  }

  /// Shows the cursor at a place, unless that is cut off.
  package mutating func placeCursor(at point: Point) {
    if clip.contains(point) { cursor = point }
  }

  /// Gives the cells of a rectangle another role and leaves what they show.
  package mutating func paint(_ rect: Rect, role: Role) {
    let part = clip.intersection(rect)
    for y in part.rows {
      for x in part.columns { cells[y * size.width + x].role = role }
    }
  }

  /// Turns the wide character that reaches over a place into blanks, because one half of it is about to go.
  private mutating func splitWide(at index: Int) {
    switch cells[index].columns {
    case 0:
      cells[index - 1] = .blank(cells[index - 1].role)
      cells[index] = .blank(cells[index].role)
    case 2:
      cells[index + 1] = .blank(cells[index + 1].role)
    default: break
    }
  }
}
