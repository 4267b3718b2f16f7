import GraphLayout

/// A random graph with its layout and its drawing, and what tests ask about them.
struct DrawnGraph {
  let seed: Int
  let graph: LayoutGraph
  let layout: Layout
  let drawing: Drawing

  init(seed: Int) {
    self.seed = seed
    graph = .random(seed: seed)
    layout = graph.layout()
    drawing = layout.drawing(of: graph, in: .rich)
  }

  /// The edges that have a route, with it.
  var routes: [(edge: Int, route: EdgeRoute)] {
    layout.routes.enumerated().compactMap { edge, route in route.map { (edge, $0) } }
  }

  /// The cells that labels take.
  var labelCells: Set<GridPoint> {
    routes.reduce(into: []) { cells, entry in
      guard let start = entry.route.label, let text = graph.edges[entry.edge].label else { return }
      cells.formUnion((0..<text.columns).map { start.moved(columns: $0, rows: 0) })
    }
  }

  /// A box and the frames around it, from the inside out.
  func chain(_ box: Int) -> [Int] {
    [box] + (graph.boxes[box].place.frame.map(chain) ?? [])
  }

  /// Whether a cell is on the bottom border or a side of a box.
  func isOnBorder(_ cell: GridPoint, of box: Int) -> Bool {
    let border = layout.boxes[box]
    let isAtSide = cell.column == border.column || cell.column == border.right
    return border.contains(cell) && (cell.row > border.row || border.rows < 3)
      && (cell.row == border.bottom || isAtSide)
  }

  /// Whether a cell is right above or right beside a box.
  func isOutside(_ cell: GridPoint, of box: Int) -> Bool {
    let border = layout.boxes[box]
    let isAbove = cell.row == border.row - 1 && (border.column...border.right).contains(cell.column)
    let columns = [border.column - 1, border.right + 1]
    let isBeside = columns.contains(cell.column) && (border.row...border.bottom).contains(cell.row)
    return isAbove || isBeside
  }

  /// Whether a box is in the way of an edge that passes a cell: not when it is a frame around both ends.
  func isBlocked(_ cell: GridPoint, by box: Int, for edge: Int) -> Bool {
    let border = layout.boxes[box]
    guard border.contains(cell) else { return false }
    let isInside =
      (border.column + 1..<border.right).contains(cell.column) && (border.row + 1..<border.bottom).contains(cell.row)
    let isAround =
      chain(graph.edges[edge].source).dropFirst().contains(box)
      && chain(graph.edges[edge].target).dropFirst().contains(box)
    return !isInside || !isAround
  }

  /// The pairs of edges whose lines run along each other somewhere.
  var sharedSteps: [(Int, Int)] {
    var lines: [Set<GridPoint>: [Int]] = [:]
    for (edge, route) in routes {
      for (cell, next) in zip(route.cells, route.cells.dropFirst()) { lines[[cell, next], default: []].append(edge) }
    }
    return lines.values.flatMap { edges in edges.dropFirst().map { (edges[0], $0) } }
  }

  /// Whether two edges come from the same box, or lead to the same one, as far as they are drawn.
  func areRelated(_ edge: Int, _ other: Int) -> Bool {
    let (first, second) = (graph.edges[edge], graph.edges[other])
    let places = [first.source, first.target, second.source, second.target].map { graph.boxes[$0].place }
    guard Set(places).count > 1 else { return first.source == second.source || first.target == second.target }
    return !Set(chain(first.source)).isDisjoint(with: chain(second.source))
      || !Set(chain(first.target)).isDisjoint(with: chain(second.target))
  }
}
