import DebuggerCore
import MachineGraphs
import StatesLanguage
import TerminalUI

extension Model {
  /// The row of the list that the cursor is on.
  var outlineRow: Int {
    guard let state = cursorState, definition.outline.contains(state) else { return 0 }
    let candidates = [state] + definition.outline.statesAround(state)
    return candidates.lazy.compactMap { candidate in graph.outline.rows.firstIndex { $0.state == candidate } }.first
      ?? 0
  }

  /// Draws the states as a list with where they lead.
  func drawOutline(into frame: inout Frame, in rect: Rect) {
    let cursor = outlineRow
    for y in 0..<rect.height {
      let index = graph.outlineOffset + y
      guard graph.outline.rows.indices.contains(index) else { break }
      let place = rect.origin.moved(down: y)
      let line = outlineLine(graph.outline.rows[index], isCursor: index == cursor)
      frame.write(line.truncated(to: rect.width, mark: glyphs[.ellipsis]), at: place)
      if index == cursor, focus == .graph { frame.cursor = place }
    }
  }

  private func outlineLine(_ row: OutlineTree.Row, isCursor: Bool) -> StyledLine {
    let status = StatusSign(of: row.state, in: snapshot)
    var line = StyledLine("\(status.character(in: glyphs))", role: status.role)
    let role: Role = isCursor ? (focus == .graph ? .selection : .selectionInactive) : status.role
    line.append(row.heading(in: glyphs), role: role)
    if let mark = snapshot.breakpointMarks[row.state] { line.append(" \(mark.sign(in: glyphs))", role: mark.role) }
    if !row.targets.isEmpty { line.append("  " + row.targets.joined(separator: "  "), role: .dim) }
    return line
  }

  /// Moves the list so that its cursor is seen.
  mutating func settleOutline(height: Int) {
    var list = ListState()
    list.offset = graph.outlineOffset
    list.select(outlineRow, count: graph.outline.rows.count, height: max(1, height))
    graph.outlineOffset = list.offset
  }

  /// Puts the cursor on a row of the list, or on the nearest that is there.
  mutating func goToOutlineRow(_ row: Int) {
    let rows = graph.outline.rows
    guard !rows.isEmpty else { return }
    goTo(rows[min(max(row, 0), rows.count - 1)].state)
  }

  /// Moves the cursor in the list: to the left to what is around, or to close it, to the right to what is inside.
  mutating func moveInOutline(_ move: Action.CursorMove) {
    let rows = graph.outline.rows
    guard rows.indices.contains(outlineRow) else { return }
    let row = rows[outlineRow]
    switch move {
    case .left:
      if row.isOpen == true {
        graph.fold(row.state, isClosed: true)
      } else {
        goTo(definition.outline.statesAround(row.state).first)
      }
    case .right:
      if row.isOpen == false {
        graph.fold(row.state, isClosed: false)
      } else {
        goTo(definition.outline.statesInside(row.state).first)
      }
    case .up, .down, .top, .bottom, .halfPageUp, .halfPageDown:
      var list = ListState()
      list.offset = graph.outlineOffset
      list.select(outlineRow, count: rows.count, height: height(of: .graph))
      list.move(move, count: rows.count, height: height(of: .graph))
      goTo(rows[list.selection].state)
    case .panUp, .panDown, .panLeft, .panRight, .choose, .fold, .showCurrent: break
    }
  }
}
