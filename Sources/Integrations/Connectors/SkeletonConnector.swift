import JSONModel
package import Interpreter
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
  func answer(_ end: Stimulus) -> ConnectorResponse {
    guard case .service(let action) = resource, action.pattern != .requestResponse else { return .stimuli([end]) }
    return .stimuli([.taskSubmitted(id, output: Skeleton.submission(of: action)), end])
  }
}
