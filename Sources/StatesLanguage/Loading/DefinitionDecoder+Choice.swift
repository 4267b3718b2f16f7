import JSONModel
import JSONPathEngine

extension DefinitionDecoder {
  /// A Choice state.
  mutating func choice(_ fields: Members) -> ChoiceState? {
    let flow = flow(fields)
    reportMissing(["Choices"], of: fields)
    let defaultState = target("Default", of: fields)
    guard let rules = elements("Choices", of: fields, "an array of rules") else { return nil }
    let decoded = rules.compactMap { rule($0) }
    return ChoiceState(flow: flow, rules: decoded, defaultState: defaultState)
  }

  private mutating func rule(_ json: LocatedJSON) -> ChoiceRule? {
    guard expect(.object, json, field: "Choices", "an array of objects") else { return nil }
    let object = Members(json)
    reportMissing(["Next"], of: object)
    let test = test(of: object)
    guard let next = target("Next", of: object), let test else { return nil }
    return ChoiceRule(test: test, next: next, range: json.range)
  }

  private mutating func test(of rule: Members) -> RuleTest? {
    switch language {
    case .jsonPath:
      let assign = assignments(of: rule)
      return condition(rule, isTop: true).map { RuleTest.condition($0, assign: assign) }
    case .jsonata:
      checkExpressionRule(rule)
      let assign = expressionAssignments(of: rule)
      let output = expressions("Output", of: rule)
      return expressionCondition(rule).map { RuleTest.expression($0, assign: assign, output: output) }
    }
  }

  private mutating func checkExpressionRule(_ rule: Members) {
    let known = ["Condition", "Next", "Assign", "Output", "Comment"]
    for (name, value) in rule.all where !known.contains(name) {
      if name == "Variable" || Self.combinators.contains(name) || ChoiceOperator(name: name) != nil {
        report(.fieldOfOtherLanguage(name, language: .jsonata), at: rule.json, blaming: value.nameRange)
      } else {
        report(
          .unknownField(name, nearest: nearestName(to: name, among: known)),
          at: rule.json,
          blaming: value.nameRange
        )
      }
    }
    reportMissing(["Condition"], of: rule)
  }

  private mutating func expressionCondition(_ rule: Members) -> DynamicBoolean? {
    guard let json = rule["Condition"] else { return nil }
    if isComputed("Condition", of: rule) {
      return fieldExpression("Condition", of: rule).map(DynamicBoolean.expression)
    }
    guard expect(.boolean, json, field: "Condition", "true, false or an expression") else { return nil }
    return json.value.bool.map(DynamicBoolean.constant)
  }

  /// The condition of a rule, or of a rule inside it.
  private mutating func condition(_ object: Members, isTop: Bool) -> Condition? {
    checkFields(object, isTop: isTop)
    let operators = object.all.filter { Self.combinators.contains($0.name) || ChoiceOperator(name: $0.name) != nil }
    guard operators.count == 1, let (name, value) = operators.first else {
      let range = operators.last?.value.nameRange ?? blame(object.json)
      report(.operatorCount(found: operators.map(\.name)), at: object.json, blaming: range)
      return nil
    }
    if Self.combinators.contains(name) { checkExclusive(["Variable", name], of: object) }
    return switch name {
    case "And": conditions(name, of: object).map(Condition.and)
    case "Or": conditions(name, of: object).map(Condition.or)
    case "Not": nested(value, field: name).map(Condition.not)
    default: test(name, of: object, operand: value)
    }
  }

  private static let combinators = ["And", "Or", "Not"]

  private mutating func checkFields(_ object: Members, isTop: Bool) {
    _ = string("Comment", of: object)
    let known = ["Variable", "Comment"] + (isTop ? ["Next", "Assign"] : [])
    for (name, value) in object.all where !known.contains(name) && !Self.combinators.contains(name) {
      guard ChoiceOperator(name: name) == nil else { continue }
      if name == "Condition" || name == "Output" {
        report(.fieldOfOtherLanguage(name, language: .jsonPath), at: object.json, blaming: value.nameRange)
      } else {
        let nearest = nearestName(to: name, among: known + Self.combinators + ChoiceOperator.names)
        report(.unknownField(name, nearest: nearest), at: object.json, blaming: value.nameRange)
      }
    }
  }

  private mutating func conditions(_ field: String, of object: Members) -> [Condition]? {
    guard let rules = elements(field, of: object, "an array of rules") else { return nil }
    let decoded = rules.map { nested($0, field: field) }
    let complete = decoded.compactMap { $0 }
    return complete.count == decoded.count ? complete : nil
  }

  private mutating func nested(_ json: LocatedJSON, field: String) -> Condition? {
    guard expect(.object, json, field: field, field == "Not" ? "a rule" : "an array of rules") else { return nil }
    return condition(Members(json), isTop: false)
  }
}
