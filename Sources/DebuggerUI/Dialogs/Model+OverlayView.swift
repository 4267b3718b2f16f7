import DebuggerCore
import Interpreter
import JSONModel
import JSONPathEngine
import TerminalUI

extension Model {
  /// How many rows of the help are seen at once.
  var helpHeight: Int { max(1, helpRect.height - 5) }

  /// Where the help is.
  private var helpRect: Rect {
    Rect(size: size).centered(Size(width: 96, height: min(size.height, keyMap.bindings.count + 5)))
  }

  /// Draws what lies over the panes.
  func drawOverlay(into frame: inout Frame) {
    switch overlay {
    case .help(let menu): draw(menu, into: &frame)
    case .editor(let editor): draw(editor, into: &frame)
    case .answer(let form): draw(form, into: &frame)
    case .question(let question): draw(question, into: &frame)
    case .expressions(let list): draw(list, into: &frame)
    case .stepper(let stepper): draw(stepper, into: &frame)
    case .why(let report): draw(report, into: &frame)
    case .provenance(let list): draw(list, into: &frame)
    case .report(let report): draw(report, into: &frame)
    case .moments(let list): draw(list, into: &frame)
    case .breakpoints(let list): draw(list, into: &frame)
    case .breakpoint(let editor): draw(editor, into: &frame)
    case .copy(let menu): draw(menu, into: &frame)
    case .command, .search, nil: break
    }
  }

  private func draw(_ question: Question, into frame: inout Frame) {
    Dialog(
      title: question.title,
      message: question.text,
      buttons: question.buttons,
      selection: question.selection,
      glyphs: glyphs
    ).draw(into: &frame, in: frame.bounds)
  }

  private func draw(_ menu: HelpMenu, into frame: inout Frame) {
    let rows = menu.rows(of: keyMap)
    let inner = drawBox("Keys and commands", in: helpRect, into: &frame)
    let parts = inner.rows([.fixed(1), .fixed(1), .weight(1), .fixed(1)])
    frame.write("filter ", at: parts[0].origin, role: .inputPrompt)
    menu.filter.draw(into: &frame, in: parts[0].inset(left: 7), placeholder: "type words or a key")
    let cursor = frame.cursor
    var list = ListView(
      menu.list,
      count: rows.count,
      isFocused: true,
      emptyText: "nothing has all these words",
      glyphs: glyphs
    )
    list.state.offset = menu.list.visibleOffset(count: rows.count, height: parts[2].height)
    list.draw(into: &frame, in: parts[2]) { helpLine(rows[$0], columns: parts[2].width) }
    frame.cursor = cursor
    let hint = "Enter runs the row  Esc closes  Shift-drag selects text"
    frame.write(hint, at: parts[3].origin, role: .hint, maxColumns: inner.width)
  }

  private func helpLine(_ binding: Binding, columns: Int) -> StyledLine {
    let keys = binding.keys.map(\.name).joined(separator: " ")
    var line = StyledLine(Text.padded(keys, to: 14, mark: glyphs[.ellipsis]) + " ", role: .menuKey)
    let command = ":\(binding.name)" + (binding.keys.isEmpty ? " \(binding.syntax)" : "")
    let room = max(min(40, columns - 16), columns - 17 - Text.columns(of: command))
    line.append(Text.padded(binding.help, to: room, mark: glyphs[.ellipsis]) + " ", role: .menu)
    line.append(command, role: .dim)
    return line
  }

  private func draw(_ editor: ValueEditor, into frame: inout Frame) {
    let rect = frame.bounds.centered(Size(width: 72, height: 6))
    let inner = drawBox("Change \(editor.target.name)", in: rect, into: &frame)
    let rows = inner.rows([.fixed(1), .fixed(1), .fixed(1), .fixed(1)])
    editor.field.draw(into: &frame, in: rows[0], placeholder: "a JSON value")
    if let problem = editor.end ?? editor.problem { writeProblem(problem, in: rows[1], into: &frame) }
    let hints = editor.end == nil ? ["Enter set", "Ctrl-O $EDITOR", "Esc cancel"] : ["Enter close", "Esc close"]
    writeHints(hints, in: rows[3], into: &frame)
  }

  /// Draws an empty box and returns its inside.
  func drawBox(_ title: String, in rect: Rect, into frame: inout Frame) -> Rect {
    frame.fill(rect, role: .dialog)
    frame.box(rect, title: StyledLine(title, role: .dialogTitle), role: .dialogBorder, glyphs: glyphs)
    return rect.inset(columns: 2, rows: 1)
  }

  /// Writes what is wrong.
  func writeProblem(_ text: String, in rect: Rect, into frame: inout Frame) {
    frame.write(Text.truncated(text, to: rect.width, mark: glyphs[.ellipsis]), at: rect.origin, role: .error)
  }

  /// Writes what keys do.
  func writeHints(_ hints: [String], in rect: Rect, into frame: inout Frame) {
    let text = hints.joined(separator: "  ")
    frame.write(Text.truncated(text, to: rect.width, mark: glyphs[.ellipsis]), at: rect.origin, role: .hint)
  }
}

extension ValueTarget {
  /// What the value is called.
  fileprivate var name: String {
    switch holder {
    case .context(let path): path.description
    case .visit(let value): "\(value.rawValue)\(pointer.text)"
    case .variable(let name): "$\(name)\(pointer.text)"
    }
  }
}
