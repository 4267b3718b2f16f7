public import JSONModel

/// What came of reading a definition: the machine when it can be run, its outline when it is at least an object, and
/// everything that was found wrong with it.
public struct LoadedDefinition: Sendable {
  /// The text with its positions; `nil` when it is no JSON.
  public let document: JSONDocument?
  /// The shape of the definition; `nil` when it is no JSON object.
  public let outline: DefinitionOutline?
  /// The machine; `nil` when a diagnostic is an error.
  public let machine: StateMachine?
  /// What is wrong, in the order of the text.
  public let diagnostics: [Diagnostic]
}

/// The type of a state machine, which decides what its tasks may do.
public enum WorkflowType: String, Sendable, Hashable, CaseIterable {
  /// Runs for up to a year, each step once.
  case standard = "STANDARD"
  /// Runs for up to five minutes and cannot wait for jobs or tokens.
  case express = "EXPRESS"
}
