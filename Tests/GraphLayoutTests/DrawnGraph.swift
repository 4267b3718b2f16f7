import GraphLayout

/// A graph with its layout and its drawing, and what is wrong with them.
struct DrawnGraph {
  /// What is wrong, by the property that does not hold.
  struct Complaints {
    private(set) var texts: [Property: [String]] = [:]

    mutating func add(_ property: Property, _ text: String) { texts[property, default: []].append(text) }
  }

  let graph: LayoutGraph
  let layout: Layout
  let drawing: Drawing
  private(set) var complaints = Complaints()
  /// What stands in each cell.
  private var cells: CellMap

  /// Draws a random graph; one in ten is made and drawn twice.
  init(seed: Int) {
    let graph = LayoutGraph.random(seed: seed)
    self.init(graph, again: seed.isMultiple(of: 10) ? .random(seed: seed) : nil)
  }

  /// Draws a graph, and the same one once more.
  init(_ graph: LayoutGraph, again: LayoutGraph?) {
    self.graph = graph
    layout = graph.layout()
    drawing = layout.drawing(of: graph, in: .rich)
    cells = CellMap(columns: layout.columns, rows: layout.rows)
    checkBoxes()
    checkLabels()
    for (edge, route) in layout.routes.enumerated() {
      let ends = graph.edges[edge]
      let isThere = max(ends.source, ends.target) < graph.boxes.count
      if (route != nil) != isThere { complaints.add(.complete, "edge \(edge)") }
      if let route { check(edge, route) }
    }
    if let again { checkThatItIsTheSame(again) }
  }

  private mutating func checkThatItIsTheSame(_ other: LayoutGraph) {
    let again = other.layout()
    if again != layout || again.drawing(of: graph, in: .rich) != drawing { complaints.add(.deterministic, "differs") }
  }

  // MARK: Boxes and labels

  private mutating func checkBoxes() {
    for (number, box) in graph.boxes.enumerated() {
      let border = layout.boxes[number]
      for row in border.row...border.bottom {
        for column in border.column...border.right {
          let cell = GridPoint(column: column, row: row)
          guard let index = cells.index(cell) else { return complaints.add(.framesAround, "box \(number)") }
          if cells.isSolid[index] { complaints.add(.boxesApart, "box \(number)") }
          if cells.frame[index] != box.place.frame { complaints.add(.framesAround, "box \(number)") }
          let isInside = border.column < column && column < border.right && border.row < row && row < border.bottom
          if box.isFrame, isInside { cells.frame[index] = number } else { cells.isSolid[index] = true }
        }
      }
    }
  }

  private mutating func checkLabels() {
    for (edge, route) in layout.routes.enumerated() {
      guard let route, let text = graph.edges[edge].label, text.columns > 0 else { continue }
      guard let start = route.label else {
        complaints.add(.readable, "edge \(edge)")
        continue
      }
      let shown = (0..<text.columns).map { drawing[start.column + $0, start.row] }
      if !shown.allSatisfy({ $0.owner == .label(edge) }) || String(shown.compactMap(\.character)) != text.text {
        complaints.add(.readable, "edge \(edge)")
      }
      for column in 0..<text.columns {
        if let index = cells.index(start.moved(columns: column, rows: 0)) { cells.label[index] = edge }
      }
    }
  }

  // MARK: Edges

  private mutating func check(_ edge: Int, _ route: EdgeRoute) {
    let way = route.cells
    let (sources, targets) = (chain(graph.edges[edge].source), chain(graph.edges[edge].target))
    guard let first = way.first, let last = way.last else { return complaints.add(.connected, "edge \(edge)") }
    if last != route.corners.last { complaints.add(.connected, "edge \(edge)") }
    if !sources.contains(where: { isOnBorder(first, of: $0) }) || !targets.contains(where: { isOutside(last, of: $0) })
    {
      complaints.add(.reaching, "edge \(edge)")
    }
    for cell in way.dropFirst() { check(cell, of: edge, Set(sources.dropFirst()).intersection(targets.dropFirst())) }
    for (cell, next) in zip(way, way.dropFirst()) {
      if abs(cell.column - next.column) + abs(cell.row - next.row) != 1 { complaints.add(.connected, "edge \(edge)") }
      guard let other = cells.take(cell, next, for: edge), !areRelated(edge, other) else { continue }
      complaints.add(.apart, "edges \(other) and \(edge)")
    }
  }

  private mutating func check(_ cell: GridPoint, of edge: Int, _ around: Set<Int>) {
    guard let index = cells.index(cell) else { return complaints.add(.framesAround, "edge \(edge)") }
    if cells.isSolid[index] || cells.frame[index].map({ !around.contains($0) }) ?? false {
      complaints.add(.besideBoxes, "edge \(edge)")
    }
    if let label = cells.label[index], label != edge {
      complaints.add(.besideLabels, "edge \(edge)")
    }
  }

  /// A box and the frames around it, from the inside out.
  private func chain(_ box: Int) -> [Int] {
    [box] + (graph.boxes[box].place.frame.map(chain) ?? [])
  }

  /// Whether a cell is on the outermost cells of a box.
  private func isOnBorder(_ cell: GridPoint, of box: Int) -> Bool {
    let border = layout.boxes[box]
    let isAtSide = cell.column == border.column || cell.column == border.right
    return border.contains(cell) && (cell.row == border.row || cell.row == border.bottom || isAtSide)
  }

  /// Whether a cell is right beside a box.
  private func isOutside(_ cell: GridPoint, of box: Int) -> Bool {
    let border = layout.boxes[box]
    let isAbove = (border.column...border.right).contains(cell.column)
    let isBeside = (border.row...border.bottom).contains(cell.row)
    return isAbove && [border.row - 1, border.bottom + 1].contains(cell.row)
      || isBeside && [border.column - 1, border.right + 1].contains(cell.column)
  }

  /// Whether two edges come from the same box, or lead to the same one, as far as they are drawn.
  private func areRelated(_ edge: Int, _ other: Int) -> Bool {
    let (first, second) = (graph.edges[edge], graph.edges[other])
    let places = [first.source, first.target, second.source, second.target].map { graph.boxes[$0].place }
    guard Set(places).count > 1 else { return first.source == second.source || first.target == second.target }
    return !Set(chain(first.source)).isDisjoint(with: chain(second.source))
      || !Set(chain(first.target)).isDisjoint(with: chain(second.target))
  }
}
