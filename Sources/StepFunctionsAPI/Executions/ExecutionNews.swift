import DebuggerCore
import Synchronization

/// What sessions have told and the service has not taken up yet: of each execution only the newest.
final class ExecutionNews: Sendable {
  private let state = Mutex<[String: ToldExecution]>([:])

  /// Adds where an execution has come to.
  ///
  /// - Returns: Whether there was nothing before, so that somebody has to be sent for it.
  func add(_ told: ToldExecution, of arn: String) -> Bool {
    state.withLock { news in
      let isFirst = news.isEmpty
      if let known = news[arn], known.number > told.number { return false }
      news[arn] = told
      return isFirst
    }
  }

  /// Takes all of it.
  func take() -> [String: ToldExecution] {
    state.withLock { news in
      defer { news = [:] }
      return news
    }
  }
}
