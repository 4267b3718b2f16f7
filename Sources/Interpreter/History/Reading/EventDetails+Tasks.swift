import JSONModel
import StatesLanguage

/// The events of tasks: of functions, of activities and of services.
extension EventDetails {
  /// What a task's event tells; nothing for an event of something else.
  func taskDetail() throws(HistoryProblem) -> EventDetail? {
    guard let (service, event) = taskType else { return nil }
    if event == .scheduled { return .taskScheduled(try scheduled(service)) }
    let resource = try called(service)
    return switch event {
    case .scheduled: nil
    case .started: .taskStarted(resource, worker: try optionalText("workerName"))
    case .submitted: .taskSubmitted(resource, output: try payload("output"))
    case .succeeded: .taskSucceeded(resource, output: try payload("output"))
    case .failed, .scheduleFailed, .startFailed, .submitFailed:
      .taskFailed(resource, error: try optionalText("error"), cause: try optionalText("cause"))
    case .timedOut: .taskTimedOut(resource, error: try optionalText("error") ?? ErrorName.timeout.text)
    }
  }

  /// All types of events of tasks, for messages.
  static var taskTypes: [String] {
    Service.allCases.flatMap { service in TaskEvent.allCases.map { service.rawValue + $0.rawValue } }
  }

  /// Whose task it is; the raw value begins the event's type.
  private enum Service: String, CaseIterable {
    case function = "LambdaFunction"
    case activity = "Activity"
    case task = "Task"
  }

  /// What happened to it; the raw value ends the event's type.
  private enum TaskEvent: String, CaseIterable {
    case scheduled = "Scheduled"
    case started = "Started"
    case submitted = "Submitted"
    case succeeded = "Succeeded"
    case failed = "Failed"
    case timedOut = "TimedOut"
    case scheduleFailed = "ScheduleFailed"
    case startFailed = "StartFailed"
    case submitFailed = "SubmitFailed"
  }

  private var taskType: (Service, TaskEvent)? {
    for service in Service.allCases where type.hasPrefix(service.rawValue) {
      return TaskEvent(rawValue: String(type.dropFirst(service.rawValue.count))).map { (service, $0) }
    }
    return nil
  }

  private func scheduled(_ service: Service) throws(HistoryProblem) -> ScheduledTask {
    let role = member("taskCredentials")?["roleArn"]?.value.string
    return ScheduledTask(
      resource: try called(service),
      input: try payload(service == .task ? "parameters" : "input"),
      region: service == .task ? try optionalText("region") ?? "" : "",
      timeoutSeconds: try optionalNumber("timeoutInSeconds"),
      heartbeatSeconds: try optionalNumber("heartbeatInSeconds"),
      roleARN: role
    )
  }

  /// What is called: as the event says it, or as the event before it does.
  private func called(_ service: Service) throws(HistoryProblem) -> TaskResource {
    switch service {
    case .task:
      TaskResource(parsing: "arn:aws:states:::\(try text("resourceType")):\(try text("resource"))")
    case .function:
      try optionalText("resource").map { .lambdaFunction(arn: $0) } ?? resource ?? .lambdaFunction(arn: "")
    case .activity:
      try optionalText("resource").map { .activity(arn: $0) } ?? resource ?? .activity(arn: "")
    }
  }
}
