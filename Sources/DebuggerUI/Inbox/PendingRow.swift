import DebuggerCore
import Interpreter
import StatesLanguage

/// A row of the list of what the execution waits for.
struct PendingRow: Sendable {
  /// What waits.
  enum Subject: Sendable {
    /// A task that has not answered.
    case task(PendingTask)
    /// A branch that sleeps until a time, or waits with a retry.
    case wait(Branch, until: Instant)
  }

  /// What waits.
  let subject: Subject
  /// The way to its branch with a slash after it: `Fan[3]/`; nothing on the main line.
  let way: String
  /// The name of its state.
  let name: String

  /// The task that waits, when it is one.
  var task: PendingTask? {
    switch subject {
    case .task(let task): task
    case .wait: nil
    }
  }

  /// The branch that waits.
  var branch: BranchID {
    switch subject {
    case .task(let task): task.id.branch
    case .wait(let branch, _): branch.id
    }
  }

  /// The state that waits.
  var state: StateID {
    switch subject {
    case .task(let task): task.state
    case .wait(let branch, _): branch.visit.state
    }
  }

  /// What a filter finds the row by: its way, what it is and what it calls.
  var searchText: String {
    switch subject {
    case .task(let task): "\(way)\(name) \(task.kind.rawValue) \(task.resource.shortName)"
    case .wait: "\(way)\(name) wait"
    }
  }
}

extension PendingRow {
  /// What waits at a moment: tasks first, then waits.
  static func all(in snapshot: Snapshot) -> [PendingRow] {
    let waits = snapshot.branches.compactMap { view -> Subject? in
      switch view.branch.condition {
      case .sleeping(let until), .retrying(let until): .wait(view.branch, until: until)
      case .ready, .task, .joining, .finished, .failed: nil
      }
    }
    let subjects = snapshot.pendingTasks.map(Subject.task) + waits
    guard !subjects.isEmpty else { return [] }
    let ways = Dictionary(uniqueKeysWithValues: snapshot.branches.map { ($0.branch.id, $0.path) })
    return subjects.map { subject in
      let bare = PendingRow(subject: subject, way: "", name: "")
      let way = ways[bare.branch] ?? ""
      let name = snapshot.machine[bare.state].name.text
      return PendingRow(subject: subject, way: way.isEmpty ? "" : way + "/", name: name)
    }
  }
}
