import Interpreter
import JSONModel
import StatesLanguage

/// A recorded history as the AWS CLI prints it: with times, and with data as texts, which recordings hide or parse.
struct UnmaskedHistory {
  /// The events as they were recorded, in the order of their numbers.
  let events: [JSON]
  private let recorded: RecordedExecution

  init(_ events: [JSON], of recorded: RecordedExecution, in machine: StateMachine) {
    self.events = recorded.hasMaskedIDs ? RestoredNumbers(events, in: machine).events : events
    self.recorded = recorded
  }

  /// The history.
  var json: JSON { ["events": .array(events.map(printed))] }

  /// All events happen when the execution starts: of waits and time-outs only their ends are recorded, not their times.
  private func printed(_ event: JSON) -> JSON {
    guard case .object(var object) = event else { return event }
    object["timestamp"] = .string(recorded.start.timestamp.text)
    for member in object.members where member.name.hasSuffix("EventDetails") {
      object[member.name] = Self.texts(in: recorded.withTimes(member.value))
    }
    return .object(object)
  }

  /// Details with the text of each value that the recordings have parsed.
  private static func texts(in details: JSON) -> JSON {
    guard let object = details.object else { return details }
    return .object(
      JSONObject(
        object.members.map { member in
          switch member.name {
          case "error", "cause": (member.name, text(member.value))
          case "input", "output", "parameters": (member.name, data(member.value))
          case "assignedVariables":
            (
              member.name,
              .object(JSONObject((member.value.object?.members ?? []).map { ($0.name, data($0.value)) }))
            )
          default: (member.name, member.value)
          }
        }
      )
    )
  }

  /// A text of data; a mask in its place is taken for data.
  private static func data(_ value: JSON) -> JSON {
    guard case .string(let text) = value, (try? JSON(parsing: text)) == nil else { return text(value) }
    return .string(value.text())
  }

  private static func text(_ value: JSON) -> JSON {
    if case .string = value { value } else { .string(value.text()) }
  }
}
