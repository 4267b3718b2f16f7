import Interpreter

/// The clock of a session.
///
/// In a mode with a speed it runs while the execution waits for a person or for the time, and stands still while a
/// person looks.
struct SessionClock: Sendable, Equatable {
  /// How it runs.
  var mode = ClockMode.skip
  /// A moment of the wall clock, and that of the execution's clock at the same time; none while it stands still.
  private(set) var anchor: Anchor?
  /// What the execution's clock shows, as far as it is ahead of the last moment.
  private(set) var shown: Instant?

  /// Two clocks at the same time.
  struct Anchor: Equatable {
    let wall: Instant
    let execution: Instant
  }

  /// Lets the clock run on to a moment of the wall clock.
  ///
  /// - Returns: What it shows.
  mutating func run(to wall: Instant, from execution: Instant) -> Instant {
    let anchor = anchor ?? Anchor(wall: wall, execution: execution)
    self.anchor = anchor
    let passed = max(0, wall.milliseconds - anchor.wall.milliseconds)
    let now = max(execution, (mode.speed ?? .ofWallClock).moment(after: passed, from: anchor.execution))
    shown = now
    return now
  }

  /// Lets the clock stand still.
  mutating func halt() {
    anchor = nil
    shown = nil
  }
}
