import JSONModel

extension AdvisedDefinition {
  /// Loops that no transition leaves.
  ///
  /// Each is told once, at its first state; scopes without any end are errors, and not told again.
  func loopsWithoutExit() -> [Diagnostic] {
    outline.scopes.compactMap { scope in
      guard let start = scope.start?.state else { return nil }
      let leaving = statesThatEnd(of: scope)
      let caught = outline.states(reachableFrom: start).subtracting(leaving)
      guard let first = caught.min(), !leaving.isEmpty else { return nil }
      let state = self[first]
      let message = "from '\(state.name)' on, no transition leads to an end; add a way out of the loop"
      return advice(.loopWithoutExit, message, at: state.outline.nameRange, of: state)
    }
  }

  /// The states of a scope from which a state can be reached that ends it.
  private func statesThatEnd(of scope: DefinitionOutline.Scope) -> Set<StateID> {
    var before: [StateID: [StateID]] = [:]
    for id in scope.states {
      for next in outline[id].transitions.compactMap(\.target.state) { before[next, default: []].append(id) }
    }
    var waiting = scope.states.filter { outline[$0].ends }
    var found = Set(waiting)
    while let id = waiting.popLast() {
      for previous in before[id] ?? [] where found.insert(previous).inserted { waiting.append(previous) }
    }
    return found
  }
}
