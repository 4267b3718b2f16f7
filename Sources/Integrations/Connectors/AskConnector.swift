package import Interpreter
import StatesLanguage

/// Leaves every task to the person at the debugger.
package struct AskConnector: Connector {
  /// Makes a connector.
  package init() {}

  package func response(to task: PendingTask, in execution: Execution) -> ConnectorResponse { .leftOpen }
}
