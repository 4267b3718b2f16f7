package import Interpreter

/// The clock.
extension Debugger {
  /// Whether the execution's clock runs now: it does while all wait for a person or for the time.
  package var isClockRunning: Bool {
    guard clock.mode == .real, !timeline.hasFuture else { return false }
    return switch stop {
    case .needsAnswer, .waitingForTime: here.nextAction(lead) == nil
    case .entry, .step, .breakpoint, .cursor, .uncaught, .paused, .edited, .waitEnded, .redriven, .ended, .beginning,
      .moving:
      false
    }
  }

  /// Tells the session the time.
  ///
  /// When a timer has come due, what it holds up happens, and a movement that waited for it goes on: call
  /// ``advance(budget:)`` then.
  ///
  /// - Returns: Whether something happened.
  package mutating func tick(at wallClock: Instant) -> Bool {
    guard isClockRunning else { return false }
    let now = clock.run(to: wallClock, from: execution.now)
    guard let deadline = execution.nextDeadline, deadline <= now else { return false }
    do throws(Refusal) {
      let ends = try letTimePass(to: now)
      arrive(after: ends)
      return true
    } catch {
      return false
    }
  }

  /// Sets how the clock runs.
  mutating func setClock(_ mode: ClockMode) {
    clock.halt()
    clock.mode = mode
    if mode == .skip, movement != nil, case .waitingForTime = stop { stop = .moving }
  }

  /// Where a session stands when a timer has come due.
  private mutating func arrive(after ends: [WaitEnd]) {
    if movement == nil || execution.status.isFinal || arrivalAtFault != nil {
      arrive(arrival(after: ends, in: focus))
    } else {
      clock.halt()
      stop = .moving
    }
  }
}
