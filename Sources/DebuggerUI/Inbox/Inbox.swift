import DebuggerCore
import Interpreter
import TerminalUI

/// The list of what the execution waits for, as far as it is shown, and what is done with its rows.
struct Inbox: Sendable {
  /// The chosen row, and the first one that is seen.
  var cursor = ListState()
  /// The tasks that are answered together.
  var marked: Set<TaskID> = []
  /// What the rows have that are shown; without anything, all are.
  private(set) var filter = ""
  /// All rows.
  private var all: [PendingRow] = []
  /// The rows that are shown.
  private(set) var rows: [PendingRow] = []

  /// How many rows there are, shown or not.
  var count: Int { all.count }

  /// The chosen row.
  var row: PendingRow? { rows.indices.contains(cursor.selection) ? rows[cursor.selection] : nil }

  /// Takes over what waits at another moment.
  mutating func show(_ snapshot: Snapshot) {
    all = PendingRow.all(in: snapshot)
    if !marked.isEmpty { marked.formIntersection(snapshot.pendingTasks.map(\.id)) }
    choose()
  }

  /// Shows only the rows that have a text, in capitals or not unless there are some in it.
  mutating func show(only text: String) {
    filter = text
    choose()
  }

  private mutating func choose() {
    let isSame = filter.contains(where: \.isUppercase)
    rows =
      filter.isEmpty
      ? all : all.filter { (isSame ? $0.searchText : $0.searchText.lowercased()).contains(filter) }
  }

  /// Marks the task of the chosen row, or takes its mark away.
  ///
  /// - Returns: Whether there was one.
  mutating func toggleMark() -> Bool {
    guard let task = row?.task?.id else { return false }
    if marked.remove(task) == nil { marked.insert(task) }
    return true
  }

  /// Marks all tasks that are shown; when they all are marked, takes their marks away.
  mutating func toggleAllMarks() {
    let shown = Set(rows.compactMap(\.task?.id))
    if shown.isSubset(of: marked) { marked.subtract(shown) } else { marked.formUnion(shown) }
  }

  /// The tasks that something is done with: those that are marked, else that of the chosen row.
  var chosenTasks: [PendingTask] {
    guard !marked.isEmpty else { return [row?.task].compactMap(\.self) }
    return all.compactMap(\.task).filter { marked.contains($0.id) }
  }

  /// What there is of it, for the border of its pane.
  var words: String {
    guard count > 0 else { return "" }
    let shown = filter.isEmpty ? "\(count)" : "/\(filter) \(rows.count) of \(count)"
    return shown + (marked.isEmpty ? "" : ", \(marked.count) marked")
  }
}

/// How the pane of what waits is divided between the list and what is told of the chosen row.
struct InboxDivision: Equatable {
  /// How many rows of the list are seen.
  let listHeight: Int
  /// Whether a line stands between the two.
  let hasLine: Bool

  /// The rows that what is told of the chosen row takes at most when the list would need them.
  private static let detailHeight = 8
  /// From how many rows on something is told.
  private static let leastHeight = 5

  /// Divides so many rows of the pane for so many of the list.
  init(height: Int, count: Int) {
    hasLine = count > 1 && height >= Self.leastHeight
    guard count > 0, height >= Self.leastHeight else {
      listHeight = height
      return
    }
    let most = max(2, height / 2, height - Self.detailHeight - 1)
    listHeight = min(count, most)
  }
}
