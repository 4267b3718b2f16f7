import DebuggerCore
import Interpreter
import JSONModel
import TerminalUI

/// The form in which a task is answered.
extension Model {
  /// Draws the form.
  func draw(_ form: AnswerForm, into frame: inout Frame) {
    let rect = frame.bounds.centered(Size(width: 76, height: 14))
    let inner = drawBox("Answer \(form.title)", in: rect, into: &frame)
    let rows = inner.rows(Array(repeating: .fixed(1), count: inner.height))
    guard rows.count >= 3 else { return }
    for (row, text) in zip(rows, form.subtitles) { write(text, in: row, into: &frame) }
    var line = 3
    for field in form.fields where rows.indices.contains(line) {
      draw(field, of: form, into: &frame, in: rows[line])
      line += 1
    }
    if rows.count - 1 > line { drawRemarks(on: form, into: &frame, in: rows[line..<(rows.count - 1)]) }
    writeHints(hints(of: form), in: rows[rows.count - 1], into: &frame)
  }

  private func hints(of form: AnswerForm) -> [String] {
    guard form.end == nil else { return ["Enter close", "Esc close"] }
    let own =
      switch form.field {
      case .output: ["Ctrl-O $EDITOR"]
      case .error: ["Ctrl-N Ctrl-P name"]
      case .kind, .keeping: ["Left Right change"]
      case .cause: [String]()
      }
    return ["Enter send", "Tab line", "F2 kind"] + own + ["Esc cancel"]
  }

  /// Draws what is wrong, what speaks against the result, or the names of errors that can be taken.
  private func drawRemarks(on form: AnswerForm, into frame: inout Frame, in rows: ArraySlice<Rect>) {
    var rows = rows
    if let problem = form.end ?? form.problem, let row = rows.popFirst() {
      return writeProblem(problem, in: row, into: &frame)
    }
    for (row, remark) in zip(rows, [form.loss].compactMap(\.self) + form.remarks) {
      write(remark, in: row, into: &frame, role: .warning)
    }
    if form.field == .error { drawNames(of: form, into: &frame, in: rows) }
  }

  /// Draws as many names of errors as there is room for, the one that is taken among them.
  private func drawNames(of form: AnswerForm, into frame: inout Frame, in rows: ArraySlice<Rect>) {
    let names = form.errorNames
    let chosen = names.firstIndex(of: form.error.text)
    let first = max(0, min((chosen ?? 0) - rows.count / 2, names.count - rows.count))
    for (row, index) in zip(rows, first..<names.count) {
      let isChosen = index == chosen
      let mark = isChosen ? String(glyphs[.chosen]) : " "
      let isLast = row == rows.last
      let rest = isLast && index < names.count - 1 ? "  \(glyphs[.ellipsis]) \(names.count - 1 - index) more" : ""
      write("       \(mark) \(names[index])\(rest)", in: row, into: &frame, role: isChosen ? .inputPrompt : .dialog)
    }
  }

  private func draw(_ field: AnswerForm.Field, of form: AnswerForm, into frame: inout Frame, in rect: Rect) {
    let isFocused = form.field == field
    frame.write(Text.padded(field.title, to: 8), at: rect.origin, role: isFocused ? .inputPrompt : .dialog)
    let rest = rect.inset(left: 8)
    switch field {
    case .kind:
      let titles = form.kinds.map(\.title)
      drawChoice(titles, form.kinds.firstIndex(of: form.kind), isFocused, into: &frame, in: rest)
    case .keeping:
      let titles = form.keepings.map(\.title)
      drawChoice(titles, form.keepings.firstIndex(of: form.keeping), isFocused, into: &frame, in: rest)
    case .output: form.output.draw(into: &frame, in: rest, isFocused: isFocused, placeholder: "a JSON value")
    case .error: form.error.draw(into: &frame, in: rest, isFocused: isFocused, placeholder: "no error name")
    case .cause: form.cause.draw(into: &frame, in: rest, isFocused: isFocused, placeholder: "no cause")
    }
  }

  private func drawChoice(
    _ titles: [String],
    _ selection: Int?,
    _ isFocused: Bool,
    into frame: inout Frame,
    in rect: Rect
  ) {
    TabBar(titles, selection: selection ?? 0, glyphs: glyphs).draw(into: &frame, in: rect)
    if isFocused { frame.cursor = rect.origin }
  }

  private func write(_ text: String, in rect: Rect, into frame: inout Frame, role: Role = .dialog) {
    frame.write(Text.truncated(text, to: rect.width, mark: glyphs[.ellipsis]), at: rect.origin, role: role)
  }
}

extension AnswerForm.Field {
  /// What stands before the line.
  fileprivate var title: String {
    switch self {
    case .kind: "Answer"
    case .output: "Output"
    case .error: "Error"
    case .cause: "Cause"
    case .keeping: "For"
    }
  }
}

extension AnswerForm.Kind {
  /// What the kind is called.
  fileprivate var title: String {
    switch self {
    case .success: "Success"
    case .failure: "Failure"
    case .heartbeat: "Heartbeat"
    case .expiry: "Expire now"
    }
  }
}

extension AnswerForm.Keeping {
  /// What the choice is called.
  fileprivate var title: String {
    switch self {
    case .once: "This time"
    case .always: "Always"
    case .item: "This item"
    }
  }
}
