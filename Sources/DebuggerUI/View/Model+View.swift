import DebuggerCore
package import TerminalUI

extension Model {
  /// What the screen shows.
  package var frame: Frame {
    var frame = Frame(size: size)
    guard isLargeEnough else {
      drawTooSmall(into: &frame)
      return frame
    }
    drawTitle(into: &frame)
    for slot in stepperLayout?.slots ?? layout.slots { draw(slot, into: &frame) }
    drawTimeline(into: &frame)
    drawStatus(into: &frame)
    drawHints(into: &frame)
    drawOverlay(into: &frame)
    return frame
  }

  private func drawTooSmall(into frame: inout Frame) {
    let need = ScreenLayout.smallest
    let times = glyphs[.times]
    let text = "too small: need \(need.width)\(times)\(need.height), have \(size.width)\(times)\(size.height)"
    for (row, line) in Text.wrapped(text, to: size.width).prefix(size.height).enumerated() {
      frame.write(line, at: Point(x: 0, y: row), role: .warning)
    }
  }

  private func draw(_ slot: ScreenLayout.Slot, into frame: inout Frame) {
    border(of: slot).draw(into: &frame, detail: detail(of: slot.shown), role: detailRole(of: slot.shown))
    let rect = contentRect(of: slot.shown, in: slot.rect)
    frame.clipped(to: slot.rect.inset()) { frame in
      switch slot.shown {
      case .graph: drawGraph(into: &frame, in: rect)
      case .source: drawSource(into: &frame, in: rect)
      case .data: drawData(into: &frame, in: rect)
      case .stack: drawStack(into: &frame, in: rect)
      case .pending: drawPending(into: &frame, in: rect)
      case .log: drawLog(into: &frame, in: rect)
      }
    }
  }

  /// The border of a place, with the names of its panes.
  func border(of slot: ScreenLayout.Slot) -> SlotBorder {
    let note = slot.shown == .source && definition.isFormatted ? "formatted" : ""
    return SlotBorder(slot, glyphs: glyphs, focus: focus, note: note)
  }

  /// What a pane's border says beside its name.
  private func detail(of pane: PaneID) -> String {
    switch pane {
    case .graph: graphDetail
    case .source: "\((sourceMark?.lines.lowerBound ?? source.cursor.selection) + 1)/\(definition.source.count)"
    case .data: snapshot.payloadMeter(bytes: data.bytes).text
    case .stack: snapshot.branches.count > 1 ? "\(snapshot.branches.count) branches" : ""
    case .pending: inbox.words
    case .log: "\(logCount)"
    }
  }

  private func detailRole(of pane: PaneID) -> Role {
    pane == .data ? snapshot.payloadMeter(bytes: data.bytes).role(otherwise: .dim) : .dim
  }

  /// The tabs of a pane that has some.
  func tabBar(of pane: PaneID) -> TabBar {
    if pane == .log {
      let index = logTabs.firstIndex(of: log.tab) ?? 0
      return TabBar(logTabs.map(title(of:)), selection: index, glyphs: glyphs)
    }
    return TabBar(
      data.tabs.map { $0.title(in: data.language) },
      selection: data.tabs.firstIndex(of: data.tab) ?? 0,
      glyphs: glyphs
    )
  }

  /// What a tab of the log is called: the events of a child execution say whose they are.
  private func title(of tab: LogPane.Tab) -> String {
    switch tab {
    case .log, .services: tab.title
    case .watches: tab.title + (snapshot.watches.contains(where: \.hasChanged) ? " *" : "")
    case .events: tab.title + (snapshot.focusedChild.map { " of \($0.label)" } ?? "")
    }
  }

  /// The row above a pane's content.
  func tabRow(above rect: Rect) -> Rect { Rect(x: rect.minX, y: rect.minY - 1, width: rect.width, height: 1) }
}
