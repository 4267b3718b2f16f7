import DebuggerCore
import Integrations
import Interpreter
import StatesLanguage
import TerminalUI

extension Model {
  /// Draws the live branches.
  func drawStack(into frame: inout Frame, in rect: Rect) {
    let rows = stackRows
    let list = ListView(
      stack,
      count: rows.count,
      isFocused: focus == .stack,
      emptyText: "no live branch",
      glyphs: glyphs
    )
    list.draw(into: &frame, in: rect) { line(of: rows[$0]) }
  }

  func line(of row: StackRow) -> StyledLine {
    let branch = row.view.branch
    let isFocused = branch.id == snapshot.focus
    let state = snapshot.machine[branch.visit.state]
    let mark = isFocused ? String(glyphs[.current]) : " "
    var line = StyledLine(mark, role: .stateCurrent)
    line.append(row.view.isFrozen ? String(glyphs[.paused]) : " ", role: .stateCurrent)
    line.append(String(repeating: "  ", count: row.depth) + row.view.label, role: isFocused ? .title : .text)
    line.append(" \(glyphs[.pathSeparator]) ", role: .dim)
    line.append(state.name.text, role: isFocused ? .stateCurrent : .state)
    if !branch.visit.forced.isEmpty { line.append(" (forced)", role: .warning) }
    if let run = row.view.mapRun {
      line.append("  \(run.words)", role: branch.condition.role)
    } else {
      line.append(" (\(branch.visit.place(in: state.state, branch.condition)))", role: .dim)
      line.append("  \(branch.condition.words(at: snapshot.now))", role: branch.condition.role)
    }
    return line
  }

  /// Draws the session's log, or the execution's history.
  func drawLog(into frame: inout Frame, in rect: Rect) {
    tabBar(of: .log).draw(into: &frame, in: tabRow(above: rect))
    let services = log.tab == .services ? serviceLines : []
    let count = log.tab == .services ? services.count : logCount
    let list = ListView(
      log.cursor(count: count),
      count: count,
      isFocused: focus == .log,
      emptyText: log.tab == .watches ? ":watch EXPRESSION shows what it gives at every stop" : "nothing was said yet",
      glyphs: glyphs
    )
    list.draw(into: &frame, in: rect) { row in
      log.tab == .services ? Self.line(ofService: services[row]) : logLine(row, columns: rect.width)
    }
  }

  /// A row of the log, the history or the watches, in a pane of so many columns.
  func logLine(_ row: Int, columns: Int) -> StyledLine {
    switch log.tab {
    case .log: line(of: snapshot.log[row])
    case .events: line(of: snapshot.history[row])
    case .watches: line(of: snapshot.watches[row], columns: columns)
    case .services: Self.line(ofService: serviceLines[row])
    }
  }

  /// A line about a simulated service: what belongs to something is set in below it.
  private static func line(ofService line: String) -> StyledLine {
    StyledLine(Text.escaped(line), role: line.hasPrefix(" ") ? .text : .pending)
  }

  private func line(of entry: LogEntry) -> StyledLine {
    switch entry.kind {
    case .command: StyledLine("> ", role: .dim) + StyledLine(entry.text, role: .logCommand)
    case .note, .notice: StyledLine("  \(entry.text)", role: .text)
    case .refusal: StyledLine("! \(entry.text)", role: .error)
    }
  }

  /// A watch with its value, and the one before when that was another.
  ///
  /// - Parameters:
  ///   - view: The watch.
  ///   - columns: How wide the pane is: the expression takes half of it at most.
  /// - Returns: The line.
  private func line(of view: WatchView, columns: Int) -> StyledLine {
    var line = StyledLine("\(view.watch.number) ", role: .lineNumber)
    let text = Text.escaped(view.watch.expression.bareText)
    line.append(Text.truncated(text, to: max(8, columns / 2), mark: glyphs[.ellipsis]), role: .jsonKey)
    line.append(" = ", role: .dim)
    line.append(Text.escaped(view.value.text), role: view.hasChanged ? .diffChanged : .inlineValue)
    if view.hasChanged, let before = view.previous {
      line.append("  \(glyphs == .ascii ? "was" : "←") \(Text.escaped(before.text))", role: .dim)
    }
    return line
  }

  private func line(of event: HistoryEvent) -> StyledLine {
    let clock = DurationText.clock(from: snapshot.start, to: event.moment)
    var line = StyledLine("\(clock) ", role: .logTime)
    line.append("\(event.id) ", role: .lineNumber)
    line.append(event.detail.type, role: event.detail.isBad ? .error : .text)
    if let subject = event.detail.subject { line.append("  \(subject)", role: .dim) }
    return line
  }
}

extension FrameExpression {
  /// The expression without the signs around JSONata.
  fileprivate var bareText: String {
    guard text.hasPrefix("{%"), text.hasSuffix("%}") else { return text }
    return text.dropFirst(2).dropLast(2).split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
  }
}
