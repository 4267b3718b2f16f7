public import JSONModel

/// The history of an execution that ran elsewhere, as `aws stepfunctions get-execution-history` prints it.
///
///     let history = try RecordedHistory(parsing: bytes)
///     history.events.first?.detail.type  // "ExecutionStarted"
///
/// It is the inverse of ``HistoryEvent/json`` and ``HistoryEvent/printedJSON``.
public struct RecordedHistory: Sendable, Equatable {
  /// The events in the order of their numbers, from 1 without a gap.
  public let events: [HistoryEvent]

  /// Makes a history of events that are numbered from 1 without a gap.
  init(_ events: [HistoryEvent]) { self.events = events }

  /// Makes the history of an execution of our own, as far as it has come.
  public init(of execution: Execution) { self.init(Array(execution.history)) }

  /// Reads a text: `{"events": […]}`, several of these one after the other as pages are, a plain array of events, or
  /// events one after the other; in any order.
  ///
  /// - Parameter bytes: The text, shorter than 4 GiB.
  /// - Throws: The first thing that is wrong.
  public init(parsing bytes: [UInt8]) throws(HistoryProblem) {
    let located = try HistoryPages(of: bytes).events()
    var reader = EventReader()
    var events: [HistoryEvent] = []
    events.reserveCapacity(located.count)
    for event in located {
      events.append(try reader.event(of: event))
    }
    self.init(events)
  }
}

extension RecordedHistory {
  /// The input that the execution was started with.
  public var input: JSON {
    guard case .executionStarted(let input, _)? = events.first?.detail else { return .null }
    return input
  }

  /// The role that it ran with.
  public var roleARN: String? {
    guard case .executionStarted(_, let role)? = events.first?.detail, !role.isEmpty else { return nil }
    return role
  }

  /// The region that its tasks were called in, when it called one of a service.
  public var region: String? {
    for case .taskScheduled(let task) in events.lazy.map(\.detail) where !task.region.isEmpty { return task.region }
    return nil
  }

  /// Whether it goes on to the execution's end.
  public var hasEnded: Bool { events.last?.detail.endsExecution ?? false }

  /// An event by its number.
  public subscript(id: Int) -> HistoryEvent? { events.indices.contains(id - 1) ? events[id - 1] : nil }
}
