import TerminalUI

extension Model {
  /// Answers the mouse: a click goes where it points, a double click also takes it, the wheel scrolls.
  mutating func react(to mouse: MouseEvent) -> [Request] {
    if overlay == nil, mouse.action == .click || mouse.action == .drag, let requests = travel(to: mouse.point) {
      return requests
    }
    guard overlay == nil, let slot = layout.slots.first(where: { $0.rect.contains(mouse.point) }) else { return [] }
    switch mouse.action {
    case .click:
      click(mouse.point, in: slot)
      return []
    case .doubleClick:
      click(mouse.point, in: slot)
      return choose()
    case .wheelUp: scroll(slot.shown, by: -3)
    case .wheelDown: scroll(slot.shown, by: 3)
    case .drag: drag(mouse.point)
    case .secondaryClick, .release: graph.grip = nil
    }
    return []
  }

  /// Draws the graph along with the mouse that holds it.
  private mutating func drag(_ point: Point) {
    guard let grip = graph.grip else { return }
    graph.offset = graph.offset.moved(right: grip.x - point.x, down: grip.y - point.y)
    graph.grip = point
  }

  private mutating func click(_ point: Point, in slot: ScreenLayout.Slot) {
    graph.grip = slot.shown == .graph ? point : nil
    if let pane = border(of: slot).pane(at: point) { return focus(on: pane) }
    focus(on: slot.shown)
    let rect = contentRect(of: slot.shown, in: slot.rect)
    if point.y == rect.minY - 1 { return clickTab(point, in: rect) }
    guard rect.contains(point) else { return }
    clickContent(slot.shown, column: point.x - rect.minX, row: point.y - rect.minY)
  }

  private mutating func clickContent(_ pane: PaneID, column: Int, row: Int) {
    let height = height(of: pane)
    switch pane {
    case .graph: clickGraph(column: column, row: row)
    case .source: source.cursor.select(source.cursor.offset + row, count: definition.source.count, height: height)
    case .data: data.cursor.select(data.cursor.offset + row, count: data.tree.rows.count, height: height)
    case .stack: stack.select(stack.offset + row, count: stackRows.count, height: height)
    case .pending:
      if row < height { inbox.cursor.select(inbox.cursor.offset + row, count: inbox.rows.count, height: height) }
    case .log:
      var cursor = log.cursor(count: logCount)
      cursor.select(log.offset + row, count: logCount, height: height)
      log.take(cursor, count: logCount)
    }
  }

  private mutating func clickTab(_ point: Point, in content: Rect) {
    let rect = Rect(x: content.minX, y: content.minY - 1, width: content.width, height: 1)
    guard let index = tabBar(of: focus).tab(at: point, in: rect) else { return }
    if focus == .log {
      log.tab = logTabs[index]
    } else if data.tabs.indices.contains(index) {
      showTab(data.tabs[index])
    }
  }

  private mutating func scroll(_ pane: PaneID, by rows: Int) {
    let height = height(of: pane)
    switch pane {
    case .graph:
      if isOutline { goToOutlineRow(outlineRow + rows) } else { graph.offset.y += rows }
    case .source: source.cursor.scroll(by: rows, count: definition.source.count, height: height)
    case .data: data.cursor.scroll(by: rows, count: data.tree.rows.count, height: height)
    case .stack: stack.scroll(by: rows, count: stackRows.count, height: height)
    case .pending: inbox.cursor.scroll(by: rows, count: inbox.rows.count, height: height)
    case .log:
      var cursor = log.cursor(count: logCount)
      cursor.scroll(by: rows, count: logCount, height: height)
      log.take(cursor, count: logCount)
    }
  }
}
