import StatesLanguage

/// Which events of an execution go to its log.
///
/// - Source: Step Functions guide, "Log levels for Step Functions execution events".
public enum LogLevel: String, Sendable, Hashable, CaseIterable {
  /// Every event.
  case all = "ALL"
  /// What fails, times out or is aborted.
  case error = "ERROR"
  /// That the execution fails, times out or is aborted.
  case fatal = "FATAL"
  /// None.
  case off = "OFF"

  /// Whether an event goes to the log.
  public func admits(_ detail: EventDetail) -> Bool {
    switch self {
    case .all: true
    case .error: ["Failed", "Aborted", "TimedOut"].contains { detail.type.hasSuffix($0) }
    case .fatal: ["ExecutionFailed", "ExecutionAborted", "ExecutionTimedOut"].contains(detail.type)
    case .off: false
    }
  }
}
