import GraphLayout
import StatesLanguage
import TerminalUI

/// The picture as a file of its own: the layout in cells, drawn with lines and text of any size.
struct SVGExport {
  private let export: GraphExport
  private let texts: ExportTexts
  private let picture: MachinePicture

  init(_ export: GraphExport) {
    self.export = export
    texts = ExportTexts(export: export)
    picture = export.picture(in: .rich)
  }

  /// All of it.
  var text: String {
    var canvas = SVGCanvas()
    let notes = self.notes
    let columns = max(picture.layout.columns, notes.map { Text.columns(of: $0) }.max() ?? 0, 1)
    let rows = picture.layout.rows + (notes.isEmpty ? 0 : notes.count + (export.isEmpty ? 0 : 1))
    let width = SVGCanvas.number(Double(columns) * SVGCanvas.cellWidth + 2 * SVGCanvas.margin)
    let height = SVGCanvas.number(Double(rows) * SVGCanvas.cellHeight + 2 * SVGCanvas.margin)
    canvas.add(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\""
        + " viewBox=\"0 0 \(width) \(height)\" role=\"img\">"
    )
    canvas.add("<title>\(SVGCanvas.escaped(export.outline.comment ?? "State machine"))</title>")
    canvas.add("<style>")
    for rule in SVGStyle.rules { canvas.add(rule) }
    canvas.add("</style>")
    canvas.add("<rect class=\"page\" width=\"\(width)\" height=\"\(height)\"/>")
    draw(on: &canvas)
    let first = rows - notes.count
    for (index, note) in notes.enumerated() {
      let start = GridPoint(column: 0, row: first + index)
      canvas.addText(note, columns: Text.columns(of: note), at: start, "note")
    }
    canvas.add("</svg>")
    return canvas.lines.map { $0 + "\n" }.joined()
  }

  /// What stands below the picture.
  private var notes: [String] {
    export.isEmpty ? [GraphExport.nothing] : TextNotes(export, glyphs: .rich).lines
  }

  private func draw(on canvas: inout SVGCanvas) {
    let boxes = picture.graph.boxes
    for (index, box) in boxes.enumerated() where box.isFrame { drawFrame(index, box, on: &canvas) }
    let edges = picture.edges.indices.map { ($0, isTaken(picture.edges[$0])) }
    for (index, _) in edges.filter({ !$0.1 }) + edges.filter(\.1) { drawEdge(index, on: &canvas) }
    for start in picture.layout.starts { drawStart(start, on: &canvas) }
    for (index, box) in boxes.enumerated() where !box.isFrame { drawNode(index, box, on: &canvas) }
    for index in picture.edges.indices { drawLabel(index, on: &canvas) }
  }

  private func isTaken(_ edge: PictureEdge) -> Bool { export.run.map { $0.count(of: edge) > 0 } ?? false }

  // MARK: Boxes

  private func classes(ofBox index: Int) -> String {
    guard let id = picture.state(ofBox: index) else { return "missing" }
    let state = export.outline[id]
    return export.run.map { $0.status(of: id).word } ?? state.typeWord
  }

  private func title(ofBox index: Int) -> String {
    guard let id = picture.state(ofBox: index) else { return "no such state" }
    return texts.details(of: export.outline[id])
  }

  private func sign(ofBox index: Int) -> String? {
    guard let run = export.run, let id = picture.state(ofBox: index) else { return nil }
    let sign = run.status(of: id).sign
    return sign == .idle ? nil : String(sign.character(in: .rich))
  }

  private func drawNode(_ index: Int, _ box: LayoutBox, on canvas: inout SVGCanvas) {
    guard case .node(let lines, let shape) = box.content else { return }
    let area = picture.layout.boxes[index]
    let isBordered = shape == .bordered
    canvas.begin("node \(classes(ofBox: index))", title: title(ofBox: index))
    if isBordered {
      canvas.addBox(area, radius: 5)
      if box.isEnd { drawHeavyBottom(of: area, on: &canvas) }
    }
    for (row, line) in lines.enumerated() {
      let column = isBordered ? area.column + (area.columns - line.columns) / 2 : area.column
      let start = GridPoint(column: column, row: area.row + row + (isBordered ? 1 : 0))
      canvas.addText(line.text, columns: line.columns, at: start, "name")
    }
    if let sign = sign(ofBox: index) {
      let column = area.column + (isBordered ? 1 : -1)
      canvas.addText(sign, columns: 1, at: GridPoint(column: column, row: area.middleRow), "sign")
    }
    if let badges = box.badges {
      let room = area.columns - 2 - badges.columns
      let after = lines.first.map { $0.columns + 1 } ?? 0
      let column = isBordered ? area.right - badges.columns - min(room, 1) : area.column + after
      write(badges, at: GridPoint(column: column, row: area.row), "badges", on: &canvas)
    }
    canvas.end()
  }

