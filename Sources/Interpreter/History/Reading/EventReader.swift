import JSONModel
import StatesLanguage

/// Reads events, the one with the lower number first.
struct EventReader {
  /// What the task calls that an event is about, for the events that do not say it themselves.
  private var resources: [Int: TaskResource] = [:]

  /// Reads the next event.
  mutating func event(of event: LocatedJSON) throws(HistoryProblem) -> HistoryEvent {
    guard let type = event["type"]?.value.string else {
      throw HistoryProblem("an event has a 'type'", at: event["type"]?.range ?? event.range)
    }
    let id = event["id"]?.value.number?.integer ?? 0
    let previous = event["previousEventId"]?.value.number?.integer ?? 0
    guard previous < id else {
      let range = event["previousEventId"]?.range ?? event.range
      throw HistoryProblem("event \(id) comes after an earlier one, not after event \(previous)", at: range)
    }
    if id == 1, type != "ExecutionStarted" {
      throw HistoryProblem("a history begins with ExecutionStarted", at: event["type"]?.range ?? event.range)
    }
    let details = EventDetails(of: event, type: type, calling: resources[previous])
    guard let detail = try details.detail() else {
      let known = nearestName(to: type, among: EventDetails.types).map { "; did you mean '\($0)'?" } ?? ""
      throw HistoryProblem("there is no type of events '\(type)'\(known)", at: event["type"]?.range ?? event.range)
    }
    resources[id] = detail.resource
    return HistoryEvent(id: id, previousID: previous, moment: try moment(of: event), detail: detail)
  }

  /// The time, as version 2 of the AWS CLI prints it, or as the API answers it: in seconds since 1970.
  private func moment(of event: LocatedJSON) throws(HistoryProblem) -> Instant {
    switch event["timestamp"]?.value {
    case .string(let text)?:
      if let timestamp = Timestamp(parsing: text) { return Instant(timestamp) }
    case .number(let seconds)?:
      if seconds.double.magnitude < 1e11 { return Instant(milliseconds: Int((seconds.double * 1000).rounded())) }
    case .null?, .bool?, .array?, .object?, nil: break
    }
    throw HistoryProblem(
      "an event has a 'timestamp': a time such as 2026-01-31T08:00:00+00:00, or seconds since 1970",
      at: event["timestamp"]?.range ?? event.range
    )
  }
}

extension EventDetail {
  /// What the task calls that the event is about.
  fileprivate var resource: TaskResource? {
    switch self {
    case .taskScheduled(let task): task.resource
    case .taskStarted(let resource, _), .taskSubmitted(let resource, _), .taskSucceeded(let resource, _),
      .taskFailed(let resource, _, _), .taskTimedOut(let resource, _):
      resource
    case .executionStarted, .executionSucceeded, .executionFailed, .executionTimedOut, .evaluationFailed,
      .executionAborted, .executionRedriven, .stateEntered, .stateExited, .stateAborted, .parallelStarted,
      .parallelSucceeded, .parallelFailed, .mapStarted, .mapSucceeded, .mapFailed, .mapRunStarted, .mapRunRedriven,
      .mapRunSucceeded, .mapRunFailed, .mapRunAborted, .mapIteration:
      nil
    }
  }
}
