import DebuggerCore
import Interpreter
import JSONModel
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

  /// Changes the value under the cursor: a scalar in a line, a container in the user's editor.
  mutating func edit() -> [Request] {
    guard focus == .data else { return goToData() }
    guard let target = valueTarget, let row = data.row else { return refuse(cannotEditReason) }
    guard !row.value.isContainer || row.value.childCount == 0 else { return editExternally() }
    overlay = .editor(ValueEditor(target: target, text: row.value.text()))
    return []
  }

  /// Changes the value under the cursor in the user's editor.
  mutating func editExternally() -> [Request] {
    guard focus == .data else { return goToData() }
    guard let target = valueTarget, let row = data.row else { return refuse(cannotEditReason) }
    return [.editExternally(ExternalEdit(purpose: .value(target), text: row.value.text(.pretty) + "\n"))]
  }

  /// Copies the value under the cursor, or the token of the chosen task.
  mutating func copyValue() -> [Request] {
    if focus == .pending, case .task(let task)? = pendingRow, let token = task.token {
      message = Message(.info, "copied the token")
      return [.copy(token)]
    }
    guard let row = data.row else { return refuse("there is no value to copy") }
    let text = row.value.string ?? row.value.text(.pretty)
    message = Message(.info, "copied \(text.utf8.count) bytes")
    return [.copy(text)]
  }

  /// Copies the path of the value under the cursor.
  mutating func copyPath() -> [Request] {
    let path = data.tree.referencePath(to: data.cursor.selection)
    message = Message(.info, "copied \(path)")
    return [.copy(path)]
  }

  private mutating func goToData() -> [Request] {
    focus(on: .data)
    message = Message(.info, "choose the value to change and press e again")
    return []
  }

  private var cannotEditReason: String {
    data.tab == .error ? "the error cannot be changed" : "there is no value here that can be changed"
  }

  /// The value under the cursor, as something to change.
  private var valueTarget: ValueTarget? {
    guard let row = data.row, let branch = snapshot.focused?.branch else { return nil }
    if case .removed? = row.change { return nil }
    if case .page = row.step { return nil }
    let pointer = data.tree.pointer(to: data.cursor.selection)
    if let value = data.tab.value, let whole = branch.visit[value] {
      return ValueTarget(holder: .visit(value), pointer: pointer, whole: whole, branch: branch.id)
    }
    guard data.tab == .variables, let name = pointer.tokens.first, let whole = branch.variables[name] else {
      return nil
    }
    let inside = JSONPointer(Array(pointer.tokens.dropFirst()))
    return ValueTarget(holder: .variable(name), pointer: inside, whole: whole, branch: branch.id)
  }
}

extension ValueTarget {
  /// The command that gives the place another value.
  func command(setting value: JSON) -> Command? {
    var whole = whole
    guard (try? whole.set(value, at: pointer)) != nil else { return nil }
    return switch holder {
    case .visit(let place): .set(place, whole, in: branch)
    case .variable(let name): .setVariable(name, whole, in: branch)
    }
  }
}
