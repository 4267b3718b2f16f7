package import Interpreter
import JSONModel
import ServiceCalls
import StatesLanguage

/// Answers every task with a made-up result that has the shape of the real one and nothing in it, so that any machine can
/// be walked.
package struct SkeletonConnector: Connector {
  /// Makes a connector.
  package init() {}

  package func response(to task: PendingTask, in execution: Execution) -> ConnectorResponse {
    task.answer(.taskSucceeded(task.id, output: Skeleton.result(of: task.resource)))
  }

  package var rehearsal: any Connector { self }
}

extension PendingTask {
  /// The answer to a task, after that of the service for a task that waits for a job or a callback.
  ///
  /// - Parameters:
  ///   - end: The answer.
  ///   - milliseconds: How long after the call it comes; the service answers at once.
  /// - Returns: What is undertaken.
  func answer(_ end: Stimulus, afterMilliseconds milliseconds: Int = 0) -> ConnectorResponse {
    let end = Undertaking.tell(end, afterMilliseconds: milliseconds)
    guard case .service(let action) = resource, action.pattern != .requestResponse else { return .undertakings([end]) }
    return .undertakings([.tell(.taskSubmitted(id, output: Skeleton.submission(of: action))), end])
  }
}
