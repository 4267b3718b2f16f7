import TerminalUI

/// The cursors in the session's log, in the execution's history, in the watches and in what simulated services have.
struct LogPane: Equatable, Sendable {
  /// What the pane shows.
  enum Tab: CaseIterable, Hashable, Sendable {
    case log, events, watches, services

    /// What the tab is called.
    var title: String {
      switch self {
      case .log: "Log"
      case .events: "Events"
      case .watches: "Watches"
      case .services: "Services"
      }
    }
  }

  /// What the pane shows.
  var tab = Tab.log
  /// The chosen row; none stays at the end, whatever is added.
  var chosen: Int?
  /// The first row that is seen.
  var offset = 0

  /// The cursor in a list of so many rows.
  func cursor(count: Int) -> ListState {
    ListState(selection: chosen ?? (tab == .services ? 0 : max(0, count - 1)), offset: offset)
  }

  /// Takes a cursor over; on the last row it stays at the end.
  mutating func take(_ cursor: ListState, count: Int) {
    chosen = cursor.selection >= count - 1 ? nil : cursor.selection
    offset = cursor.offset
  }
}
