import Interpreter
import JSONModel
import StatesLanguage

/// From one event of the history to the next.
extension Replay {
  /// How many things are done at most until an event has been made.
  private static let actionLimit = 1000

  /// Moves the execution until it has made an event.
  ///
  /// - Returns: nothing, or how it goes another way.
  mutating func follow(_ event: HistoryEvent) -> Divergence? {
    if let divergence = timeOut(before: event) { return divergence }
    var before: Execution?
    for _ in 0..<Self.actionLimit {
      if let produced = takeCounterpart(of: event) { return settle(event, produced, since: before) }
      if let other = conflict(with: event) {
        if let before { takeBack(to: before) }
        return Divergence(recorded: event, produced: other, kind: .event, state: state(of: event))
      }
      let here = execution
      before = here
      switch nextAction(toward: event) {
      case .success(let action):
        guard perform(action) else { return nothing(.cannotMove, at: event) }
        note(action, toward: event, from: here)
      case .failure(let obstacle): return nothing(obstacle.reason, at: event)
      }
    }
    return nothing(.cannotMove, at: event)
  }

  private func nothing(_ reason: Divergence.Reason, at event: HistoryEvent) -> Divergence {
    Divergence(
      recorded: event,
      produced: unmatched.first { $0.detail.endsExecution },
      kind: .nothing(reason),
      state: state(of: event)
    )
  }

  /// The divergence of an execution whose own time limit has passed long before an event.
  private func timeOut(before event: HistoryEvent) -> Divergence? {
    if case .executionTimedOut = event.detail { return nil }
    guard let limit = execution.machine.timeoutSeconds, let deadline,
      event.moment.milliseconds > deadline.milliseconds + 1000, !execution.status.isFinal
    else { return nil }
    return nothing(.timedOut(seconds: limit), at: event)
  }

  /// The events of the execution that one which corresponds to a recorded event can point back to.
  func predecessors(of event: HistoryEvent) -> Set<Int> {
    var ids = Set([counterparts[event.previousID]].compactMap(\.self))
    // The exit of a distributed Map has pointed back to the end of its run, and points to the beginning now.
    if case .stateExited(.map, _, _, _) = event.detail, let ended = history[event.previousID],
      case .mapRunSucceeded = ended.detail, let started = counterparts[ended.previousID]
    {
      ids.insert(started)
    }
    // A task that could not be started fails without having been started.
    if case .taskFailed = event.detail {
      for case let other in unmatched where ids.contains(other.previousID) && other.detail.isTaskStart {
        ids.insert(other.id)
      }
    }
    return ids
  }

  /// Takes the event of the execution that a recorded event corresponds to, when it has been made.
  private mutating func takeCounterpart(of event: HistoryEvent) -> HistoryEvent? {
    guard !unmatched.isEmpty else { return nil }
    let alike = unmatched.indices.filter { unmatched[$0].detail.isCounterpart(of: event.detail) }
    let predecessors = predecessors(of: event)
    var found = alike.first { predecessors.contains(unmatched[$0].previousID) }
    if found == nil, event.detail.isBeside, alike.count == 1 { found = alike.first }
    return found.map { unmatched.remove(at: $0) }
  }

  /// The first event of the execution that the history has neither here nor later.
  private func conflict(with event: HistoryEvent) -> HistoryEvent? {
    unmatched.first { !$0.detail.isTaskStart && !isAhead($0, after: event) }
  }

  /// Whether an event of the execution can correspond to a later one of the history.
  private func isAhead(_ produced: HistoryEvent, after event: HistoryEvent) -> Bool {
    if let origin = origins[produced.previousID], !produced.detail.isBeside {
      return (index.followers[origin] ?? []).contains { id in
        id > event.id && history[id].map { $0.detail.isCounterpart(of: produced.detail) } ?? false
      } || isMapExit(produced)
    }
    return history.events.suffix(from: event.id).contains { $0.detail.isCounterpart(of: produced.detail) }
  }

  private func isMapExit(_ event: HistoryEvent) -> Bool {
    guard case .stateExited(.map, _, _, _) = event.detail else { return false }
    return history.events.contains { $0.detail.isCounterpart(of: event.detail) }
  }

  /// Notes that two events correspond, and compares their data.
  private mutating func settle(_ event: HistoryEvent, _ produced: HistoryEvent, since before: Execution?) -> Divergence?
  {
    counterparts[event.id] = produced.id
    origins[produced.id] = event.id
    // The input may have been chosen to be another one.
    if case .executionStarted = event.detail { return nil }
    switch comparison.compare(event, produced, of: state(of: event), in: execution) {
    case .same: return nil
    case .excused:
      adopt(event, insteadOf: produced)
      return nil
    case .different(let changes):
      if let before { takeBack(to: before) }
      return Divergence(recorded: event, produced: produced, kind: .data(changes), state: state(of: event))
    }
  }

  /// The state of the definition that an event is about; the one that is left when it enters one.
  func state(of event: HistoryEvent) -> StateID? {
    let machine = execution.machine
    if case .stateEntered = event.detail, let left = index.states[event.previousID].flatMap(machine.state) {
      return left
    }
    return (event.detail.stateName ?? index.states[origins[event.id] ?? event.id]).flatMap(machine.state)
      ?? index.states[event.previousID].flatMap(machine.state)
  }
}

extension EventDetail {
  /// Whether the event only says that a task was taken up.
  fileprivate var isTaskStart: Bool {
    if case .taskStarted = self { true } else { false }
  }
}
