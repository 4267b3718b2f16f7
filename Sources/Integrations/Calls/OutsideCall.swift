package import Interpreter
package import StatesLanguage

/// A task that is done outside: what is asked, of whom, and by which execution.
package struct OutsideCall: Sendable {
  /// The task.
  package let task: PendingTask
  /// Who does it.
  package let binding: BoundConnector
  /// The state that asks.
  package let state: StateName
  /// What the execution is called, and where it runs.
  package let settings: ExecutionSettings
  /// The time on the execution's clock when it began.
  package let now: Instant

  /// When the task's time, or the time up to its next heartbeat, runs out on the execution's clock.
  package var timeLimit: Instant? { [task.deadline, task.heartbeatDeadline].compactMap(\.self).min() }
}

extension OutsideWorld {
  /// The call of a task that waits; nothing when it does not wait any more, or nobody outside does it.
  package func call(of id: TaskID, in execution: Execution) -> OutsideCall? {
    guard case .task(let task)? = execution.branch(id.branch)?.condition, task.id == id else { return nil }
    guard let binding = connector.binding(of: task, in: execution) else { return nil }
    return OutsideCall(
      task: task,
      binding: binding,
      state: execution.machine[task.state].name,
      settings: execution.program.settings,
      now: execution.now
    )
  }
}
