import Interpreter

/// Shows an execution's time as it passes on the wall, from the moment at which the clock is made.
struct WallClock {
  private let start: Instant
  private let began = ContinuousClock.now

  init(showing start: Instant) { self.start = start }

  /// The time that it shows.
  var now: Instant { start.adding(seconds: began.duration(to: .now) / .seconds(1)) }

  /// Waits until it shows a moment.
  func sleep(until moment: Instant) async throws(RunnerError) {
    do {
      try await ContinuousClock().sleep(for: .milliseconds(moment.milliseconds - now.milliseconds))
    } catch {
      throw .cancelled
    }
  }
}
