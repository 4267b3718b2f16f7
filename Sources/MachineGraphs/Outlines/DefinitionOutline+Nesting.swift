package import StatesLanguage

extension DefinitionOutline {
  /// The states inside of a state, at every depth, in the order of the text.
  package func statesInside(_ state: StateID) -> [StateID] {
    self[state].nested.flatMap { scope in self[scope].states.flatMap { [$0] + statesInside($0) } }
  }

  /// The states that a state stands in, the innermost first.
  package func statesAround(_ state: StateID) -> [StateID] {
    guard let owner = self[self[state].scope].owner else { return [] }
    return [owner] + statesAround(owner)
  }
}
