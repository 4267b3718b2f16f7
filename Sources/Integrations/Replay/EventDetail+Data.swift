package import Interpreter
package import JSONModel
import StatesLanguage

extension HistoryEvent {
  /// The event's details with its data as values and not as texts; an empty object for an event without details.
  package var data: JSON {
    guard let details = json.object?.members.last, details.name.hasSuffix("EventDetails") else { return [:] }
    let members = (details.value.object?.members ?? []).filter { !$0.name.hasSuffix("Details") }
    return .object(JSONObject(members.map { ($0.name, Self.value(of: $0.value, named: $0.name)) }))
  }

  private static func value(of member: JSON, named name: String) -> JSON {
    switch (name, member) {
    case ("input", .string(let text)), ("output", .string(let text)), ("parameters", .string(let text)):
      (try? JSON(parsing: text)) ?? member
    case ("assignedVariables", .object(let variables)):
      .object(
        JSONObject(
          variables.members.map { ($0.name, $0.value.string.flatMap { try? JSON(parsing: $0) } ?? $0.value) }
        )
      )
    case _: member
    }
  }
}

extension EventDetail {
  /// Whether two events can be the same one: they have one type, and are about the state or iteration of one name.
  func isCounterpart(of other: EventDetail) -> Bool {
    switch (self, other) {
    case (.stateEntered(let type, let name, _), .stateEntered(let otherType, let otherName, _)),
      (.stateExited(let type, let name, _, _), .stateExited(let otherType, let otherName, _, _)):
      type == otherType && name == otherName
    case (.mapIteration(let event, let name, let index), .mapIteration(let otherEvent, let otherName, let otherIndex)):
      event == otherEvent && name == otherName && index == otherIndex
    case _: type == other.type
    }
  }

  /// Whether the event stands beside the line of its branch, so that events do not come after it, or not always: what
  /// AWS lets such an event point back to is not the same at all times.
  var isBeside: Bool {
    switch self {
    case .stateAborted, .parallelSucceeded, .parallelFailed, .mapSucceeded, .mapFailed, .mapRunAborted,
      .mapRunRedriven, .mapIteration, .executionRedriven:
      true
    case .executionStarted, .executionSucceeded, .executionFailed, .executionTimedOut, .evaluationFailed,
      .executionAborted, .stateEntered, .stateExited, .taskScheduled, .taskStarted, .taskSubmitted, .taskSucceeded,
      .taskFailed, .taskTimedOut, .parallelStarted, .mapStarted, .mapRunStarted, .mapRunSucceeded, .mapRunFailed:
      false
    }
  }

  /// The state that the event names.
  var stateName: StateName? {
    switch self {
    case .stateEntered(_, let name, _), .stateExited(_, let name, _, _), .evaluationFailed(_, _, _, let name): name
    case .mapIteration(_, let name, _): name
    case .executionStarted, .executionSucceeded, .executionFailed, .executionTimedOut, .executionAborted,
      .executionRedriven, .stateAborted, .taskScheduled, .taskStarted, .taskSubmitted, .taskSucceeded, .taskFailed,
      .taskTimedOut, .parallelStarted, .parallelSucceeded, .parallelFailed, .mapStarted, .mapSucceeded, .mapFailed,
      .mapRunStarted, .mapRunRedriven, .mapRunSucceeded, .mapRunFailed, .mapRunAborted:
      nil
    }
  }

  /// Whether the event ends the execution badly or well.
  var endsExecution: Bool {
    switch self {
    case .executionSucceeded, .executionFailed, .executionTimedOut, .executionAborted: true
    case .executionStarted, .executionRedriven, .evaluationFailed, .stateEntered, .stateExited, .stateAborted,
      .taskScheduled, .taskStarted, .taskSubmitted, .taskSucceeded, .taskFailed, .taskTimedOut, .parallelStarted,
      .parallelSucceeded, .parallelFailed, .mapStarted, .mapSucceeded, .mapFailed, .mapRunStarted, .mapRunRedriven,
      .mapRunSucceeded, .mapRunFailed, .mapRunAborted, .mapIteration:
      false
    }
  }
}
