import StatesLanguage

extension EventDetail {
  /// The API's word for the event, for example `TaskStateEntered`.
  public var type: String {
    switch self {
    case .executionStarted: "ExecutionStarted"
    case .executionSucceeded: "ExecutionSucceeded"
    case .executionFailed: "ExecutionFailed"
    case .executionTimedOut: "ExecutionTimedOut"
    case .executionAborted: "ExecutionAborted"
    case .evaluationFailed: "EvaluationFailed"
    case .executionRedriven: "ExecutionRedriven"
    case .stateEntered(let type, _, _): type.rawValue + "StateEntered"
    case .stateExited(let type, _, _, _): type.rawValue + "StateExited"
    case .stateAborted(let type): type.rawValue + "StateAborted"
    case .taskScheduled(let task): task.resource.eventPrefix + "Scheduled"
    case .taskStarted(let resource, _): resource.eventPrefix + "Started"
    case .taskSubmitted(let resource, _): resource.eventPrefix + "Submitted"
    case .taskSucceeded(let resource, _): resource.eventPrefix + "Succeeded"
    case .taskFailed(let resource, _, _): resource.eventPrefix + "Failed"
    case .taskTimedOut(let resource, _): resource.eventPrefix + "TimedOut"
    case .parallelStarted: "ParallelStateStarted"
    case .parallelSucceeded: "ParallelStateSucceeded"
    case .parallelFailed: "ParallelStateFailed"
    case .mapStarted: "MapStateStarted"
    case .mapSucceeded: "MapStateSucceeded"
    case .mapFailed: "MapStateFailed"
    case .mapRunStarted: "MapRunStarted"
    case .mapRunRedriven: "MapRunRedriven"
    case .mapRunSucceeded: "MapRunSucceeded"
    case .mapRunFailed: "MapRunFailed"
    case .mapRunAborted: "MapRunAborted"
    case .mapIteration(let event, _, _): "MapIteration" + event.rawValue
    }
  }
}

extension TaskResource {
  /// How the types of the task's events begin.
  var eventPrefix: String {
    switch self {
    case .lambdaFunction: "LambdaFunction"
    case .activity: "Activity"
    case .service: "Task"
    }
  }
}
