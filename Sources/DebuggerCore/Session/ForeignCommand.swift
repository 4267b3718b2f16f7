import Integrations
import Interpreter
import StatesLanguage

/// A command of somebody else, for telling it to those who look at the same session.
struct ForeignCommand {
  private let command: Command
  /// The way to the state of the only task that it answers, or how many tasks there are.
  private let subject: String

  /// A command that is about to be carried out.
  init(_ command: Command, in debugger: Debugger) {
    self.command = command
    subject = command.subject(in: debugger.execution)
  }

  /// What it did, once that is done: `answered by another: Ship succeeded`.
  func words(in debugger: Debugger) -> String {
    if let last = debugger.log.entries.last, last.kind == .refusal {
      return "another could not do this: \(command.words(in: debugger.machine)): \(last.text)"
    }
    return switch command {
    case .answer(_, let answer), .answerAll(_, .answer(let answer)): answer.news(of: subject)
    case .answerAll(_, .expiry), .edit(.timeOut): "another let \(subject) time out"
    case .move(_, .forward): "another moved on to \(debugger.place)"
    case .move(_, .backward): "another stepped back to \(debugger.place)"
    case .goTo, .bookmark(.go): "another went to \(debugger.place)"
    case .fork(.change(let number)): "another went to timeline \(number), \(debugger.place)"
    case .pause: "another paused it at \(debugger.place)"
    case .restart: "another began again"
    case .adopt: "another changed the definition"
    case .stop: "another stopped the execution"
    case .toggleBreakpoint, .breakpoint, .set, .setVariable, .edit, .call, .keep, .skipWait, .nextTimer, .service,
      .focus, .clock, .updateMapRun, .redrive, .fork, .bookmark, .watch, .undo, .redo, .advance, .advanceTo, .freeze,
      .thaw, .thawAll, .tryOrders:
      "another did this: \(command.words(in: debugger.machine))"
    }
  }
}

extension Command {
  /// The way to the state of the task that it is about, or how many they are.
  fileprivate func subject(in execution: Execution) -> String {
    var tasks: [TaskID] = []
    if case .answer(let task, _) = self { tasks = [task] }
    if case .answerAll(let all, _) = self { tasks = all }
    if case .edit(.timeOut(in: let branch)) = self {
      tasks = execution.pendingTasks.map(\.id).filter { $0.branch == branch }
    }
    guard let task = tasks.first, tasks.count == 1 else { return "\(tasks.count) tasks" }
    return execution.waitingTask(task).map { execution.path(of: $0) } ?? "a task"
  }
}

extension Debugger {
  /// The moment that is looked at, with the state of the branch in focus.
  fileprivate var place: String {
    let address = timeline.address(of: timeline.cursor).text
    guard !execution.status.isFinal, let branch = execution.branch(focus) else { return address }
    return "\(address), \(machine[branch.visit.state].name)"
  }
}

extension Answer {
  /// What somebody else has said of a task: `answered by another: Ship succeeded`.
  func news(of task: String) -> String {
    switch self {
    case .success: "answered by another: \(task) succeeded"
    case .failure(let error, _): "answered by another: \(task) failed" + (error.map { ", \($0)" } ?? "")
    case .submitted: "told by another: \(task) was submitted"
    case .heartbeat: "told by another: \(task) is alive"
    case .started: "told by another: a worker took \(task)"
    }
  }
}
