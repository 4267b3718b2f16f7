extension Frame {
  /// Draws a horizontal line of so many columns.
  package mutating func horizontalLine(at point: Point, columns: Int, role: Role = .border, glyphs: GlyphSet) {
    fill(Rect(x: point.x, y: point.y, width: columns, height: 1), with: glyphs[.horizontal], role: role)
  }

  /// Draws a vertical line of so many rows.
  package mutating func verticalLine(at point: Point, rows: Int, role: Role = .border, glyphs: GlyphSet) {
    fill(Rect(x: point.x, y: point.y, width: 1, height: rows), with: glyphs[.vertical], role: role)
  }

  /// Draws the four sides of a rectangle, with a title in the upper one.
  package mutating func box(
    _ rect: Rect,
    title: StyledLine = "",
    role: Role = .border,
    glyphs: GlyphSet
  ) {
    guard !rect.isEmpty else { return }
    let (right, bottom) = (rect.endX - 1, rect.endY - 1)
    for y in [rect.minY, bottom] {
      horizontalLine(at: Point(x: rect.minX, y: y), columns: rect.width, role: role, glyphs: glyphs)
    }
    for x in [rect.minX, right] {
      verticalLine(at: Point(x: x, y: rect.minY), rows: rect.height, role: role, glyphs: glyphs)
    }
    let corners: [(Glyph, Int, Int)] = [
      (.topLeft, rect.minX, rect.minY), (.topRight, right, rect.minY),
      (.bottomLeft, rect.minX, bottom), (.bottomRight, right, bottom),
    ]
    for (glyph, x, y) in corners { put(glyphs[glyph], columns: 1, at: Point(x: x, y: y), role: role) }
    drawTitle(title, of: rect, glyphs: glyphs)
  }

  /// Writes a box's title between two spaces, cut to leave both corners and a bit of line.
  private mutating func drawTitle(_ title: StyledLine, of rect: Rect, glyphs: GlyphSet) {
    guard !title.isEmpty, rect.width >= 7 else { return }
    let shown = title.truncated(to: rect.width - 6, mark: glyphs[.ellipsis])
    let place = rect.origin.moved(right: 2)
    let used = write(shown, at: place.moved(right: 1))
    put(" ", columns: 1, at: place, role: .text)
    put(" ", columns: 1, at: place.moved(right: 1 + used), role: .text)
  }
}