  private func drawFrame(_ index: Int, _ box: LayoutBox, on canvas: inout SVGCanvas) {
    guard case .frame(let title, _, _, let joins) = box.content else { return }
    let area = picture.layout.boxes[index]
    canvas.begin("frame \(classes(ofBox: index))", title: self.title(ofBox: index))
    canvas.addBox(area, radius: 8)
    if box.isEnd || joins { drawHeavyBottom(of: area, on: &canvas) }
    for divider in picture.layout.dividers[index] ?? [] {
      let corners = [
        GridPoint(column: divider.column, row: divider.row), GridPoint(column: divider.right, row: divider.bottom),
      ]
      canvas.addLine(corners, "divider")
    }
    let start = GridPoint(column: area.column + 3, row: area.row)
    if let sign = sign(ofBox: index) {
      let column = start.moved(columns: -1, rows: 0)
      canvas.addTab(columns: 1, at: column)
      canvas.addText(sign, columns: 1, at: column, "title")
    }
    write(title, at: start, "title", on: &canvas)
    if let badges = box.badges {
      canvas.addTab(columns: 1, at: start.moved(columns: title.columns, rows: 0))
      write(badges, at: start.moved(columns: title.columns + 1, rows: 0), "badges", on: &canvas)
    }
    canvas.end()
  }

  /// Writes a text where a border is.
  private func write(_ text: LabelText, at start: GridPoint, _ classes: String, on canvas: inout SVGCanvas) {
    canvas.addTab(columns: text.columns, at: start)
    canvas.addText(text.text, columns: text.columns, at: start, classes)
  }

  private func drawHeavyBottom(of area: GridRectangle, on canvas: inout SVGCanvas) {
    let corners = [
      GridPoint(column: area.column, row: area.bottom), GridPoint(column: area.right, row: area.bottom),
    ]
    canvas.addLine(corners, "heavy")
  }

  // MARK: Edges

  private func drawEdge(_ index: Int, on canvas: inout SVGCanvas) {
    guard let route = picture.layout.routes[index], let last = route.corners.last else { return }
    let edge = picture.edges[index]
    let kind = edge.isCatch ? " catch" : edge.cause == .forced ? " jump" : ""
    canvas.begin("edge\(kind)\(isTaken(edge) ? " taken" : "")", title: texts.details(of: edge))
    let tip = SVGCanvas.middle(of: last.moved(columns: route.heading.columnStep, rows: route.heading.rowStep))
    draw(route.corners, to: tip, route.heading, on: &canvas)
    canvas.end()
  }

  private func draw(
    _ corners: [GridPoint],
    to tip: SVGCanvas.Point,
    _ heading: Direction,
    on canvas: inout SVGCanvas
  ) {
    let base = SVGCanvas.Point(
      x: tip.x - Double(heading.columnStep) * 7,
      y: tip.y - Double(heading.rowStep) * 7
    )
    canvas.addLine(from: base, backAlong: corners)
    canvas.addHead(at: tip, pointing: heading)
  }

  private func drawLabel(_ index: Int, on canvas: inout SVGCanvas) {
    guard let label = picture.graph.edges[index].label, let start = picture.layout.routes[index]?.label else { return }
    canvas.addText(label.text, columns: label.columns, at: start, "label")
  }

  private func drawStart(_ start: Layout.StartMark, on canvas: inout SVGCanvas) {
    guard let first = start.route.corners.first, let last = start.route.corners.last else { return }
    let middle = SVGCanvas.middle(of: first)
    let heading = start.route.heading
    canvas.begin("edge start", title: "start")
    if first != last {
      let tip = SVGCanvas.middle(of: last.moved(columns: heading.columnStep, rows: heading.rowStep))
      draw(start.route.corners, to: tip, heading, on: &canvas)
    }
    canvas.add("<circle cx=\"\(SVGCanvas.number(middle.x))\" cy=\"\(SVGCanvas.number(middle.y))\" r=\"5\"/>")
    canvas.end()
  }
}
