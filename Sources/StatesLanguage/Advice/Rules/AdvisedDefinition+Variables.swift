import JSONModel

extension AdvisedDefinition {
  /// Variables that no text of the definition reads.
  func unusedVariables() -> [Diagnostic] {
    let assignments = states.flatMap { state in
      Self.assignments(of: state).flatMap { $0.members.map { (state: state, name: $0.name, json: $0.value) } }
    }
    guard !assignments.isEmpty else { return [] }
    let read = Set(document.root.descendants.compactMap(\.value.string).flatMap(\.variables))
    return assignments.compactMap { state, name, json in
      let variable = name.hasSuffix(".$") ? String(name.dropLast(2)) : name
      guard !read.contains(variable) else { return nil }
      let message = "nothing reads the variable '$\(variable)'; remove it, or use it"
      return advice(.unusedVariable, message, at: json.nameRange ?? json.range, of: state)
    }
  }

  /// Every `Assign` of a state: its own, those of its rules and those of its catchers.
  private static func assignments(of state: AdvisedState) -> [LocatedJSON] {
    let rules = ["Choices", "Catch"].compactMap { state.fields[$0] }.flatMap(\.elements)
    return [state.fields["Assign"]].compactMap { $0 } + rules.compactMap { $0["Assign"] }
  }
}

extension String {
  /// The names that follow a `$`, as paths and expressions write variables.
  fileprivate var variables: [String] {
    guard utf8.contains(UInt8(ascii: "$")) else { return [] }
    return unicodeScalars.split(separator: "$", omittingEmptySubsequences: false).dropFirst()
      .map { rest in String(rest.prefix { $0 == "_" || $0.properties.isIDContinue }) }
  }
}
