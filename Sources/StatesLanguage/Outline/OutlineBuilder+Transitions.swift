import JSONModel

extension OutlineBuilder {
  /// Where a state leads.
  func transitions(of json: LocatedJSON) -> [DefinitionOutline.Transition] {
    var found: [DefinitionOutline.Transition] = []
    func add(_ kind: DefinitionOutline.Transition.Kind, to json: LocatedJSON?) {
      if let target = target(json) { found.append(DefinitionOutline.Transition(kind: kind, target: target)) }
    }
    add(.next, to: json["Next"])
    for (index, rule) in (json["Choices"]?.elements ?? []).enumerated() {
      add(.choice(index, text: ConditionText.text(of: rule.value)), to: rule["Next"])
    }
    add(.otherwise, to: json["Default"])
    for (index, catcher) in (json["Catch"]?.elements ?? []).enumerated() {
      let errors = catcher["ErrorEquals"]?.value.array?.compactMap(\.string) ?? []
      add(.caught(index, errors: errors), to: catcher["Next"])
    }
    return found
  }

  /// The name of a state, where a field has one.
  func target(_ json: LocatedJSON?) -> DefinitionOutline.Target? {
    guard let json, let name = json.value.string else { return nil }
    return DefinitionOutline.Target(name: StateName(name), range: json.range)
  }
}
