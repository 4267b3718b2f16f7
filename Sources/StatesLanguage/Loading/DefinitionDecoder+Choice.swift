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
    let assign = assignments(of: object)
    let condition = condition(object, isTop: true)
    guard let next = target("Next", of: object), let condition else { return nil }
    return ChoiceRule(condition: condition, assign: assign, next: next, range: json.range)
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
    return switch name {
    case "And": conditions(name, of: object).map(Condition.and)
    case "Or": conditions(name, of: object).map(Condition.or)
    case "Not": nested(value, field: name).map(Condition.not)
    default: test(name, of: object, operand: value)
    }
  }

  private static let combinators = ["And", "Or", "Not"]

  private mutating func checkFields(_ object: Members, isTop: Bool) {
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
