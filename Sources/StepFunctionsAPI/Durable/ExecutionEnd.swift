import Interpreter

/// How an execution has ended, as far as listings say it: so that its session need not be lived again for them.
struct ExecutionEnd: Sendable, Equatable {
  /// Its status, in the API's words.
  let status: String
  /// When it ended.
  let date: Instant
  /// How often it was redriven.
  let redriveCount: Int
  /// When it was redriven last.
  let redriveDate: Instant?
  /// The ARNs of its Map Runs, which can be asked after, too, with their children.
  let mapRuns: [String]
}

extension ExecutionEnd {
  /// The end of an execution; nothing while it runs.
  init?(_ execution: Execution) {
    guard let date = execution.stopDate else { return nil }
    self.init(
      status: execution.status.name,
      date: date,
      redriveCount: execution.redrives.count,
      redriveDate: execution.redrives.last?.moment,
      mapRuns: execution.mapRuns.map(\.arn)
    )
  }
}
