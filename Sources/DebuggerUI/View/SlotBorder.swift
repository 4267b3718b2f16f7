import TerminalUI

/// The border of a place on the screen: the names of the panes that share it, and which of them is seen.
struct SlotBorder {
  private let slot: ScreenLayout.Slot
  private let glyphs: GlyphSet
  private let isFocused: Bool
  private let note: String

  /// Makes the border of a place, with something to say behind the name of the pane that is seen.
  init(_ slot: ScreenLayout.Slot, glyphs: GlyphSet, focus: PaneID, note: String = "") {
    self.note = note.isEmpty ? "" : " (\(note))"
    self.slot = slot
    self.glyphs = glyphs
    isFocused = slot.shown == focus
  }

  /// Draws the border with something about the pane at its right.
  func draw(into frame: inout Frame, detail: String, role: Role) {
    let detail = fits(detail) ? detail : ""
    Pane(title: "", detail: detail, detailRole: role, isFocused: isFocused, glyphs: glyphs)
      .draw(into: &frame, in: slot.rect)
    var x = slot.rect.minX + 1
    for (pane, text) in titles {
      let isShown = pane == slot.shown
      let role: Role = isShown ? (isFocused ? .paneTitleFocused : .paneTitle) : .tab
      x += frame.write(text, at: Point(x: x, y: slot.rect.minY), role: role, maxColumns: slot.rect.endX - 1 - x)
    }
  }

  /// The pane whose name is at a place.
  func pane(at point: Point) -> PaneID? {
    guard point.y == slot.rect.minY, slot.panes.count > 1 else { return nil }
    var x = slot.rect.minX + 1
    for (pane, text) in titles {
      let end = x + Text.columns(of: text)
      if (x..<end).contains(point.x) { return pane }
      x = end
    }
    return nil
  }

  /// The names; where there is no room for all, those that are not seen have only their numbers.
  private var titles: [(pane: PaneID, text: String)] {
    let long = slot.panes.map { ($0, title(of: $0, isShort: false)) }
    guard columns(of: long) + 2 > slot.rect.width else { return long }
    return slot.panes.map { ($0, title(of: $0, isShort: $0 != slot.shown)) }
  }

  /// The pane that is seen stands in brackets when it shares the place, and has a mark when keys go to it.
  private func title(of pane: PaneID, isShort: Bool) -> String {
    let isShown = pane == slot.shown
    let text = isShort ? "\(pane.rawValue)" : "\(pane.rawValue) \(pane.title)" + (isShown ? note : "")
    let mark = isShown && isFocused ? "\(glyphs[.chosen])" : " "
    guard slot.panes.count > 1 else { return "\(mark)\(text) " }
    return isShown ? "\(mark)[\(text)] " : " \(text) "
  }

  private func columns(of titles: [(pane: PaneID, text: String)]) -> Int {
    titles.reduce(0) { $0 + Text.columns(of: $1.text) }
  }

  private func fits(_ detail: String) -> Bool {
    columns(of: titles) + Text.columns(of: detail) + 6 <= slot.rect.width
  }
}
