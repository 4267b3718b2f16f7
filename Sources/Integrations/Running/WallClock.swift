import Interpreter

/// Shows an execution's time as it passes on the wall, or faster or slower, from the moment at which the clock is made.
struct WallClock {
  private let start: Instant
  private let speed: ClockSpeed
  private let began = ContinuousClock.now

  init(showing start: Instant, at speed: ClockSpeed) {
    self.start = start
    self.speed = speed
  }

  /// The time that it shows.
  var now: Instant { speed.moment(after: Int(began.duration(to: .now) / .milliseconds(1)), from: start) }

  /// Waits until it shows a moment.
  func sleep(until moment: Instant) async throws(RunnerError) {
    do {
      let left = Double(moment.milliseconds - now.milliseconds) * 1000 / Double(speed.thousandths)
      try await ContinuousClock().sleep(for: .milliseconds(left))
    } catch {
      throw .cancelled
    }
  }
}
