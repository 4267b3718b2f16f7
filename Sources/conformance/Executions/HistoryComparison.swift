import Interpreter
import JSONModel

/// Compares what came of an execution with its recording.
struct HistoryComparison {
  private let recorded: RecordedExecution

  init(_ recorded: RecordedExecution) { self.recorded = recorded }

  /// The first difference; `nil` when everything is as recorded.
  func difference(from execution: Execution) -> String? {
    let events = execution.history.map { recorded.masked(event: $0.json) }
    return difference(in: events) ?? differenceInLastEvent(events.last) ?? difference(in: execution.status)
  }

  /// The first difference in the types of events, whose data is another where mocks answered.
  func differenceInTypes(from execution: Execution) -> String? {
    let types = execution.history.map(\.detail.type)
    guard let events = recorded.events, !recorded.hasMaskedIDs else { return nil }
    let expected = events.map { $0["type"]?.string ?? "" }
    return types == expected ? nil : "expected \(expected), found \(types)"
  }

  private func difference(in events: [JSON]) -> String? {
    guard let expected = recorded.events else { return nil }
    if recorded.hasMaskedIDs { return EventSet(expected, hidesRandom: hidesRandom).difference(from: events) }
    return differenceInOrder(expected, events)
  }

  /// Compares event by event; ours interleave branches and iterations in the order that all recordings show.
  private func differenceInOrder(_ expected: [JSON], _ events: [JSON]) -> String? {
    var match = RecordedMatch(hidesRandom: hidesRandom)
    for (recorded, ours) in zip(expected, events) {
      guard let difference = match.difference(recorded, ours) else { continue }
      return "event \(recorded["id"]?.text() ?? "?") \(recorded["type"]?.string ?? ""): \(difference)"
    }
    if let missing = expected.dropFirst(events.count).first { return "expected one more event: \(missing.text())" }
    if let extra = events.dropFirst(expected.count).first { return "found one more event: \(extra.text())" }
    return nil
  }

  /// Compares with the log of an express execution, whose numbers are texts.
  private func differenceInLastEvent(_ event: JSON?) -> String? {
    guard let expected = recorded.endEvent, let event, let type = event["type"]?.string else { return nil }
    let details = event[type.prefix(1).lowercased() + type.dropFirst() + "EventDetails"] ?? [:]
    let ours: JSON = [
      "type": .string(type), "id": .string(event["id"]?.text() ?? ""),
      "previous_event_id": .string(event["previousEventId"]?.text() ?? ""), "details": details,
    ]
    let members = expected.object?.members.filter { ours[$0.name] != nil } ?? []
    var match = RecordedMatch(hidesRandom: hidesRandom)
    return match.difference(.object(JSONObject(members.map { ($0.name, $0.value) })), ours, at: ["end_event"])
  }

  private func difference(in status: ExecutionStatus) -> String? {
    guard let outcome = recorded.outcome else { return nil }
    var match = RecordedMatch(hidesRandom: hidesRandom)
    return match.difference(outcome, recorded.masked(status.outcome), at: ["outcome"])
  }

  private var hidesRandom: Bool { recorded.needs("random") }
}

extension ExecutionStatus {
  /// The status as the cases have it.
  fileprivate var outcome: JSON {
    var object: JSONObject = ["status": .string(name)]
    switch self {
    case .running: break
    case .succeeded(let output): object["output"] = output
    case .failed(let error, let cause), .aborted(let error, let cause):
      object["error"] = error.map(JSON.string)
      object["cause"] = cause.map { JSON.string($0).parsedMember }
    case .timedOut: break
    }
    return .object(object)
  }
}
