package import Interpreter

/// The clock.
extension Debugger {
  /// Whether the execution's clock runs now: it does while all wait for a person or for the time.
  package var isClockRunning: Bool {
    guard clock.mode == .real, !timeline.hasFuture else { return false }
    return switch stop {
    case .needsAnswer, .waitingForTime: true
    case .entry, .step, .breakpoint, .cursor, .uncaught, .paused, .edited, .ended, .beginning, .moving: false
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
    do throws(Refusal) { try letTimePass(to: now) } catch { return false }
    arriveAfterTick()
    return true
  }

  /// Sets how the clock runs.
  mutating func setClock(_ mode: ClockMode) {
    clock.halt()
    clock.mode = mode
    if mode == .skip, movement != nil, case .waitingForTime = stop { stop = .moving }
  }

  /// Where a session stands when a timer has come due.
  private mutating func arriveAfterTick() {
    if execution.status.isFinal {
      arrive(Arrival(stop: .ended, focus: .main))
    } else if let arrival = arrivalAtFault {
      arrive(arrival)
    } else if movement != nil {
      clock.halt()
      stop = .moving
    } else if here.nextAction(lead) == nil {
      waitForOutside()
    } else {
      arrive(Arrival(stop: .step, focus: here.settle(on: focus)))
    }
  }
}
