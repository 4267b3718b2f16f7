package import Interpreter
package import StatesLanguage

/// Leaves every task to the person at the debugger.
package struct AskConnector: Connector {
  /// Makes a connector.
  package init() {}

  package func response(to task: PendingTask, of state: StateName) -> ConnectorResponse { .leftOpen }
}
