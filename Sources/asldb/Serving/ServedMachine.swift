import Integrations
import StatesLanguage

/// A definition that becomes a state machine, with what lies beside its file.
struct ServedMachine {
  /// The path of the file.
  let file: String
  /// What the machine is called.
  let name: String
  /// The definition.
  let definition: DefinitionFile
  /// The text of the definition, as calls get it.
  let text: String
  /// Who answers its tasks.
  let bindings: Bindings

  /// Reads a definition and its bindings.
  ///
  /// - Throws: What is wrong with them.
  init(
    reading served: ServedDefinition,
    for type: WorkflowType?,
    using source: SourceOptions
  ) throws(CommandFailure) {
    file = served.file
    bindings = try source.bindings(for: served.file)
    definition = try DefinitionFile(reading: served.file, for: type, using: source, bindings)
    text = try definition.servedText
    name = served.name ?? definition.machineName
  }
}

extension [ServedMachine] {
  /// Tells on standard error of limits that are not taken: there is one choice for all executions, that of the first
  /// file.
  func complainOfLimits() {
    guard let first else { return }
    for other in dropFirst() where other.bindings.limits != first.bindings.limits {
      Console.complain(
        "note: \(other.file): the limits of its executions are those of \(first.file); --limits chooses them for all"
      )
    }
  }
}
