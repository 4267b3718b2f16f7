import JSONModel

extension AdvisedDefinition {
  /// Variables that no text of the definition reads.
  func unusedVariables() -> [Diagnostic] {
    let assignments = states.flatMap { state in
      Self.assignments(of: state).flatMap { $0.members.map { (state: state, name: $0.name, json: $0.value) } }
    }
    guard !assignments.isEmpty else { return [] }
    let texts = document.root.descendants.compactMap(\.value.string).filter { $0.contains("$") }
    return assignments.compactMap { state, name, json in
      let variable = name.hasSuffix(".$") ? String(name.dropLast(2)) : name
      guard !texts.contains(where: { $0.reads(variable) }) else { return nil }
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
  /// Whether the text has the name of a variable in it, as paths and expressions write it.
  fileprivate func reads(_ variable: String) -> Bool {
    var rest = self[...]
    while let found = rest.firstRange(of: "$" + variable) {
      rest = rest[found.upperBound...]
      guard let next = rest.unicodeScalars.first, next == "_" || next.properties.isIDContinue else { return true }
    }
    return false
  }
}
