extension DefinitionOutline {
  /// Where a state stands, as AWS says it: `/States/Pack/ItemProcessor/States/Wrap`.
  public func location(of state: StateID) -> String {
    location(of: self[state].scope) + "/States/\(self[state].name)"
  }

  /// Where the object stands that holds a scope; empty for the machine's own.
  public func location(of scope: ScopeID) -> String {
    guard let owner = self[scope].owner else { return "" }
    return "\(location(of: owner))/\(self[scope].field)"
  }

  /// Where the field stands that makes a transition: `/States/Check/Choices[0]/Next`.
  public func location(of transition: Transition, from state: StateID) -> String {
    "\(location(of: state))/\(transition.kind.field)"
  }
}

extension DefinitionOutline.Transition.Kind {
  /// The field that makes the transition, from its state.
  var field: String {
    switch self {
    case .next: "Next"
    case .choice(let index, _): "Choices[\(index)]/Next"
    case .otherwise: "Default"
    case .caught(let index, _): "Catch[\(index)]/Next"
    }
  }
}
