extension Layout {
  /// Draws a graph that was laid out.
  ///
  /// - Parameters:
  ///   - graph: The graph that the layout is of.
  ///   - set: The characters to draw with.
  ///   - style: How the line of an edge looks, to show a path that was taken, say; nil leaves the look to its kind.
  /// - Returns: The cells, as many as the layout counts.
  package func drawing(of graph: LayoutGraph, in set: GlyphSet, style: (Int) -> LineStyle? = { _ in nil }) -> Drawing {
    var canvas = Canvas(columns: columns, rows: rows)
    for (number, box) in graph.boxes.enumerated() where boxes.indices.contains(number) {
      draw(box, number, on: &canvas)
    }
    let styles = graph.edges.enumerated().map { style($0) ?? $1.kind.style }
    let order = graph.edges.indices.sorted { (styles[$0].rawValue, -$0) < (styles[$1].rawValue, -$1) }
    for edge in order { draw(edge, graph.edges[edge], styles[edge], set, on: &canvas) }
    for edge in order { drawHead(edge, set, on: &canvas) }
    for mark in starts { draw(mark, set, on: &canvas) }
    return canvas.drawing(in: set)
  }

  private func draw(_ box: LayoutBox, _ number: Int, on canvas: inout Canvas) {
    switch box.content {
    case .node(let lines): drawNode(lines, number, on: &canvas)
    case .frame(let title, _): drawFrame(title, number, on: &canvas)
    }
  }

  private func drawNode(_ lines: [LabelText], _ number: Int, on canvas: inout Canvas) {
    let box = boxes[number]
    for row in box.row...box.bottom {
      for column in box.column...box.right { canvas.own(GridPoint(column: column, row: row), .node(number, .inside)) }
    }
    canvas.addBorder(of: box, .solid, .node(number, .border))
    for (index, line) in lines.enumerated() {
      let start = GridPoint(column: box.column + (box.columns - line.columns) / 2, row: box.row + 1 + index)
      canvas.write(line, at: start, .node(number, .text(line: index)))
    }
  }

  private func drawFrame(_ title: LabelText, _ number: Int, on canvas: inout Canvas) {
    let box = boxes[number]
    canvas.addBorder(of: box, .solid, .frame(number, .border))
    for column in dividers[number] ?? [] {
      for row in (box.row + 1)..<box.bottom {
        let point = GridPoint(column: column, row: row)
        canvas.addLine(.dotted, at: point, to: .north)
        canvas.addLine(.dotted, at: point, to: .south)
        canvas.own(point, .frame(number, .divider))
      }
    }
    guard title.columns > 0 else { return }
    let spaced = LabelText(glyphs: [.init(" ", columns: 1)] + title.glyphs + [.init(" ", columns: 1)])
    canvas.write(spaced, at: GridPoint(column: box.column + 2, row: box.row), .frame(number, .title))
  }

  private func draw(_ number: Int, _ edge: LayoutEdge, _ style: LineStyle, _ set: GlyphSet, on canvas: inout Canvas) {
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
    }
  }
}
