/// What an execution asks of the outside world; it comes back as a ``Stimulus``.
public enum Effect: Sendable, Equatable {
  /// Have this task done.
  case startTask(PendingTask)
  /// Nobody waits for this task any more.
  case cancelTask(TaskID)
}
