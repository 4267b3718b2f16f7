import DebuggerCore
import Interpreter
import TerminalUI

/// The forms in which it can be copied how tasks are answered, to choose one of.
struct CopyMenu: Sendable {
  /// A form, its key and what it is called.
  struct Row: Sendable {
    let form: CallbackForm
    let key: Key
    let title: String
  }

  /// The rows.
  static let rows: [Row] = [
    Row(form: .token, key: "t", title: "Token"),
    Row(form: .url, key: "u", title: "Token for a URL"),
    Row(form: .cli(.success), key: "s", title: "AWS CLI: success"),
    Row(form: .cli(.failure), key: "f", title: "AWS CLI: failure"),
    Row(form: .cli(.heartbeat), key: "h", title: "AWS CLI: heartbeat"),
    Row(form: .curl(.success), key: "S", title: "curl: success"),
    Row(form: .curl(.failure), key: "F", title: "curl: failure"),
    Row(form: .curl(.heartbeat), key: "H", title: "curl: heartbeat"),
  ]

  /// What the answers look like, one for each task.
  let texts: [CallbackText]
  /// The chosen row.
  var list = ListState()

  /// What is copied in a form.
  func text(_ form: CallbackForm) -> String { texts.map { $0.text(form) }.joined(separator: "\n") }

  /// What is shown of what is copied: the whole of one, as far as there is room; of several a line each, cut at its
  /// end.
  func preview(_ form: CallbackForm, in size: Size, mark: Character) -> [String] {
    func shown(_ text: CallbackText) -> String { Text.escaped(text.text(form).replacing("\n", with: " ")) }
    guard texts.count > 1 else { return Array(Text.wrapped(shown(texts[0]), to: size.width).prefix(size.height)) }
    let hasRoom = texts.count <= size.height
    let lines = texts.prefix(hasRoom ? texts.count : max(0, size.height - 1)).map {
      Text.truncated(shown($0), to: size.width, mark: mark)
    }
    return hasRoom ? lines : lines + ["\(mark) \(texts.count - lines.count) more"]
  }
}

extension Model {
  /// Shows the forms in which it can be copied how the marked tasks, or the chosen one, are answered.
  mutating func openCopyMenu() -> [Request] {
    let tasks = inbox.chosenTasks
    let texts = tasks.compactMap { snapshot.callbackText(of: $0) }
    guard !texts.isEmpty else {
      return refuse(
        tasks.isEmpty ? "no task is chosen" : "only a callback and an activity have a token; a answers here"
      )
    }
    overlay = .copy(CopyMenu(texts: texts))
    return []
  }

  mutating func press(_ key: Key, in menu: CopyMenu) -> [Request] {
    var menu = menu
    if key == "q" {
      closeOverlay()
      return []
    }
    if let row = CopyMenu.rows.first(where: { $0.key == key }) { return copy(row, of: menu) }
    if key == .enter { return copy(CopyMenu.rows[menu.list.selection], of: menu) }
    menu.list.handle(key, count: CopyMenu.rows.count, height: CopyMenu.rows.count)
    overlay = .copy(menu)
    return []
  }

  private mutating func copy(_ row: CopyMenu.Row, of menu: CopyMenu) -> [Request] {
    overlay = nil
    let count = menu.texts.count == 1 ? "" : " of \(menu.texts.count) tasks"
    message = Message(.info, "copied\(count): \(row.title)")
    return [.copy(menu.text(row.form))]
  }

  func draw(_ menu: CopyMenu, into frame: inout Frame) {
    let title = menu.texts.count == 1 ? "Copy" : "Copy, for \(menu.texts.count) tasks"
    let rect = frame.bounds.centered(Size(width: 76, height: CopyMenu.rows.count + 9))
    let inner = drawBox(title, in: rect, into: &frame)
    let parts = inner.rows([.fixed(CopyMenu.rows.count), .fixed(1), .weight(1), .fixed(1), .fixed(1)])
    guard parts.count == 5 else { return }
    var view = ListView(menu.list, count: CopyMenu.rows.count, isFocused: true, glyphs: glyphs)
    view.state.offset = menu.list.visibleOffset(count: CopyMenu.rows.count, height: parts[0].height)
    view.draw(into: &frame, in: parts[0]) { index in
      let row = CopyMenu.rows[index]
      return StyledLine(row.key.name + " ", role: .menuKey) + StyledLine(row.title, role: .menu)
    }
    let cursor = frame.cursor
    let row = CopyMenu.rows[menu.list.selection]
    for (index, line) in menu.preview(row.form, in: parts[2].size, mark: glyphs[.ellipsis]).enumerated() {
      frame.write(line, at: parts[2].origin.moved(down: index), role: .dim, maxColumns: inner.width)
    }
    if let doubt = doubt(about: row.form) {
      frame.write(Text.truncated(doubt, to: inner.width, mark: glyphs[.ellipsis]), at: parts[3].origin, role: .warning)
    }
    writeHints(["Enter copy", "Esc close"], in: parts[4], into: &frame)
    frame.cursor = cursor
  }

  /// What is said of a command that nobody takes yet.
  private func doubt(about form: CallbackForm) -> String? {
    guard snapshot.endpoint == nil else { return nil }
    return switch form {
    case .token, .url: nil
    case .cli, .curl: "asldb does not listen now: nobody would take this call"
    }
  }
}
