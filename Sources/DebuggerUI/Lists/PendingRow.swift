import DebuggerCore
import Integrations
import Interpreter
import StatesLanguage
import TerminalUI

/// A row of the list of what the execution waits for.
enum PendingRow: Sendable {
  /// A task that has not answered.
  case task(PendingTask)
  /// A branch that sleeps until a time, or waits with a retry.
  case wait(BranchView, until: Instant)

  /// The branch that waits.
  var branch: BranchID {
    switch self {
    case .task(let task): task.id.branch
    case .wait(let view, _): view.branch.id
    }
  }

  /// The state that waits.
  var state: StateID {
    switch self {
    case .task(let task): task.state
    case .wait(let view, _): view.branch.visit.state
    }
  }
}

extension Model {
  /// What the execution waits for: tasks first, then waits.
  var pendingRows: [PendingRow] {
    let waits = snapshot.branches.compactMap { view -> PendingRow? in
      switch view.branch.condition {
      case .sleeping(let until), .retrying(let until): .wait(view, until: until)
      case .ready, .task, .joining, .finished, .failed: nil
      }
    }
    return snapshot.pendingTasks.map(PendingRow.task) + waits
  }

  /// The chosen row of the list.
  var pendingRow: PendingRow? {
    let rows = pendingRows
    return rows.indices.contains(pending.selection) ? rows[pending.selection] : nil
  }

  /// How many rows the log pane has.
  var logCount: Int {
    switch log.tab {
    case .log: snapshot.log.count
    case .watches: snapshot.watches.count
    case .events: snapshot.history.count
    case .services: serviceLines.count
    }
  }

  /// What the simulated services have, when there are some.
  var serviceLines: [String] { snapshot.surroundings.services == nil ? [] : snapshot.serviceLines() }

  /// The tabs of the log: that of the services only when some are simulated.
  var logTabs: [LogPane.Tab] {
    LogPane.Tab.allCases.filter { $0 != .services || snapshot.surroundings.services != nil }
  }
}
