import Integrations
package import Interpreter

/// The clock.
extension Debugger {
  /// Whether the execution's clock runs now: it does while all wait for a person or for the time.
  package var isClockRunning: Bool {
    guard clock.mode.speed != nil, !timeline.hasFuture else { return false }
    return switch stop {
    case .needsAnswer, .waitingForTime, .calling: here.nextAction(lead) == nil
    case .entry, .step, .breakpoint, .cursor, .uncaught, .paused, .edited, .waitEnded, .redriven, .ended, .beginning,
      .moving, .frozen:
      false
    }
  }

  /// Whether the clock runs from the next time that is told.
  package var isClockAboutToRun: Bool { isClockRunning && clock.anchor == nil }

  /// What the session's clock shows.
  package func shownTime(at wallClock: Instant) -> Instant {
    var clock = clock
    return isClockRunning ? clock.run(to: wallClock, from: execution.now) : clock.shown ?? execution.now
  }

  /// How long it takes outside until the next timer comes due; nothing when there is none, or the clock stands still.
  package func timeToTimer(at wallClock: Instant) -> Duration? {
    guard isClockRunning, let speed = clock.mode.speed, let deadline = here.nextDeadline else { return nil }
    var clock = clock
    let now = clock.run(to: wallClock, from: execution.now)
    return speed.duration(of: max(0, deadline.milliseconds - now.milliseconds))
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
    guard let deadline = here.nextDeadline, deadline <= now else { return false }
    do throws(Refusal) {
      // A clock that is faster than the wall's goes through much time from one tick to the next: what a timer sets
      // going happens at its own time.
      let ends = clock.mode == .real ? try letTimePass(to: now) : try passTimers(to: now)
      arrive(after: ends)
      return true
    } catch {
      return false
    }
  }

  /// Sets how the clock runs; the time that it has run so far has passed.
  mutating func setClock(_ mode: ClockMode, at wallClock: Instant) {
    try? catchUp(to: wallClock)
    clock.halt()
    clock.mode = mode
    guard case .waitingForTime = stop else { return }
    switch mode {
    case .skip: if movement != nil { stop = .moving }
    case .held: movement = nil
    case .real, .times: break
    }
  }

  /// Lets so much time pass from what the clock shows.
  mutating func advanceClock(milliseconds: Int) throws(Refusal) {
    let shown = max(clock.shown ?? execution.now, execution.now)
    try advanceClock(to: shown.adding(seconds: Double(milliseconds) / 1000))
  }

  /// Lets time pass to a moment, from timer to timer, and stops where one of them lets something move.
  ///
  /// A branch that can move does so in no time: so time does not pass as long as there is one.
  mutating func advanceClock(to moment: Instant) throws(Refusal) {
    guard !execution.status.isFinal else { throw .ended }
    guard here.nextAction(lead) == nil else { throw .branchCanMove }
    guard moment > execution.now else { throw .notLater(than: execution.now) }
    guard moment <= .endOfClock else { throw .beyondClock }
    let ends = try passTimers(to: moment)
    let left = moment.milliseconds - execution.now.milliseconds
    if left > 0, !execution.status.isFinal {
      log.add(.note, "something can move; \(DurationText.text(milliseconds: left)) of it are left")
    }
    stand(at: arrival(after: ends, in: focus))
  }

  /// Lets time pass to a moment, one timer after the other, each at its own time; it ends early when one of them lets
  /// something move, or ends the execution.
  ///
  /// A heartbeat that comes on the way moves nothing.
  ///
  /// - Returns: The waits that ended.
  private mutating func passTimers(to moment: Instant) throws(Refusal) -> [WaitEnd] {
    var ends: [WaitEnd] = []
    while let deadline = here.nextDeadline, deadline <= moment {
      ends += try letTimePass(to: deadline)
      try tellHeartbeats()
      if execution.status.isFinal || here.nextAction(lead) != nil { return ends }
    }
    if execution.now < moment { ends += try letTimePass(to: moment) }
    return ends
  }

  /// Tells the heartbeats that have come, as long as nothing else comes before them: they move nothing.
  mutating func tellHeartbeats() throws(Refusal) {
    while let action = here.nextAction(lead), case .tell(.taskHeartbeat, at: _) = action { try live(action) }
  }

  /// Whether the time limit of a task that is done outside can run out now, while the clock skips.
  ///
  /// A branch that can move does so in no time, and a clock that does not skip lets the time pass itself.
  package var canPassTimeLimit: Bool {
    clock.mode == .skip && !timeline.hasFuture && !execution.status.isFinal && here.nextAction(lead) == nil
  }

  /// Lets time pass towards the time limit of a task that is done outside, which runs as the clock outside while the
  /// execution's clock skips and so stands still; it ends early when something can move.
  ///
  /// A movement that the task held up goes on: call ``advance(budget:)`` then.
  package mutating func passTime(toLimit deadline: Instant) {
    guard canPassTimeLimit, let ends = try? passTimers(to: deadline) else { return }
    arrive(after: ends)
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

extension Instant {
  /// The first moment that a timestamp can show, at the beginning of the year 0.
  static let startOfClock = Instant(milliseconds: -62_167_219_200_000)
  /// The last moment that a timestamp can show, at the end of the year 9999.
  static let endOfClock = Instant(milliseconds: 253_402_300_799_999)
}

extension Int {
  /// As many milliseconds as there are from one end of the clock to the other.
  static let longestOnClock = Instant.endOfClock.milliseconds - Instant.startOfClock.milliseconds
}
