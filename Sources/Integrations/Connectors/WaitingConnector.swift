package import Interpreter
import ServiceCalls
import StatesLanguage

/// Leaves tasks to those who answer with a token, and declines all others.
///
/// They are workers that take an activity's task, and whoever a callback's token was sent to; the message with the
/// token counts as sent.
package struct WaitingConnector: Connector {
  /// Makes a connector.
  package init() {}

  package func response(to task: PendingTask, in execution: Execution) -> ConnectorResponse {
    switch task.resource {
    case .activity: .leftOpen
    case .service(let action) where action.pattern == .waitForTaskToken:
      .stimuli([.taskSubmitted(task.id, output: Skeleton.submission(of: action))])
    case .service, .lambdaFunction: .declined
    }
  }

  package var rehearsal: any Connector { self }
}
