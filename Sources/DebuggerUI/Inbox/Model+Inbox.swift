import DebuggerCore
import Interpreter
import TerminalUI

extension Model {
  /// Does something with the rows of what waits.
  mutating func perform(_ action: Action.InboxAction) -> [Request] {
    switch action {
    case .mark:
      guard inbox.toggleMark() else { return refuse("only a task can be marked") }
      inbox.cursor.move(by: 1, count: inbox.rows.count, height: height(of: .pending))
    case .markAll:
      guard inbox.rows.contains(where: { $0.task != nil }) else { return refuse("no task waits for an answer") }
      inbox.toggleAllMarks()
    case .copyCall: return openCopyMenu()
    }
    return []
  }

  /// Opens the form for the tasks that are marked, when the keys go to their pane; else for the task that is meant.
  mutating func openAnswer() -> [Request] {
    let chosen = focus == .pending ? inbox.chosenTasks : []
    let tasks = chosen.isEmpty ? [pendingTask].compactMap(\.self) : chosen
    guard let form = AnswerForm(tasks, in: snapshot) else { return refuse("no task waits for an answer") }
    overlay = .answer(form)
    return []
  }

  /// The task that is meant: that of the chosen row, of the branch in focus, or the first one.
  var pendingTask: PendingTask? {
    if focus == .pending, let task = inbox.row?.task { return task }
    return snapshot.pendingTasks.first { $0.id.branch == snapshot.focus } ?? snapshot.pendingTasks.first
  }

  /// Copies the tokens of the tasks that are marked, or of the chosen one.
  mutating func copyTokens() -> [Request]? {
    guard focus == .pending else { return nil }
    let tokens = inbox.chosenTasks.compactMap(\.token)
    guard !tokens.isEmpty else { return nil }
    message = Message(.info, tokens.count == 1 ? "copied the token" : "copied \(tokens.count) tokens")
    return [.copy(tokens.joined(separator: "\n"))]
  }

  /// Shows only the rows that have what is typed in the bar.
  mutating func filterInbox(by bar: SearchBar) {
    inbox.show(only: bar.field.text)
    overlay = .search(bar)
  }

  /// Gives a key to the bar in which a filter is typed.
  mutating func press(_ key: Key, inFilter bar: SearchBar) -> [Request] {
    var bar = bar
    switch key {
    case .enter: overlay = nil
    case .up: inbox.cursor.move(by: -1, count: inbox.rows.count, height: height(of: .pending))
    case .down: inbox.cursor.move(by: 1, count: inbox.rows.count, height: height(of: .pending))
    case .backspace where bar.field.isEmpty: overlay = nil
    case _: if bar.field.handle(key) { filterInbox(by: bar) }
    }
    return []
  }
}
