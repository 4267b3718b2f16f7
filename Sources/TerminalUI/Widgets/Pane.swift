/// The border of a part of the screen: its number, its name, what it counts, and whether keys go to it.
package struct Pane {
  /// The key that goes to it.
  package var number: Int?
  /// What it is called.
  package var title: String
  /// What stands at the right of the upper line, such as a count or a filter.
  package var detail: String
  /// How that looks.
  package var detailRole: Role
  /// Whether keys go to it.
  package var isFocused: Bool
  /// What to draw with.
  package var glyphs: GlyphSet

  /// Makes a border.
  package init(
    number: Int? = nil,
    title: String,
    detail: String = "",
    detailRole: Role = .dim,
    isFocused: Bool = false,
    glyphs: GlyphSet
  ) {
    self.number = number
    self.title = title
    self.detail = detail
    self.detailRole = detailRole
    self.isFocused = isFocused
    self.glyphs = glyphs
  }

  /// Draws the border and returns what it leaves inside.
  @discardableResult
  package func draw(into frame: inout Frame, in rect: Rect) -> Rect {
    frame.box(rect, title: styledTitle, role: isFocused ? .borderFocused : .border, glyphs: glyphs)
    drawDetail(into: &frame, in: rect)
    return rect.inset()
  }

  /// The name with its number; with a mark when keys go to it, so that it can be told without a colour.
  private var styledTitle: StyledLine {
    let mark = isFocused ? "\(glyphs[.chosen]) " : ""
    let text = [number.map(String.init), title].compactMap(\.self).joined(separator: " ")
    return StyledLine(mark + text, role: isFocused ? .paneTitleFocused : .paneTitle)
  }

  /// Writes the detail where the title leaves room for it.
  private func drawDetail(into frame: inout Frame, in rect: Rect) {
    let columns = Text.columns(of: detail) + 2
    guard !detail.isEmpty, styledTitle.columns + columns + 7 <= rect.width else { return }
    let place = Point(x: rect.endX - 2 - columns, y: rect.minY)
    frame.write(" \(detail) ", at: place, role: detailRole)
  }
}
