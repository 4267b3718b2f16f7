import GraphLayout

/// What stands in each cell of a drawing.
struct CellMap {
  private let columns: Int
  private let rows: Int
  /// The innermost frame around each cell.
  var frame: [Int?]
  /// Whether a node or a border is there.
  var isSolid: [Bool]
  /// The edge whose label is there.
  var label: [Int?]
  /// The first edge that runs from each cell to the next one on the right, and to the one below.
  private var steps: [Int?]

  init(columns: Int, rows: Int) {
    (self.columns, self.rows) = (columns, rows)
    frame = Array(repeating: nil, count: columns * rows)
    label = frame
    isSolid = Array(repeating: false, count: columns * rows)
    steps = Array(repeating: nil, count: 2 * columns * rows)
  }

  /// The place of a cell, or nil when it is not in the drawing.
  func index(_ cell: GridPoint) -> Int? {
    let isInside = (0..<columns).contains(cell.column) && (0..<rows).contains(cell.row)
    return isInside ? cell.row * columns + cell.column : nil
  }

  /// Lets an edge run between two neighbouring cells; returns the one that does so already.
  mutating func take(_ cell: GridPoint, _ next: GridPoint, for edge: Int) -> Int? {
    let first = GridPoint(column: min(cell.column, next.column), row: min(cell.row, next.row))
    guard let index = index(first) else { return nil }
    let step = 2 * index + (cell.row == next.row ? 0 : 1)
    if let other = steps[step] { return other }
    steps[step] = edge
    return nil
  }
}
