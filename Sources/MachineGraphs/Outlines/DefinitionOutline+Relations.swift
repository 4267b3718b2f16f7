package import StatesLanguage

extension DefinitionOutline {
  /// The states that can come before a state or after it, with itself, what stands in it and what it stands in.
  package func statesRelated(to state: StateID) -> Set<StateID> {
    var related: Set<StateID> = [state]
    var inner = state
    related.formUnion(statesInside(state))
    while true {
      for neighbour in statesBeforeAndAfter(inner) {
        related.insert(neighbour)
        related.formUnion(statesInside(neighbour))
      }
      guard let owner = self[self[inner].scope].owner else { return related }
      related.insert(owner)
      inner = owner
    }
  }

  /// The states of the same scope from which a state can be reached, and those that it can reach.
  private func statesBeforeAndAfter(_ state: StateID) -> Set<StateID> {
    let siblings = self[self[state].scope].states
    var after: [StateID: [StateID]] = [:]
    var before: [StateID: [StateID]] = [:]
    for sibling in siblings {
      for target in self[sibling].transitions.compactMap(\.target.state) {
        after[sibling, default: []].append(target)
        before[target, default: []].append(sibling)
      }
    }
    return Self.reached(from: state, by: after).union(Self.reached(from: state, by: before))
  }

  private static func reached(from state: StateID, by ways: [StateID: [StateID]]) -> Set<StateID> {
    var reached: Set<StateID> = []
    var open = ways[state] ?? []
    while let next = open.popLast() {
      guard reached.insert(next).inserted else { continue }
      open += ways[next] ?? []
    }
    return reached
  }
}
