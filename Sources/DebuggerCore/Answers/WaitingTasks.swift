import Integrations
package import Interpreter
import StatesLanguage

/// The tasks of a session that somebody has to answer.
package struct WaitingTasks: Sendable {
  /// A task, and the way to its state: `Fan[3]/Ship`.
  package struct Entry: Sendable {
    /// The task.
    package let task: PendingTask
    /// The way to its state, with the branches and items that it is in.
    package let path: String
    /// What speaks against it.
    package let warnings: [CallbackWarning]
  }

  /// The tasks, in the order in which they were asked for.
  package let entries: [Entry]
  /// The time on the session's clock.
  package let now: Instant
}

extension Debugger {
  /// The tasks that somebody has to answer at the end of the timeline that is walked on.
  ///
  /// - Parameter wallClock: What the wall clock shows.
  /// - Returns: The tasks, with the time there.
  package func waiting(at wallClock: Instant) -> WaitingTasks {
    let situation = situationAtEnd
    let tasks = situation.execution.unattendedTasks.filter { !situation.surroundings.attends(to: $0.id) }
    let entries = tasks.sorted { $0.id < $1.id }.map { task in
      let execution = situation.execution
      return WaitingTasks.Entry(task: task, path: execution.path(of: task), warnings: execution.warnings(about: task))
    }
    return WaitingTasks(entries: entries, now: max(situation.execution.now, shownTime(at: wallClock)))
  }

  /// The situation at the end of the timeline that is walked on.
  private var situationAtEnd: Situation {
    guard timeline.hasFuture else { return here }
    var copy = timeline
    copy.go(to: timeline.count - 1)
    return copy.here
  }
}

extension Execution {
  /// The way to the state of a task, with the branches and items that it is in.
  package func path(of task: PendingTask) -> String {
    var steps = [machine[task.state].name.text]
    var inner = branch(task.id.branch)
    while let branch = inner, let around = branch.parent.flatMap(self.branch) {
      let isNested = branch.home == branch.id && childExecution(of: branch.id)?.run == nil
      let name = machine[around.visit.state].name.text
      steps.append(isNested ? name : "\(name)[\(branch.index)]")
      inner = around
    }
    return steps.reversed().joined(separator: "/")
  }
}
