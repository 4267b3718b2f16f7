extension DefinitionDecoder {
  /// The variables that each state reads, for those that read any, in the order of the definition; the names are
  /// sorted.
  ///
  /// - Source: recorded, `variableReferences` of DescribeStateMachine: what a state's `Assign` reads counts, too, and
  ///   what the states inside of it read does not.
  func variableReferences() -> [VariableReferences] {
    var names: [StateID: Set<String>] = [:]
    for (use, scope) in variables.readings + variables.expressionReadings {
      guard let state = state(at: use.range, in: scope) else { continue }
      names[state, default: []].insert(use.name)
    }
    return names.keys.sorted().map { VariableReferences(state: $0, names: (names[$0] ?? []).sorted()) }
  }
}
