/// Cells that lines and text are drawn into; lines that meet become junctions at the end.
struct Canvas {
  private let region: GridRectangle
  private var lines: [LineSet]
  private var texts: [Character?]
  private var owners: [CellOwner]
  private var isHalf: [Bool]

  /// A blank canvas that keeps the cells of a region and lets go of all others.
  init(_ region: GridRectangle) {
    self.region = region
    let count = region.columns * region.rows
    lines = Array(repeating: LineSet(), count: count)
    texts = Array(repeating: nil, count: count)
    owners = Array(repeating: .empty, count: count)
    isHalf = Array(repeating: false, count: count)
  }

  private func index(_ point: GridPoint) -> Int? {
    guard region.contains(point) else { return nil }
    return (point.row - region.row) * region.columns + point.column - region.column
  }

  /// Says whose a cell is.
  mutating func own(_ point: GridPoint, _ owner: CellOwner) {
    guard let index = index(point) else { return }
    owners[index] = owner
  }

  /// Adds a line from the middle of a cell to one of its sides.
  mutating func addLine(_ style: LineStyle, at point: GridPoint, to direction: Direction) {
    guard let index = index(point) else { return }
    lines[index].add(style, to: direction)
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
    guard let index = index(point) else { return }
    texts[index] = character
    owners[index] = owner
  }

  /// Writes a text to the right of a point.
  mutating func write(_ text: LabelText, at start: GridPoint, _ owner: CellOwner) {
    var point = start
    for glyph in text.glyphs {
      put(glyph.character, at: point, owner)
      if glyph.columns == 2, let half = index(point.moved(columns: 1, rows: 0)) {
        isHalf[half] = true
        owners[half] = owner
      }
      point.column += glyph.columns
    }
  }

  /// The cells as characters of one set.
  func drawing(in set: GlyphSet) -> Drawing {
    let table = set.table
    let cells = lines.indices.map { index in
      let owner = owners[index]
      if isHalf[index] { return Drawing.Cell(character: nil, owner: owner) }
      let character = texts[index] ?? table.character(for: lines[index], isEdge: owner.isEdge)
      return Drawing.Cell(character: character, owner: owner)
    }
    return Drawing(columns: region.columns, rows: region.rows, cells: cells)
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
