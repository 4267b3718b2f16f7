/// The statuses that jobs of a kind have, in the service's words.
struct JobLifecycle: Sendable, Equatable {
  /// A status before the end.
  struct Phase: Sendable, Equatable {
    /// The status.
    let status: String
    /// What part of the whole time it takes.
    let share: Double
  }

  /// The statuses before the end, in their order.
  let running: [Phase]
  /// The status of a job that ended well.
  let succeeded: String
  /// The status of a job that ended badly.
  let failed: String
  /// The status of a job that was stopped.
  let stopped: String
  /// The status of a job that took too long.
  let timedOut: String

  /// Makes a lifecycle.
  init(
    _ running: [(String, Double)],
    succeeded: String,
    failed: String,
    stopped: String? = nil,
    timedOut: String? = nil
  ) {
    self.running = running.map { Phase(status: $0.0, share: $0.1) }
    self.succeeded = succeeded
    self.failed = failed
    self.stopped = stopped ?? failed
    self.timedOut = timedOut ?? failed
  }

  /// The status of a job that ended so.
  func end(_ outcome: JobOutcome) -> String {
    switch outcome {
    case .succeeds: succeeded
    case .fails: failed
    case .timesOut: timedOut
    case .stops: stopped
    }
  }
}
