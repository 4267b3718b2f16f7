import Integrations
import Interpreter
import JSONModel

/// Who answers the tasks of a machine that is only tried.
enum Answers: String, CaseIterable, Sendable {
  /// Made-up results of the right shape.
  case skeleton
  /// The simulated services, as a bindings file gives tasks to them.
  case simulated

  /// What is around an execution.
  ///
  /// - Parameters:
  ///   - execution: The execution.
  ///   - bindings: What the bindings file says for simulated services.
  /// - Returns: the world outside, with nobody who could be asked.
  /// - Throws: What is wrong with the bindings.
  func outside(of execution: Execution, bindings: JSON) throws -> OutsideWorld {
    switch self {
    case .skeleton: return OutsideWorld(connector: SkeletonConnector())
    case .simulated:
      let document = try JSONDocument(parsing: bindings.utf8())
      let bindings = try BindingsReader.read(document, path: "asldb.yaml", folder: "")
      let connector = bindings.connector(after: nil, hasPerson: false, otherwise: FailingConnector())
      var outside = OutsideWorld(connector: connector)
      outside.services = bindings.simulatedServices(for: execution.program.settings, at: execution.now)
      return outside
    }
  }
}
