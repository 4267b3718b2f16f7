package import Integrations
package import Interpreter
import StatesLanguage

/// Leaves calls of Step Functions itself to the endpoint that the execution was started through: executions of its
/// machines that tasks start, and tokens that tasks send.
///
/// It declines all others. What it leaves to the endpoint is done by `AccountCaller`.
package struct AccountConnector: Connector {
  /// Makes a connector.
  package init() {}

  package func response(to task: PendingTask, in execution: Execution) -> ConnectorResponse {
    guard Self.isFor(task.resource) else { return .declined }
    return .undertakings([.source(task.id, "this endpoint"), .call(task.id, needsLeave: false)])
  }

  package func binding(of task: PendingTask, in execution: Execution) -> BoundConnector? {
    Self.isFor(task.resource) ? .endpoint : nil
  }

  private static func isFor(_ resource: TaskResource) -> Bool {
    guard case .service(let action) = resource else { return false }
    return action.service == "states" || action.service == "aws-sdk:sfn"
  }
}
