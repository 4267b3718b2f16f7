/// Cells that lines and text are drawn into; lines that meet become junctions at the end.
///
/// Most cells stay blank, so that only the others are kept.
struct Canvas {
  /// A cell that something is drawn in.
  private struct Mark {
    var owner: CellOwner = .empty
    var lines = LineSet()
    /// What is written, over all lines; a character in the cell on the left may reach into this one.
    var text: Text = .none

    enum Text {
      case none
      case character(Character)
      case rightHalf
    }
  }

  private let region: GridRectangle
  /// The number of each cell's mark plus one, or 0.
  private var numbers: [Int32]
  private var marks: [Mark] = []

  /// A blank canvas that keeps the cells of a region and lets go of all others.
  init(_ region: GridRectangle) {
    self.region = region
    numbers = Array(repeating: 0, count: region.columns * region.rows)
  }

  /// The number of the mark in a cell, a new one when there is none; nil outside of the region.
  private mutating func mark(at point: GridPoint) -> Int? {
    guard region.contains(point) else { return nil }
    let index = (point.row - region.row) * region.columns + point.column - region.column
    if numbers[index] == 0 {
      marks.append(Mark())
      numbers[index] = Int32(marks.count)
    }
    return Int(numbers[index]) - 1
  }

  /// Says whose a cell is.
  mutating func own(_ point: GridPoint, _ owner: CellOwner) {
    guard let mark = mark(at: point) else { return }
    marks[mark].owner = owner
  }

  /// Adds a line from the middle of a cell to one of its sides.
  mutating func addLine(_ style: LineStyle, at point: GridPoint, to direction: Direction) {
    guard let mark = mark(at: point) else { return }
    marks[mark].lines.add(style, to: direction)
  }

  /// Draws the border of a rectangle.
  mutating func addBorder(of box: GridRectangle, _ style: LineStyle, _ owner: CellOwner) {
    let corners = [
      GridPoint(column: box.column, row: box.row), GridPoint(column: box.right, row: box.row),
      GridPoint(column: box.right, row: box.bottom), GridPoint(column: box.column, row: box.bottom),
      GridPoint(column: box.column, row: box.row),
    ]
    let border = EdgeRoute(corners: corners, heading: .north, label: nil)
    addPath(border.cells, style)
    for cell in border.cells { own(cell, owner) }
  }

  /// Joins each cell to the next one.
  mutating func addPath(_ cells: [GridPoint], _ style: LineStyle) {
    for (cell, next) in zip(cells, cells.dropFirst()) {
      guard let direction = Direction(from: cell, to: next) else { continue }
      addLine(style, at: cell, to: direction)
      addLine(style, at: next, to: direction.opposite)
    }
  }

  /// Writes one character over whatever is there.
  mutating func put(_ character: Character, at point: GridPoint, _ owner: CellOwner) {
    put(.character(character), at: point, owner)
  }

  private mutating func put(_ text: Mark.Text, at point: GridPoint, _ owner: CellOwner) {
    guard let mark = mark(at: point) else { return }
    marks[mark].text = text
    marks[mark].owner = owner
  }

  /// Writes a text to the right of a point.
  mutating func write(_ text: LabelText, at start: GridPoint, _ owner: CellOwner) {
    var point = start
    for glyph in text.glyphs {
      put(glyph.character, at: point, owner)
      if glyph.columns == 2 { put(.rightHalf, at: point.moved(columns: 1, rows: 0), owner) }
      point.column += glyph.columns
    }
  }

  /// The cells as characters of one set.
  consuming func drawing(in set: GlyphSet) -> Drawing {
    let table = set.table
    var cells: [Drawing.Cell] = []
    cells.reserveCapacity(marks.count)
    for index in numbers.indices where numbers[index] > 0 {
      let mark = marks[Int(numbers[index]) - 1]
      let character: Character? =
        switch mark.text {
        case .none: table.character(for: mark.lines, isEdge: mark.owner.isEdge)
        case .character(let character): character
        case .rightHalf: nil
        }
      cells.append(Drawing.Cell(character: character, owner: mark.owner))
      numbers[index] = Int32(cells.count)
    }
    return Drawing(columns: region.columns, rows: region.rows, numbers: numbers, cells: cells)
  }
}

extension CellOwner {
  /// Whether the cell shows the line of an edge.
  var isEdge: Bool {
    switch self {
    case .edge, .start: true
    case .empty, .node, .frame, .label: false
    }
  }
}
