public import JSONModel
import StatesLanguage

extension HistoryEvent {
  /// The event as GetExecutionHistory answers it, with its data as JSON text and its time in seconds since 1970.
  public var json: JSON { json(timestamp: .number(JSONNumber(Double(moment.milliseconds) / 1000))) }

  /// The event as version 2 of the AWS CLI prints it where the local time is UTC: as ``json``, with the time as a text.
  public var printedJSON: JSON { json(timestamp: .string(moment.timestamp.textWithOffset)) }

  private func json(timestamp: JSON) -> JSON {
    var object: JSONObject = [
      "timestamp": timestamp,
      "type": .string(detail.type),
      "id": .number(JSONNumber(id)),
      "previousEventId": .number(JSONNumber(previousID)),
    ]
    if let details = detail.details { object[details.name] = .object(details.members) }
    return .object(object)
  }
}

extension Timestamp {
  /// The moment as Python's `isoformat` writes it: microseconds unless there are none, and the offset of UTC.
  fileprivate var textWithOffset: String {
    nanoseconds == 0 ? "\(text.dropLast(5))+00:00" : "\(text.dropLast())000+00:00"
  }
}

extension EventDetail {
  /// The name of the event's details and their members, in the API's order; none for an event without details.
  var details: (name: String, members: JSONObject)? {
    switch self {
    case .executionStarted(let input, let role):
      ("executionStartedEventDetails", payload("input", input) + ["roleArn": .string(role)])
    case .executionSucceeded(let output): ("executionSucceededEventDetails", payload("output", output))
    case .executionFailed(let error, let cause): ("executionFailedEventDetails", failure(error, cause))
    case .executionTimedOut: ("executionTimedOutEventDetails", failure(ErrorName.timeout.text, nil))
    case .executionAborted(let error, let cause): ("executionAbortedEventDetails", failure(error, cause))
    case .evaluationFailed(let error, let cause, let location, let state):
      (
        "evaluationFailedEventDetails",
        failure(error.text, cause) + (location.map { ["location": .string($0)] } ?? [:]) + [
          "state": .string(state.text)
        ]
      )
    case .executionRedriven(let count):
      ("executionRedrivenEventDetails", ["redriveCount": .number(JSONNumber(count))])
    case .stateEntered(_, let name, let input):
      ("stateEnteredEventDetails", ["name": .string(name.text)] + payload("input", input))
    case .stateExited(_, let name, let output, let assigned):
      ("stateExitedEventDetails", ["name": .string(name.text)] + payload("output", output) + variables(assigned))
    case .taskScheduled(let task): (task.resource.detailsPrefix + "ScheduledEventDetails", task.details)
    case .taskStarted(let resource, let worker): started(resource, worker: worker)
    case .taskSubmitted(let resource, let output):
      (resource.detailsPrefix + "SubmittedEventDetails", resource.naming + payload("output", output))
    case .taskSucceeded(let resource, let output):
      (resource.detailsPrefix + "SucceededEventDetails", resource.naming + payload("output", output))
    case .taskFailed(let resource, let error, let cause):
      (resource.detailsPrefix + "FailedEventDetails", resource.naming + failure(error, cause))
    case .taskTimedOut(let resource, let error):
      (resource.detailsPrefix + "TimedOutEventDetails", resource.naming + failure(error, nil))
    case .mapStarted(let length): ("mapStateStartedEventDetails", ["length": .number(JSONNumber(length))])
    case .mapRunStarted(let arn): ("mapRunStartedEventDetails", ["mapRunArn": .string(arn)])
    case .mapRunRedriven(let arn, let count):
      ("mapRunRedrivenEventDetails", ["mapRunArn": .string(arn), "redriveCount": .number(JSONNumber(count))])
    case .mapRunFailed(let error, let cause): ("mapRunFailedEventDetails", failure(error, cause))
    case .mapIteration(let event, let name, let index):
      (
        "mapIteration\(event.rawValue)EventDetails",
        ["name": .string(name.text), "index": .number(JSONNumber(index))]
      )
    case .stateAborted, .parallelStarted, .parallelSucceeded, .parallelFailed, .mapSucceeded, .mapFailed,
      .mapRunSucceeded, .mapRunAborted:
      nil
    }
  }

  private func started(_ resource: TaskResource, worker: String?) -> (name: String, members: JSONObject)? {
    switch resource {
    case .lambdaFunction: nil
    case .activity: ("activityStartedEventDetails", worker.map { ["workerName": .string($0)] } ?? [:])
    case .service: ("taskStartedEventDetails", resource.naming)
    }
  }
}

/// A payload as text, and that it is whole.
private func payload(_ name: String, _ value: JSON) -> JSONObject {
  [name: .string(value.text()), "\(name)Details": ["truncated": false]]
}

private func failure(_ error: String?, _ cause: String?) -> JSONObject {
  var members = JSONObject()
  if let error { members["error"] = .string(error) }
  if let cause { members["cause"] = .string(cause) }
  return members
}

private func variables(_ assigned: [Visit.Assigned]) -> JSONObject {
  guard !assigned.isEmpty else { return [:] }
  let texts = JSONObject(assigned.map { ($0.name, JSON.string($0.value.text())) })
  return ["assignedVariables": .object(texts), "assignedVariablesDetails": ["truncated": false]]
}

extension ScheduledTask {
  fileprivate var details: JSONObject {
    var members: JSONObject
    switch resource {
    case .service(let action):
      members = [
        "resourceType": .string(action.service), "resource": .string(action.resource), "region": .string(region),
        "parameters": .string(input.text()),
      ]
    case .lambdaFunction(let arn), .activity(let arn):
      members = ["resource": .string(arn)] + payload("input", input)
    }
    if let timeoutSeconds { members["timeoutInSeconds"] = .number(JSONNumber(timeoutSeconds)) }
    if let heartbeatSeconds { members["heartbeatInSeconds"] = .number(JSONNumber(heartbeatSeconds)) }
    if let roleARN { members["taskCredentials"] = ["roleArn": .string(roleARN)] }
    return members
  }
}

extension TaskResource {
  fileprivate var detailsPrefix: String {
    switch self {
    case .lambdaFunction: "lambdaFunction"
    case .activity: "activity"
    case .service: "task"
    }
  }

  /// The members by which the events of a service's task name what is called.
  fileprivate var naming: JSONObject {
    switch self {
    case .lambdaFunction, .activity: [:]
    case .service(let action): ["resourceType": .string(action.service), "resource": .string(action.resource)]
    }
  }
}

private func + (left: JSONObject, right: JSONObject) -> JSONObject {
  right.members.reduce(into: left) { $0[$1.name] = $1.value }
}
