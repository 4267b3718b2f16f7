/// A box with rows to choose from, drawn over what is there.
package struct Menu {
  /// What it is called.
  package var title: String
  /// Its rows.
  package var items: [MenuItem]
  /// The chosen row, and the first one that is seen.
  package var state: ListState
  /// What to draw with.
  package var glyphs: GlyphSet

  /// Makes a menu.
  package init(title: String, items: [MenuItem], state: ListState = ListState(), glyphs: GlyphSet) {
    self.title = title
    self.items = items
    self.state = state
    self.glyphs = glyphs
  }

  /// Where the box is: in the middle of a rectangle, and never beyond it.
  package func place(in rect: Rect) -> Rect {
    let widest = items.map { keyColumns + 1 + Text.columns(of: text(of: $0)) }.max() ?? 0
    return rect.centered(Size(width: max(widest, Text.columns(of: title) + 4) + 4, height: items.count + 2))
  }

  /// Draws the box.
  package func draw(into frame: inout Frame, in rect: Rect) {
    let place = place(in: rect)
    frame.fill(place, role: .menu)
    frame.box(place, title: StyledLine(title, role: .dialogTitle), role: .dialogBorder, glyphs: glyphs)
    let inner = place.inset(columns: 2, rows: 1)
    let offset = state.visibleOffset(count: items.count, height: inner.height)
    for index in offset..<min(items.count, offset + inner.height) {
      draw(
        items[index],
        index: index,
        into: &frame,
        in: Rect(x: inner.minX, y: inner.minY + index - offset, width: inner.width, height: 1)
      )
    }
    ScrollBar(offset: offset, count: items.count, glyphs: glyphs)
      .draw(into: &frame, in: Rect(x: place.endX - 1, y: inner.minY, width: min(1, place.width), height: inner.height))
  }

  /// The row at a place.
  package func item(at point: Point, in rect: Rect) -> Int? {
    let inner = place(in: rect).inset()
    let index = state.visibleOffset(count: items.count, height: inner.height) + point.y - inner.minY
    return inner.contains(point) && items.indices.contains(index) ? index : nil
  }

  private var keyColumns: Int { items.map { Text.columns(of: $0.key?.name ?? "") }.max() ?? 0 }

  private func text(of item: MenuItem) -> String { item.label + (item.unavailable.map { " (\($0))" } ?? "") }

  private func draw(_ item: MenuItem, index: Int, into frame: inout Frame, in rect: Rect) {
    var line = StyledLine(Text.padded(item.key?.name ?? "", to: keyColumns) + " ", role: .menuKey)
    line.append(text(of: item), role: item.unavailable == nil ? .menu : .dim)
    frame.write(line.truncated(to: rect.width, mark: glyphs[.ellipsis]), at: rect.origin)
    guard index == state.selection else { return }
    frame.paint(Rect(x: rect.minX - 1, y: rect.minY, width: rect.width + 2, height: 1), role: .menuSelected)
    frame.placeCursor(at: rect.origin)
  }
}
