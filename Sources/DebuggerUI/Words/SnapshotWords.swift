import DebuggerCore
import Integrations
import Interpreter
import StatesLanguage
import TerminalUI

/// A moment in words.
struct SnapshotWords {
  let snapshot: Snapshot

  /// The word for where the execution stands, and how it is shown.
  var status: (word: String, role: Role) {
    switch snapshot.status {
    case .running: runningStatus
    case .succeeded: ("SUCCEEDED", .statusSucceeded)
    case .failed: ("FAILED", .statusFailed)
    case .timedOut: ("TIMED OUT", .statusFailed)
    case .aborted: ("ABORTED", .statusFailed)
    }
  }

  private var runningStatus: (word: String, role: Role) {
    switch snapshot.stop {
    case .moving: ("RUNNING", .statusRunning)
    case .needsAnswer, .waitingForTime: ("WAITING", .statusWaiting)
    case .calling: ("CALLING", .statusWaiting)
    case .uncaught: ("ERROR", .statusFailed)
    case .entry, .step, .breakpoint, .cursor, .paused, .edited, .waitEnded, .redriven, .ended, .beginning, .frozen:
      ("PAUSED", .statusPaused)
    }
  }

  /// Where the branch in focus stands: `before Task "Ship"`, `in Task "Ship", before Parameters`.
  ///
  /// - Parameter isShort: Whether the state's type and the path of its branch are left out.
  /// - Returns: Nothing when the execution has ended.
  func place(isShort: Bool) -> String {
    guard !snapshot.status.isFinal, let view = snapshot.focused else { return "" }
    let visit = view.branch.visit
    let definition = snapshot.machine[visit.state]
    let type = definition.state.type
    let path = isShort || view.path.isEmpty ? "" : " of \(view.path)"
    let state = (isShort ? "" : "\(type.rawValue) ") + "\"\(definition.name)\"" + path
    if visit.stage == .enter { return "before \(state)" }
    return "in \(state), \(visit.place(in: definition.state, view.branch.condition))"
  }

  /// That the session stands because somebody else has stopped it.
  var holder: String? {
    guard snapshot.company.hasMoved, snapshot.status == .running else { return nil }
    return runningStatus.role == .statusPaused ? "held by an attached debugger" : nil
  }

  /// Why the session stands still.
  var stop: String {
    switch snapshot.stop {
    case .entry: "? keys; before the first state; n runs it, c runs to the next stop"
    case .step: ""
    case .breakpoint(let hit): hit.words("\"\(name(of: hit.state))\"")
    case .cursor(let state): "reached \"\(name(of: state))\""
    case .needsAnswer(let tasks): needsAnswer(tasks)
    case .waitingForTime(let until):
      "nothing moves for \(DurationText.text(from: snapshot.now, until: until)); "
        + (snapshot.clock == .held ? "X lets it pass" : "x ends the wait")
    case .calling(let tasks): calling(tasks)
    case .uncaught(let failure): "nobody catches \(failure.words)"
    case .paused: "paused"
    case .edited: "changed by hand"
    case .waitEnded(let end): end.words(in: snapshot.machine)
    case .redriven: "redriven: what did not succeed runs again, the rest is kept"
    case .ended: ending
    case .beginning: "this is the beginning"
    case .moving: "running; Ctrl-C pauses"
    case .frozen(let branches): frozen(branches)
    }
  }

  private func calling(_ ids: [TaskID]) -> String {
    let tasks = snapshot.pendingTasks.filter { ids.contains($0.id) }
    guard let task = tasks.first else { return "" }
    let source = snapshot.surroundings.sources[task.id].map { " (\($0))" } ?? ""
    return "\"\(name(of: task.state))\" is done outside\(source)"
      + (tasks.count > 1 ? " and \(tasks.count - 1) more" : "")
  }

  private func frozen(_ branches: [BranchID]) -> String {
    let views = snapshot.branches.filter { branches.contains($0.branch.id) }
    let paths = views.map { $0.path.isEmpty ? $0.label : $0.path }
    let names = paths.count > 3 ? paths.prefix(3) + ["\(paths.count - 3) more"] : paths[...]
    return "only what is frozen can go on: \(names.joined(separator: ", "))"
  }

  /// How the execution ended.
  var ending: String {
    switch snapshot.status {
    case .running: ""
    case .succeeded: "the execution has succeeded; capitals go back, R begins again"
    case .failed(let error, let cause), .aborted(let error, let cause):
      [error ?? "no error name", cause].compactMap(\.self).joined(separator: ": ")
    case .timedOut: "the execution took longer than its TimeoutSeconds"
    }
  }

  private func needsAnswer(_ tasks: [TaskID]) -> String {
    let waiting = snapshot.pendingTasks.filter { tasks.contains($0.id) }
    guard waiting.count > 1 else {
      return waiting.map { "\"\(name(of: $0.state))\"" }.joined() + " waits for an answer; a gives one"
    }
    let named = waiting.prefix(3).map { "\"\(path(of: $0))\"" }
    let rest = waiting.count - named.count
    let names = rest == 0 ? named : named + ["\(rest) more"]
    return "\(names.joined(separator: ", ")) wait for an answer; a gives one"
  }

  /// The state of a task with the way to its branch: `Import members[0]/Store batch`.
  private func path(of task: PendingTask) -> String {
    let view = snapshot.branches.first { view in
      guard case .task(let other) = view.branch.condition else { return false }
      return other.id == task.id
    }
    guard let path = view?.path, !path.isEmpty else { return name(of: task.state) }
    return "\(path)/\(name(of: task.state))"
  }

  private func name(of state: StateID) -> String { snapshot.machine[state].name.text }
}

extension Failure {
  /// The error and its cause.
  var words: String { [error ?? "an error without a name", cause].compactMap(\.self).joined(separator: ": ") }
}
