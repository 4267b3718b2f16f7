import Interpreter
import JSONModel

/// A job, or something else that takes its time: a cluster that is made, an application that starts.
struct Job: Sendable, Equatable {
  /// A status, and since when.
  struct Stage: Sendable, Equatable {
    /// The status, in the service's word.
    let status: String
    /// Since when.
    let at: Instant
  }

  /// What kind of job it is.
  let kind: JobKind
  /// What the service finds it by.
  let id: String
  /// What its author called it.
  let name: String
  /// Its ARN.
  let arn: String
  /// The call that started it.
  var request: JSONObject
  /// When it was started.
  let startedAt: Instant
  /// How long it takes, in seconds.
  var seconds: Double
  /// How it is to end.
  var outcome: JobOutcome
  /// The statuses that it had.
  private(set) var stages: [Stage]
  /// The statuses that it is going to have, if nobody does anything.
  private(set) var ahead: [Stage] = []

  /// Starts a job.
  init(
    kind: JobKind,
    id: String,
    name: String,
    arn: String,
    request: JSONObject,
    seconds: Double,
    outcome: JobOutcome,
    at now: Instant
  ) {
    self.kind = kind
    self.id = id
    self.name = name
    self.arn = arn
    self.request = request
    self.seconds = seconds
    self.outcome = outcome
    startedAt = now
    let lifecycle = kind.lifecycle
    stages = [Stage(status: lifecycle.running[0].status, at: now)]
    plan(at: now)
  }

  /// The last part of its identifier, which tells it from other jobs: of an ARN, what follows all that those share.
  var handle: String { id.split { $0 == "/" || $0 == ":" }.last.map(String.init) ?? id }
  /// What it is at.
  var status: String { stages.last?.status ?? "" }
  /// Whether it has ended.
  var hasEnded: Bool { ahead.isEmpty }
  /// When it ended, or is going to.
  var endsAt: Instant { (ahead.last ?? stages.last)?.at ?? startedAt }
  /// When it began to run, once it did.
  var runsSince: Instant? { stages.first { $0.status == kind.lifecycle.running.last?.status }?.at }
  /// When it ended, once it did.
  var endedAt: Instant? { hasEnded ? stages.last?.at : nil }

  /// Lets time pass.
  mutating func advance(to now: Instant) {
    while let next = ahead.first, next.at <= now {
      stages.append(next)
      ahead.removeFirst()
    }
  }

  /// Plans what is still to come.
  private mutating func plan(at now: Instant) {
    let lifecycle = kind.lifecycle
    let whole = lifecycle.running.reduce(0) { $0 + $1.share }
    let reached = lifecycle.running.lastIndex { $0.status == status } ?? 0
    var elapsed = 0.0
    ahead = []
    for (index, phase) in lifecycle.running.enumerated() {
      if index > reached {
        let at = startedAt.adding(seconds: seconds * elapsed / whole)
        ahead.append(Stage(status: phase.status, at: max(at, now)))
      }
      elapsed += phase.share
    }
    ahead.append(Stage(status: lifecycle.end(outcome), at: max(startedAt.adding(seconds: seconds), now)))
  }

  /// Changes how long a job that runs takes, and how it is to end.
  mutating func change(seconds: Double?, outcome: JobOutcome?, at now: Instant) {
    guard !hasEnded else { return }
    self.seconds = seconds ?? self.seconds
    self.outcome = outcome ?? self.outcome
    plan(at: now)
  }

  /// Ends a job that runs, now.
  mutating func end(_ outcome: JobOutcome, at now: Instant) {
    guard !hasEnded else { return }
    self.outcome = outcome
    ahead = []
    stages.append(Stage(status: kind.lifecycle.end(outcome), at: now))
  }
}
