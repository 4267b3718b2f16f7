import Crypto
package import Interpreter
package import JSONModel
package import StatesLanguage

/// A state machine as it was between two updates.
///
/// - Source: Step Functions guide, "State machine revisions".
package final class MachineRevision: Sendable, Equatable {
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

  /// What the definition is called where it is kept: the beginning of a digest of its text.
  let definitionName: String

  /// Makes a revision.
  init(
    id: String?,
    definition: String,
    machine: StateMachine,
    roleARN: String,
    configuration: MachineConfiguration,
    date: Instant
  ) {
    (self.id, self.definition, self.machine, self.roleARN) = (id, definition, machine, roleARN)
    (self.configuration, self.date) = (configuration, date)
    definitionName = HexadecimalText.text(of: SHA256.hash(data: Array(definition.utf8)).prefix(16))
  }

  /// The id as messages and PublishStateMachineVersion know it.
  package var publishedID: String { id ?? "INITIAL" }

  /// The variables that each state reads, as answers have it.
  package var variableReferences: JSONObject {
    JSONObject(machine.variableReferences.map { (machine[$0.state].name.text, .array($0.names.map(JSON.string))) })
  }

  /// Whether two revisions are the same; the loaded definition follows from its text.
  package static func == (left: MachineRevision, right: MachineRevision) -> Bool {
    left === right
      || left.id == right.id && left.definition == right.definition && left.roleARN == right.roleARN
        && left.configuration == right.configuration && left.date == right.date
  }
}
