import JSONModel

extension DefinitionDecoder {
  /// Reports variables that hide others, and readings of variables that nothing sets.
  ///
  /// - Source: Step Functions guide, "Passing data between states with variables", "Variable scope": child executions
  ///   of a distributed Map see no variables from outside.
  mutating func checkVariables() {
    guard !hasRefusedJSONata else { return }
    var assigned = [Set<String>](repeating: [], count: outline.scopes.count)
    for (use, scope) in variables.assignments { assigned[scope.index].insert(use.name) }
    for (use, scope) in variables.assignments
    where outerScopes(of: scope).contains(where: { assigned[$0.index].contains(use.name) }) {
      report(.shadowedVariable(use.name), in: scope, at: use.range)
    }
    for (use, scope) in variables.readings {
      let visible = [scope] + outerScopes(of: scope)
      guard !visible.contains(where: { assigned[$0.index].contains(use.name) }) else { continue }
      let isOutside = scopesAround(scope).contains { assigned[$0.index].contains(use.name) }
      report(isOutside ? .outerVariable(use.name) : .unassignedVariable(use.name), in: scope, at: use.range)
    }
  }

  /// The scopes whose variables the states of a scope see: those around it, up to its execution's own.
  private func outerScopes(of scope: ScopeID) -> [ScopeID] {
    scopesAround(scope) { !outline[$0].isDistributed }
  }

  /// The scopes around a scope, from the inside out, as long as their states are of a kind.
  private func scopesAround(_ scope: ScopeID, while goesOn: (StateID) -> Bool = { _ in true }) -> [ScopeID] {
    var found: [ScopeID] = []
    var owner = outline[scope].owner
    while let state = owner, goesOn(state) {
      found.append(outline[state].scope)
      owner = outline[outline[state].scope].owner
    }
    return found
  }

  private mutating func report(_ problem: Diagnostic.Problem, in scope: ScopeID, at range: Range<SourcePosition>) {
    let state = outline[scope].states.last { outline[$0].range.lowerBound <= range.lowerBound }
    let location = state.map { outline.location(of: $0) }
    diagnostics.append(Diagnostic(problem: problem, range: range, location: location))
  }
}
