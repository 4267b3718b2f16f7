public import StatesLanguage

/// What has started a child execution.
public enum ChildOrigin: Sendable, Equatable {
  /// A Map Run.
  case mapRun(MapRunID)
  /// A task.
  case task(StartedByTask)
}

/// How a task has started a child execution.
public struct StartedByTask: Sendable, Equatable {
  /// How the end of the execution is told to the task.
  enum End: Sendable, Equatable {
    /// Not at all.
    case untold
    /// As DescribeExecution tells of it.
    case description(parsed: Bool)
    /// As StartSyncExecution answers.
    case answer
  }

  /// The task.
  public let task: TaskID
  /// The state of the task.
  public let state: StateID
  /// The machine that runs.
  public let machine: MachineID
  /// How many executions are around it, each started by a task of the next.
  public let depth: Int
  let end: End

  /// Whether the task ends with the execution.
  public var isAwaited: Bool { end != .untold }
}
