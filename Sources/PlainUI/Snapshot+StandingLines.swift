import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage

extension Snapshot {
  /// About how many characters of an output are shown.
  private static let briefLength = 300
  /// How many tasks that wait are told.
  private static let taskCount = 5

  /// Where the session stands, what it needs, and what is watched.
  var standingLines: [String] {
    ["at \(address.text): \(place)"] + needs + (watches.isEmpty ? [] : Query.watches.report(in: self))
  }

  /// The state in focus, where in it the branch is, or how the execution ended.
  private var place: String {
    guard !status.isFinal else { return status.name }
    guard let view = focused else { return "the branch in focus has ended" }
    let (branch, definition) = (view.branch, machine[view.branch.visit.state])
    let state = "\(path(to: definition.id, of: branch.id)) (\(definition.state.type.rawValue))"
    if branch.visit.stage == .enter { return "before \(state)" }
    return "in \(state), \(branch.visit.place(in: definition.state, branch.condition))"
  }

  /// What a person can do about why it stands, where the log has not said it.
  private var needs: [String] {
    switch stop {
    case .entry: ["nothing has run yet; over runs the first state, continue runs on, help lists all commands"]
    case .needsAnswer(let tasks): answers(to: tasks)
    case .waitingForTime: ["end-wait ends the wait, timer lets the clock go to the next timer"]
    case .calling: ["what is done outside has not answered yet; the answers of a task can be given by hand, too"]
    case .paused: ["paused"]
    case .moving: ["still moving"]
    case .ended: ending
    case .step, .breakpoint, .cursor, .uncaught, .edited, .waitEnded, .redriven, .beginning, .frozen: []
    }
  }

  private func answers(to ids: [TaskID]) -> [String] {
    let tasks = pendingTasks.filter { ids.contains($0.id) }
    let lines = tasks.prefix(Self.taskCount).flatMap { task in
      let name = typedName(of: task)
      let heartbeat = task.token == nil ? "" : ", heartbeat \(name)"
      return [
        "\(name) of \(path(to: task.state, of: task.id.branch)) waits: succeed \(name) JSON, fail \(name) ERROR CAUSE"
          + heartbeat,
        task.token.map { "token of \(name): \($0)" },
      ].compactMap(\.self)
    }
    let rest = tasks.count - Self.taskCount
    return rest > 0 ? lines + ["\(rest) more; waiting lists all, succeed all JSON answers all"] : lines
  }

  /// How the execution ended.
  private var ending: [String] {
    switch status {
    case .running: []
    case .succeeded(let output): ["output: \(output.briefText(upTo: Self.briefLength))"]
    case .failed(nil, nil): ["it names no error and no cause"]
    case .aborted(nil, nil): ["it was stopped, without an error and a cause"]
    case .failed(let error, let cause), .aborted(let error, let cause):
      [error.map { "error: \($0)" }, cause.map { "cause: \($0)" }].compactMap(\.self)
    case .timedOut: ["it took longer than its TimeoutSeconds"]
    }
  }
}
