/// Draws rows of a list, of which only those that are seen are asked for.
package struct ListView {
  /// Where the list stands.
  package var state: ListState
  /// How many rows there are.
  package var count: Int
  /// Whether keys go to the list.
  package var isFocused: Bool
  /// Whether the chosen row looks otherwise than the others.
  package var showsSelection = true
  /// What an empty list says: why it is empty, and what fills it.
  package var emptyText: StyledLine
  /// What to draw with.
  package var glyphs: GlyphSet

  /// Makes the picture of a list.
  package init(
    _ state: ListState,
    count: Int,
    isFocused: Bool = true,
    emptyText: StyledLine = "",
    glyphs: GlyphSet
  ) {
    self.state = state
    self.count = count
    self.isFocused = isFocused
    self.emptyText = emptyText
    self.glyphs = glyphs
  }

  /// Draws the rows, the bar beside them when there are more, and puts the cursor on the chosen one if it has the keys.
  package func draw(into frame: inout Frame, in rect: Rect, row: (Int) -> StyledLine) {
    guard !rect.isEmpty else { return }
    guard count > 0 else {
      frame.write(emptyText.painted(.dim), at: rect.origin, maxColumns: rect.width)
      return
    }
    let offset = state.visibleOffset(count: count, height: rect.height)
    let bar = ScrollBar(offset: offset, count: count, glyphs: glyphs)
    let width = bar.isNeeded(for: rect.height) ? rect.width - 1 : rect.width
    for index in offset..<min(count, offset + rect.height) {
      drawRow(
        row(index),
        index: index,
        into: &frame,
        in: Rect(x: rect.minX, y: rect.minY + index - offset, width: width, height: 1)
      )
    }
    bar.draw(into: &frame, in: Rect(x: rect.minX + width, y: rect.minY, width: rect.width - width, height: rect.height))
  }

  /// The row at a place of the picture; nothing beside or below the rows.
  package func row(at point: Point, in rect: Rect) -> Int? {
    let index = state.visibleOffset(count: count, height: rect.height) + point.y - rect.minY
    return rect.contains(point) && index < count ? index : nil
  }

  private func drawRow(_ line: StyledLine, index: Int, into frame: inout Frame, in rect: Rect) {
    frame.write(line.truncated(to: rect.width, mark: glyphs[.ellipsis]), at: rect.origin, maxColumns: rect.width)
    guard index == state.selection, showsSelection else { return }
    frame.paint(rect, role: isFocused ? .selection : .selectionInactive)
    if isFocused { frame.placeCursor(at: rect.origin) }
  }
}
