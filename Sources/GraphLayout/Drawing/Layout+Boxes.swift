extension Layout {
  /// Draws a node or a frame.
  func draw(_ box: LayoutBox, _ number: Int, on canvas: inout Canvas) {
    switch box.content {
    case .node(let lines, .bordered): drawNode(box, lines, number, on: &canvas)
    case .node(let lines, .bare): drawBareNode(box, lines, number, on: &canvas)
    case .frame(let title, _, let header, _): drawFrame(box, title, header, number, on: &canvas)
    }
  }

  private func drawNode(_ box: LayoutBox, _ lines: [LabelText], _ number: Int, on canvas: inout Canvas) {
    let border = boxes[number]
    own(border, .node(number, .inside), on: &canvas)
    drawBorder(of: box, number, .node(number, .border), on: &canvas)
    for (index, line) in lines.enumerated() {
      let start = GridPoint(column: border.column + (border.columns - line.columns) / 2, row: border.row + 1 + index)
      canvas.write(line, at: start, .node(number, .text(line: index)))
    }
    guard let badges = box.badges else { return }
    let room = border.columns - 2 - badges.columns
    let start = GridPoint(column: border.right - badges.columns - min(room, 1), row: border.row)
    canvas.write(badges, at: start, .node(number, .badges))
  }

  private func drawBareNode(_ box: LayoutBox, _ lines: [LabelText], _ number: Int, on canvas: inout Canvas) {
    let area = boxes[number]
    own(area, .node(number, .inside), on: &canvas)
    for cell in area.cells where cell.row < area.row + max(lines.count, 1) {
      canvas.put(" ", at: cell, .node(number, .inside))
    }
    for (index, line) in lines.enumerated() {
      let badges = index == 0 ? box.badges?.columns ?? 0 : 0
      let badgesStart = line.columns + (line.columns > 0 && badges > 0 ? 1 : 0)
      let column = area.column + (area.columns - badgesStart - badges) / 2
      canvas.write(line, at: GridPoint(column: column, row: area.row + index), .node(number, .text(line: index)))
      guard index == 0, let text = box.badges else { continue }
      canvas.write(text, at: GridPoint(column: column + badgesStart, row: area.row), .node(number, .badges))
    }
  }

  private func drawFrame(
    _ box: LayoutBox,
    _ title: LabelText,
    _ header: Int,
    _ number: Int,
    on canvas: inout Canvas
  ) {
    let border = boxes[number]
    drawBorder(of: box, number, .frame(number, .border), on: &canvas)
    let inside = GridRectangle(
      column: border.column + 1,
      row: border.row + 1,
      columns: border.columns - 2,
      rows: min(header, border.rows - 2)
    )
    own(inside, .frame(number, .header), on: &canvas)
    for divider in dividers[number] ?? [] { drawDivider(divider, number, on: &canvas) }
    drawTitle(title, box.badges, number, on: &canvas)
  }

  /// Writes the title and the badges into the top border, a blank around each.
  private func drawTitle(_ title: LabelText, _ badges: LabelText?, _ number: Int, on canvas: inout Canvas) {
    var start = GridPoint(column: boxes[number].column + 2, row: boxes[number].row)
    for (text, part) in [(title, CellOwner.FramePart.title), (badges, .badges)] {
      guard let text, text.columns > 0 else { continue }
      let spaced = LabelText(glyphs: [.blank] + text.glyphs + [.blank])
      canvas.write(spaced, at: start, .frame(number, part))
      start.column += text.columns + 1
    }
  }

  private func drawDivider(_ divider: GridRectangle, _ number: Int, on canvas: inout Canvas) {
    for cell in divider.cells {
      for direction in divider.columns == 1 ? [Direction.north, .south] : [.east, .west] {
        canvas.addLine(.dotted, at: cell, to: direction)
      }
      canvas.own(cell, .frame(number, .divider))
    }
  }

  private func drawBorder(of box: LayoutBox, _ number: Int, _ owner: CellOwner, on canvas: inout Canvas) {
    let border = boxes[number]
    canvas.addBorder(of: border, .solid, owner)
    guard box.hasHeavyBottom else { return }
    canvas.addPath((border.column...border.right).map { GridPoint(column: $0, row: border.bottom) }, .heavy)
  }

  private func own(_ area: GridRectangle, _ owner: CellOwner, on canvas: inout Canvas) {
    for cell in area.cells { canvas.own(cell, owner) }
  }
}

extension LabelText.Glyph {
  /// What stands around a text in a border.
  fileprivate static let blank = Self(" ", columns: 1)
}
