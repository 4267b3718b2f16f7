package import Interpreter
package import JSONModel

/// How a task has ended, or is to end.
package enum TaskEnd: Sendable, Hashable {
  /// Well, with this raw result.
  case success(JSON)
  /// With an error, and a cause where there is one.
  case failure(error: String, cause: String?)
}

extension Stimulus {
  /// The end of a task that it tells; nothing when it tells something else, or an error without a name.
  package var taskEnd: TaskEnd? {
    switch self {
    case .taskSucceeded(_, let output): .success(output)
    case .taskFailed(_, let error, let cause): error.map { .failure(error: $0, cause: cause) }
    case .taskStarted, .taskSubmitted, .taskHeartbeat, .timePassed, .stopped, .redriven, .itemsRead, .resultsWritten,
      .mapRunEnded, .mapRunUpdated, .executionStarted:
      nil
    }
  }
}
