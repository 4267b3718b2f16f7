import TerminalUI

extension Model {
  /// Draws the tabs of the stages and the tree of the one that is shown.
  func drawData(into frame: inout Frame, in rect: Rect) {
    tabBar(of: .data).draw(into: &frame, in: tabRow(above: rect))
    let rows = data.tree.rows
    let list = ListView(data.cursor, count: rows.count, isFocused: focus == .data, glyphs: glyphs)
    list.draw(into: &frame, in: rect) { rows[$0].line(glyphs: glyphs) }
  }
}
