import JSONModel

extension DefinitionDecoder {
  /// Reports variables that hide others, and readings of variables that nothing sets.
  ///
  /// - Source: Step Functions guide, "Passing data between states with variables", "Variable scope": child executions
  ///   of a distributed Map see no variables from outside.
  mutating func checkVariables() {
    var assigned = [Set<String>](repeating: [], count: outline.scopes.count)
    assigned[ScopeID.machine.index] = variables.given
    for (use, scope, _) in variables.assignments { assigned[scope.index].insert(use.name) }
    checkShadows()
    for (use, scope) in variables.readings {
      let visible = [scope] + outerScopes(of: scope)
      guard !visible.contains(where: { assigned[$0.index].contains(use.name) }) else { continue }
      let isOutside = scopesAround(scope).contains { assigned[$0.index].contains(use.name) }
      report(isOutside ? .outerVariable(use.name) : .unassignedVariable(use.name), in: scope, at: use.range)
    }
    checkExpressionVariables(assigned)
  }

  /// Reports variables with the name of one outside.
  ///
  /// - Source: recorded: what a catcher of a Parallel or Map sets may have the name of a variable inside of that.
  private mutating func checkShadows() {
    let assignments = Dictionary(grouping: variables.assignments, by: \.use.name)
    for (use, scope, _) in variables.assignments {
      let outer = Set(outerScopes(of: scope))
      guard !outer.isEmpty, let all = assignments[use.name] else { continue }
      let owners = Set(([scope] + outer).compactMap { outline[$0].owner })
      let isShadow = all.contains { outer.contains($0.scope) && !($0.catching.map(owners.contains) ?? false) }
      if isShadow { report(.shadowedVariable(use.name), in: scope, at: use.range) }
    }
  }

  /// Reports readings of variables that nothing sets.
  ///
  /// - Source: recorded: AWS takes such an expression, whose variable is then undefined.
  private mutating func checkExpressionVariables(_ assigned: [Set<String>]) {
    for (use, scope) in variables.expressionReadings {
      let visible = ([scope] + outerScopes(of: scope)).reduce(into: Set<String>()) { $0.formUnion(assigned[$1.index]) }
      guard !visible.contains(use.name) else { continue }
      let nearest = nearestName(to: use.name, among: visible.sorted() + [StatesMember.variable])
      report(.expression(.undefinedVariable(use.name, nearest: nearest)), in: scope, at: use.range)
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

  /// The state of a scope that a place is in.
  func state(at range: Range<SourcePosition>, in scope: ScopeID) -> StateID? {
    outline[scope].states.last { outline[$0].range.lowerBound <= range.lowerBound }
  }

  private mutating func report(_ problem: Diagnostic.Problem, in scope: ScopeID, at range: Range<SourcePosition>) {
    let location = state(at: range, in: scope).map { outline.location(of: $0) }
    diagnostics.append(Diagnostic(problem: problem, range: range, location: location))
  }
}
