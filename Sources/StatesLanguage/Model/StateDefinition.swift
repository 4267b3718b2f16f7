public import JSONModel

/// A state as it stands in its definition: what every type of state has, and what its type has.
public struct StateDefinition: Sendable {
  /// Its number in the machine.
  public let id: StateID
  /// Its name.
  public let name: StateName
  /// The `States` object that it stands in.
  public let scope: ScopeID
  /// Its `Comment`.
  public let comment: String?
  /// Where its name stands in the text.
  public let nameRange: Range<SourcePosition>
  /// Where its object stands in the text.
  public let range: Range<SourcePosition>
  /// What its type has.
  public let state: State

  /// Makes a state.
  public init(
    id: StateID,
    name: StateName,
    scope: ScopeID,
    comment: String?,
    nameRange: Range<SourcePosition>,
    range: Range<SourcePosition>,
    state: State
  ) {
    self.id = id
    self.name = name
    self.scope = scope
    self.comment = comment
    self.nameRange = nameRange
    self.range = range
    self.state = state
  }
}
