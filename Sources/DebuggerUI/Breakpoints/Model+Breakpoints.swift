import DebuggerCore
import Integrations
import StatesLanguage
import TerminalUI

/// Breakpoints by keys: the list of them, and the line in which one is written.
extension Model {
  /// Opens the list of breakpoints.
  mutating func listBreakpoints() -> [Request] {
    overlay = .breakpoints(BreakpointList())
    return []
  }

  /// Opens the line for the breakpoint of the state under the cursor, or for a new one.
  mutating func editBreakpoint() -> [Request] {
    guard let state = stateUnderCursor else { return refuse("no state is under the cursor") }
    let name = snapshot.machine[state].name
    if let view = snapshot.breakpoints.first(where: { $0.breakpoint.rule.stateName == name }) {
      edit(view, from: nil)
    } else {
      let text = BreakpointRule(.state(StatePattern(name), .enter)).text + " "
      overlay = .breakpoint(BreakpointEditor(number: nil, list: nil, field: TextField(text)))
    }
    return []
  }

  private mutating func edit(_ view: BreakpointView, from list: BreakpointList?) {
    let field = TextField(view.breakpoint.rule.text)
    overlay = .breakpoint(BreakpointEditor(number: view.number, list: list, field: field))
  }

  mutating func press(_ key: Key, in editor: BreakpointEditor) -> [Request] {
    var editor = editor
    if key == .enter, let command = editor.read(in: snapshot.machine) {
      overlay = editor.list.map(Overlay.breakpoints)
      return [.command(.breakpoint(command))]
    }
    if key != .enter, editor.field.handle(key) { editor.problem = nil }
    overlay = .breakpoint(editor)
    return []
  }

  mutating func press(_ key: Key, in list: BreakpointList) -> [Request] {
    var list = list
    let views = snapshot.breakpoints
    list.list.settle(count: views.count, height: breakpointListHeight)
    let view = views.indices.contains(list.list.selection) ? views[list.list.selection] : nil
    if key == "q" { closeOverlay() }
    if key == " ", let view { return [.command(.breakpoint(.enable(view.number, !view.breakpoint.isEnabled)))] }
    if key == "d", let view { return [.command(.breakpoint(.delete(view.number)))] }
    guard key != "q", let action = action(for: key) else { return [] }
    switch action {
    case .cursor(.choose), .value(.edit), .steer(.editBreakpoint):
      if let view { edit(view, from: list) }
      return []
    case .cursor(.showCurrent):
      return view.map { show($0) } ?? []
    case .cursor(let move): list.list.move(move, count: views.count, height: breakpointListHeight)
    case .move, .steer, .travel, .prompt, .value, .query, .pane, .arrange, .search, .inbox, .graph, .screen: return []
    }
    overlay = .breakpoints(list)
    return []
  }

  /// Goes to the first state that a breakpoint is at.
  private mutating func show(_ view: BreakpointView) -> [Request] {
    guard let state = view.breakpoint.rule.place.firstState(in: snapshot.machine) else {
      return refuse("#\(view.number) is at no state of its own")
    }
    overlay = nil
    cursorState = state
    if focus != .graph, focus != .source { focus(on: .graph) }
    showCursorState()
    return []
  }
}

extension Model {
  /// How many breakpoints are seen at once.
  var breakpointListHeight: Int { max(1, breakpointListRect.height - 5) }

  private var breakpointListRect: Rect {
    let height = min(size.height - 2, max(6, snapshot.breakpoints.count + 5))
    return Rect(size: size).centered(Size(width: min(size.width, 100), height: height))
  }

  func draw(_ list: BreakpointList, into frame: inout Frame) {
    let views = snapshot.breakpoints
    let inner = drawBox("Breakpoints", in: breakpointListRect, into: &frame)
    let parts = inner.rows([.weight(1), .fixed(1), .fixed(1), .fixed(1)])
    var view = ListView(
      list.list,
      count: views.count,
      isFocused: true,
      emptyText: "none; b sets one, B one with a condition",
      glyphs: glyphs
    )
    view.state.offset = list.list.visibleOffset(count: views.count, height: parts[0].height)
    view.draw(into: &frame, in: parts[0]) { line(of: views[$0], columns: inner.width) }
    if views.indices.contains(list.list.selection), let problem = views[list.list.selection].problem {
      let text = Text.truncated(Text.escaped(problem), to: inner.width, mark: glyphs[.ellipsis])
      frame.write(text, at: parts[2].origin, role: .error)
    }
    writeHints(
      ["Space on, off", "e edit", "d delete", "o go to the state", "Esc close"],
      in: parts[3],
      into: &frame
    )
  }

  private func line(of view: BreakpointView, columns: Int) -> StyledLine {
    let mark = BreakpointMark(of: view.breakpoint)
    let count = view.problem != nil ? "!" : view.meetings == 0 ? "" : "\(view.meetings) \(glyphs[.times])"
    let room = max(10, columns - 8 - Text.columns(of: count))
    var line = StyledLine("\(mark.sign(in: glyphs)) ", role: mark.role)
    line.append(Text.padded("#\(view.number)", to: 4) + " ", role: .menuKey)
    let text = Text.padded(Text.escaped(view.breakpoint.rule.text), to: room, mark: glyphs[.ellipsis])
    line.append(text, role: view.breakpoint.isEnabled ? .menu : .dim)
    line.append(" " + count, role: view.problem == nil ? .dim : .error)
    return line
  }

  func draw(_ editor: BreakpointEditor, into frame: inout Frame) {
    let title = editor.number.map { "Breakpoint #\($0)" } ?? "New breakpoint"
    let rect = frame.bounds.centered(Size(width: min(size.width, 90), height: 8))
    let inner = drawBox(title, in: rect, into: &frame)
    let rows = inner.rows(Array(repeating: .fixed(1), count: max(1, inner.height)))
    guard rows.count >= 6 else { return }
    editor.field.draw(into: &frame, in: rows[0], placeholder: "break State if {% %}")
    let lines = Text.wrapped(editor.problem ?? "", to: inner.width)
    for (row, line) in zip(rows[1...2], lines) { frame.write(line, at: row.origin, role: .error) }
    let options = "stage:args|result|output|exit  if {% %}|$.path  hits>=3  once  after:#1"
    frame.write(Text.truncated(options, to: inner.width, mark: glyphs[.ellipsis]), at: rows[3].origin, role: .dim)
    writeHints(
      ["Enter set", "Esc cancel", "log State \"text {% %}\" writes a line instead"],
      in: rows[5],
      into: &frame
    )
  }
}
