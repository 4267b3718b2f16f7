package import Interpreter
import StatesLanguage

/// Leaves tasks to emulators of the services that they call, and declines all others.
///
/// An emulator is none of AWS's own services, so nobody is asked for leave.
package struct EmulatorConnector: Connector {
  private let emulators: ServiceEmulators

  /// Makes a connector.
  package init(_ emulators: ServiceEmulators) { self.emulators = emulators }

  package func response(to task: PendingTask, in execution: Execution) -> ConnectorResponse {
    guard let service = emulators.service(of: task.resource) else { return .declined }
    return .undertakings([.source(task.id, service.variable), .call(task.id, needsLeave: false)])
  }

  package func binding(of task: PendingTask, in execution: Execution) -> BoundConnector? {
    emulators.service(of: task.resource).map { _ in .emulator }
  }
}
