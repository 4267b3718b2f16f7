import DebuggerCore
import Interpreter
import JSONModel
import JSONPathEngine
import TerminalUI

extension Model {
  /// Opens or closes the container under the cursor.
  mutating func toggleFold() {
    guard let row = data.row, let isOpen = row.isOpen else { return }
    setFold(open: !isOpen)
  }

  /// Opens the container under the cursor, or goes to its first child.
  mutating func openOrEnter() {
    guard let isOpen = data.row?.isOpen else { return }
    if isOpen {
      data.cursor.move(by: 1, count: data.tree.rows.count, height: height(of: .data))
    } else {
      setFold(open: true)
    }
  }

  /// Closes the container under the cursor, or goes to the one around it.
  mutating func closeOrLeave() {
    if data.row?.isOpen == true { return setFold(open: false) }
    if let parent = data.row?.parent { data.cursor.selection = parent }
  }

  private mutating func setFold(open: Bool) {
    data.folds[data.tree.path(to: data.cursor.selection)] = open
    data.show(snapshot.focused, of: snapshot)
  }

  /// Changes the value under the cursor: a scalar in a line, a container or a long text in the user's editor.
  mutating func edit() -> [Request] {
    guard focus == .data else { return goToData() }
    guard let row = data.row, !row.value.isContainer || row.value.childCount == 0 else { return editExternally() }
    switch editableValue {
    case .failure(let reason): return refuse(reason.text)
    case .success(let target):
      if let editor = ValueEditor(target: target, value: row.value) {
        overlay = .editor(editor)
        return []
      }
      message = Message(.info, "\(ByteText.text(row.value.utf8Count)) are too long for a line; they went to the editor")
      return editExternally()
    }
  }

  /// Changes the value under the cursor in the user's editor.
  mutating func editExternally() -> [Request] {
    guard focus == .data else { return goToData() }
    switch editableValue {
    case .failure(let reason): return refuse(reason.text)
    case .success(let target):
      let edit = ExternalEdit(purpose: .value(target), beginning: .value(data.row?.value ?? .null))
      return [.editExternally(draft(for: target) ?? edit)]
    }
  }

  /// Copies the value under the cursor, or the tokens of the chosen tasks.
  mutating func copyValue() -> [Request] {
    if let requests = copyTokens() { return requests }
    guard let row = data.row else { return refuse("there is no value to copy") }
    let text = row.value.string ?? row.value.text(.pretty)
    message = Message(.info, "copied \(text.utf8.count) bytes")
    return [.copy(text)]
  }

  /// Copies the path of the value under the cursor.
  mutating func copyPath() -> [Request] {
    let path = data.path
    message = Message(.info, "copied \(path)")
    return [.copy(path)]
  }

  private mutating func goToData() -> [Request] {
    focus(on: .data)
    message = Message(.info, "choose the value to change and press e again")
    return []
  }
}

extension ValueTarget {
  /// The command that gives the place another value.
  func command(setting value: JSON) -> Command? {
    var whole = whole
    guard (try? whole.set(value, at: pointer)) != nil else { return nil }
    return switch holder {
    case .context(let path): whole[pointer].map { .edit(.setContext(path, $0, in: branch)) }
    case .visit(let place): .set(place, whole, in: branch)
    case .variable(let name): .setVariable(name, whole, in: branch)
    }
  }
}
