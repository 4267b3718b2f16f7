/// The variables that a state of a definition reads.
public struct VariableReferences: Sendable, Hashable {
  /// The state.
  public let state: StateID
  /// The variables' names, sorted.
  public let names: [String]
}
