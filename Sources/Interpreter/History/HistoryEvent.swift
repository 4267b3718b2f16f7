public import JSONModel
public import StatesLanguage

/// An event of an execution's history, as GetExecutionHistory tells it.
public struct HistoryEvent: Sendable, Equatable {
  /// Its number, from 1, in the order in which events were made.
  public let id: Int
  /// The number of the event that led to it, 0 where AWS names none.
  public let previousID: Int
  /// When it was made.
  public let moment: Instant
  /// What happened.
  public let detail: EventDetail
}

/// What happened, and its data.
///
/// - Source: Step Functions API reference, "HistoryEvent".
public enum EventDetail: Sendable, Equatable {
  case executionStarted(input: JSON, roleARN: String)
  case executionSucceeded(output: JSON)
  case executionFailed(error: String?, cause: String?)
  case executionTimedOut
  case evaluationFailed(error: ErrorName, cause: String, location: String?, state: StateName)
  case executionAborted(error: String?, cause: String?)
  case executionRedriven(count: Int)
  case stateEntered(StateType, name: StateName, input: JSON)
  case stateExited(StateType, name: StateName, output: JSON, assigned: [Visit.Assigned])
  case stateAborted(StateType)
  indirect case taskScheduled(ScheduledTask)
  case taskStarted(TaskResource, worker: String?)
  case taskSubmitted(TaskResource, output: JSON)
  case taskSucceeded(TaskResource, output: JSON)
  case taskFailed(TaskResource, error: String?, cause: String?)
  case taskTimedOut(TaskResource, error: String)
  case parallelStarted
  case parallelSucceeded
  case parallelFailed
  case mapStarted(length: Int)
  case mapSucceeded
  case mapFailed
  case mapRunStarted(arn: String)
  case mapRunRedriven(arn: String, count: Int)
  case mapRunSucceeded
  case mapRunFailed(error: String, cause: String)
  case mapRunAborted
  case mapIteration(IterationEvent, name: StateName, index: Int)
}

/// What happened to an iteration of a Map; the raw value ends the event's type.
public enum IterationEvent: String, Sendable, Hashable, CaseIterable {
  case started = "Started"
  case succeeded = "Succeeded"
  case failed = "Failed"
  case aborted = "Aborted"
}

/// What the event of a scheduled task tells.
public struct ScheduledTask: Sendable, Equatable {
  /// What is called.
  public let resource: TaskResource
  /// What is sent.
  public let input: JSON
  /// The region that it is sent to.
  public let region: String
  /// How long it may take, when the definition says so.
  public let timeoutSeconds: Int?
  /// How long it may be silent, when the definition says so.
  public let heartbeatSeconds: Int?
  /// The role to assume for the call.
  public let roleARN: String?

  /// Makes what an event tells.
  public init(
    resource: TaskResource,
    input: JSON,
    region: String,
    timeoutSeconds: Int?,
    heartbeatSeconds: Int?,
    roleARN: String?
  ) {
    self.resource = resource
    self.input = input
    self.region = region
    self.timeoutSeconds = timeoutSeconds
    self.heartbeatSeconds = heartbeatSeconds
    self.roleARN = roleARN
  }

  init(_ task: PendingTask, region: String) {
    self.init(
      resource: task.resource,
      input: task.input,
      region: region,
      timeoutSeconds: task.timeoutSeconds,
      heartbeatSeconds: task.heartbeatSeconds,
      roleARN: task.roleARN
    )
  }
}
