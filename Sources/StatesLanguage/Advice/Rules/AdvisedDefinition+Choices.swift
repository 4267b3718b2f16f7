import JSONModel

extension AdvisedDefinition {
  /// Choices that fail when no rule holds.
  func choicesWithoutDefault() -> [Diagnostic] {
    states(of: .choice).filter { !$0.fields.contains("Default") && !Self.isExhaustive($0) }
      .map {
        let message =
          "when no rule of '\($0.name)' holds, the execution fails with States.NoChoiceMatched; add 'Default'"
        return advice(.choiceWithoutDefault, message, at: $0.outline.nameRange, of: $0)
      }
  }

  /// Rules with the condition of an earlier one.
  func repeatedRules() -> [Diagnostic] {
    states(of: .choice).flatMap { state in
      let rules = state.fields["Choices"]?.elements ?? []
      var seen: [JSON: Int] = [:]
      return rules.enumerated().compactMap { index, rule -> Diagnostic? in
        let condition = Self.condition(of: rule.value)
        guard let earlier = seen.updateValue(seen[condition] ?? index, forKey: condition) else { return nil }
        let message = "rule \(index + 1) has the condition of rule \(earlier + 1), so it is never followed"
        return advice(.repeatedRule, message, at: rule.range, of: state, field: "Choices[\(index)]")
      }
    }
  }

  /// A rule without what it does when it holds.
  private static func condition(of rule: JSON) -> JSON {
    let members = (rule.object?.members ?? []).filter { !["Next", "Assign", "Output", "Comment"].contains($0.name) }
    return .object(JSONObject(members.sorted { $0.name < $1.name }.map { ($0.name, $0.value) }))
  }

  /// Whether one of the rules always holds, or two of them are each other's opposite.
  private static func isExhaustive(_ state: AdvisedState) -> Bool {
    let conditions = (state.fields["Choices"]?.elements ?? []).map { condition(of: $0.value) }
    let known = Set(conditions)
    return conditions.contains { isAlwaysTrue($0) || opposites(of: $0).contains(where: known.contains) }
  }

  private static func isAlwaysTrue(_ condition: JSON) -> Bool {
    condition["Condition"] == true || condition["Condition"]?.string == "{% true %}"
  }

  /// Conditions of which one holds whenever the other does not, for values of the type that the rule is about.
  private static func opposites(of condition: JSON) -> [JSON] {
    guard let members = condition.object?.members else { return [] }
    if let negated = condition["Not"] { return [Self.condition(of: negated)] }
    let own: JSON = .object(JSONObject([("Not", condition)]))
    guard let test = members.first(where: { $0.name != "Variable" }), let variable = condition["Variable"] else {
      return [own]
    }
    if let expected = test.value.bool { return [own, rule(variable, test.name, .bool(!expected))] }
    return [own] + opposite(of: test.name).map { [rule(variable, $0, test.value)] }.joined()
  }

  private static func rule(_ variable: JSON, _ name: String, _ operand: JSON) -> JSON {
    condition(of: .object(JSONObject([("Variable", variable), (name, operand)])))
  }

  private static func opposite(of name: String) -> [String] {
    for (one, other) in [("LessThanEquals", "GreaterThan"), ("GreaterThanEquals", "LessThan")] {
      for suffix in ["", "Path"] where name.hasSuffix(one + suffix) {
        return [name.dropLast(one.count + suffix.count) + other + suffix]
      }
    }
    return []
  }
}
