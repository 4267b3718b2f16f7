package import Interpreter
import StatesLanguage

/// Connectors that are asked one after the other until one does not decline.
package struct ConnectorChain: Connector {
  /// The connectors, the first to be asked first.
  package var connectors: [any Connector]

  /// Makes a chain.
  package init(_ connectors: [any Connector]) { self.connectors = connectors }

  package func response(to task: PendingTask, in execution: Execution) -> ConnectorResponse {
    for connector in connectors {
      let response = connector.response(to: task, in: execution)
      if response != .declined { return response }
    }
    return .declined
  }

  package func binding(of task: PendingTask, in execution: Execution) -> BoundConnector? {
    connectors.first { $0.response(to: task, in: execution) != .declined }?.binding(of: task, in: execution)
  }

  package var rehearsal: any Connector { ConnectorChain(connectors.map(\.rehearsal)) }
}
