extension Layout {
  /// Draws a graph that was laid out, or the part of it that can be seen.
  ///
  /// - Parameters:
  ///   - graph: The graph that the layout is of.
  ///   - set: The characters to draw with.
  ///   - part: The cells to draw, counted from its top left corner in the result; nil for all.
  ///   - style: How the line of an edge looks, to show a path that was taken, say; nil leaves the look to its kind.
  /// - Returns: The cells of the part.
  package func drawing(
    of graph: LayoutGraph,
    in set: GlyphSet,
    part: GridRectangle? = nil,
    style: (Int) -> LineStyle? = { _ in nil }
  ) -> Drawing {
    let all = GridRectangle(column: 0, row: 0, columns: columns, rows: rows)
    let region = GridRectangle(
      column: part?.column ?? 0,
      row: part?.row ?? 0,
      columns: max((part ?? all).columns, 0),
      rows: max((part ?? all).rows, 0)
    )
    var canvas = Canvas(region)
    for (number, box) in graph.boxes.enumerated()
    where boxes.indices.contains(number) && boxes[number].overlaps(region) {
      draw(box, number, on: &canvas)
    }
    drawEdges(of: graph, set, in: region, style, on: &canvas)
    for mark in starts { draw(mark, set, on: &canvas) }
    return canvas.drawing(in: set)
  }

  /// Draws the edges, those that win in shared cells last: the stronger ones and, among equals, the first.
  private func drawEdges(
    of graph: LayoutGraph,
    _ set: GlyphSet,
    in region: GridRectangle,
    _ style: (Int) -> LineStyle?,
    on canvas: inout Canvas
  ) {
    let visible = graph.edges.indices.filter { isVisible($0, graph.edges[$0], in: region) }
    let edges = visible.map { (number: $0, style: style($0) ?? graph.edges[$0].kind.style) }
      .sorted { ($0.style.rawValue, -$0.number) < ($1.style.rawValue, -$1.number) }
    for edge in edges { draw(edge.number, graph.edges[edge.number], edge.style, on: &canvas) }
    for edge in edges { drawHead(edge.number, set, on: &canvas) }
  }

  private func isVisible(_ number: Int, _ edge: LayoutEdge, in region: GridRectangle) -> Bool {
    guard routes.indices.contains(number), let route = routes[number] else { return false }
    let label = route.label.map { $0.moved(columns: edge.label?.columns ?? 0, rows: 0) }
    let points = route.corners + [route.label, label].compactMap(\.self)
    let columns = points.map(\.column)
    let rows = points.map(\.row)
    guard let left = columns.min(), let right = columns.max(), let top = rows.min(), let bottom = rows.max() else {
      return false
    }
    return GridRectangle(column: left, row: top, columns: right - left + 1, rows: bottom - top + 1).overlaps(region)
  }

  private func draw(_ number: Int, _ edge: LayoutEdge, _ style: LineStyle, on canvas: inout Canvas) {
    guard routes.indices.contains(number), let route = routes[number] else { return }
    canvas.addPath(route.cells, style)
    for cell in route.cells.dropFirst() { canvas.own(cell, .edge(number, .line)) }
    guard let text = edge.label, let place = route.label else { return }
    canvas.write(text, at: place, .label(number))
  }

  private func drawHead(_ number: Int, _ set: GlyphSet, on canvas: inout Canvas) {
    guard routes.indices.contains(number), let route = routes[number], let end = route.corners.last else { return }
    canvas.put(set.table.arrowheads[route.heading.rawValue], at: end, .edge(number, .head))
  }

  private func draw(_ mark: StartMark, _ set: GlyphSet, on canvas: inout Canvas) {
    canvas.addPath(mark.route.cells, .solid)
    guard let first = mark.route.corners.first else { return }
    for cell in mark.route.cells.dropFirst().dropLast() { canvas.own(cell, .start(mark.place)) }
    if let end = mark.route.corners.last, end != first {
      canvas.put(set.table.arrowheads[mark.route.heading.rawValue], at: end, .start(mark.place))
    }
    canvas.put(set.table.startMark, at: first, .start(mark.place))
  }
}

extension LayoutEdge.Kind {
  /// How an edge looks when nothing else is said.
  var style: LineStyle {
    switch self {
    case .normal, .fallback: .solid
    case .failure: .dashed
    case .forced: .dotted
    }
  }
}
