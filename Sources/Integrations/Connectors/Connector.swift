package import Interpreter
import StatesLanguage

/// Something that answers tasks: mocks, made-up results, a person.
///
/// A connector is asked once for each attempt of a task, when the execution asks for it. It answers at once and from
/// what it is told, without state of its own, so equal executions get equal answers and a replay needs no connector.
package protocol Connector: Sendable {
  /// What comes of a task.
  ///
  /// - Parameters:
  ///   - task: The attempt; its ``PendingTask/invocation`` says which call of its state it is.
  ///   - execution: The execution that asks.
  /// - Returns: the answer, or that the connector has none.
  func response(to task: PendingTask, in execution: Execution) -> ConnectorResponse

  /// What a task is bound to that is done outside: see ``Undertaking/call(_:)``; by default nothing.
  func binding(of task: PendingTask, in execution: Execution) -> BoundConnector?

  /// Who answers in its place while an execution is only tried, and nothing may happen outside: itself when it makes
  /// its answers up; by default nobody.
  var rehearsal: any Connector { get }
}

extension Connector {
  /// Nothing.
  package func binding(of task: PendingTask, in execution: Execution) -> BoundConnector? { nil }

  /// Nobody.
  package var rehearsal: any Connector { ConnectorChain([]) }
}

/// What a connector makes of a task.
package enum ConnectorResponse: Sendable, Equatable {
  /// This is undertaken, in order.
  case undertakings([Undertaking])
  /// Somebody else answers later, by hand or with the task's token.
  case leftOpen
  /// The task is none of its business; the next connector is asked.
  case declined

  /// This is the answer, at once: what the execution is told, in order.
  package static func stimuli(_ stimuli: [Stimulus]) -> ConnectorResponse {
    .undertakings(stimuli.map { .tell($0) })
  }

  /// The response, after who says so.
  func with(_ source: Undertaking) -> ConnectorResponse {
    switch self {
    case .undertakings(let undertakings): .undertakings([source] + undertakings)
    case .leftOpen, .declined: self
    }
  }
}
