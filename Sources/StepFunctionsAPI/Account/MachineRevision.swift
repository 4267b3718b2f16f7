package import Interpreter
package import JSONModel
package import StatesLanguage

/// A state machine as it was between two updates.
///
/// - Source: Step Functions guide, "State machine revisions".
package struct MachineRevision: Sendable, Equatable {
  /// Its id; the first revision has none.
  package let id: String?
  /// The definition as it was given.
  package let definition: String
  /// The definition, loaded.
  package let machine: StateMachine
  /// The role that its executions run with.
  package let roleARN: String
  /// What is logged, traced and encrypted.
  package let configuration: MachineConfiguration
  /// Since when it is the current one.
  package let date: Instant

  /// The id as messages and PublishStateMachineVersion know it.
  package var publishedID: String { id ?? "INITIAL" }

  /// The variables that each state reads, as answers have it.
  package var variableReferences: JSONObject {
    JSONObject(machine.variableReferences.map { (machine[$0.state].name.text, .array($0.names.map(JSON.string))) })
  }
}
