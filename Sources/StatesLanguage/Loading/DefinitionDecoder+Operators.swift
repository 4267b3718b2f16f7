import JSONModel
import JSONPathEngine

extension DefinitionDecoder {
  /// A rule with an operator.
  mutating func test(_ name: String, of object: Members, operand: LocatedJSON) -> Condition? {
    reportMissing(["Variable"], of: object)
    let variable = path("Variable", of: object)
    guard let test = ChoiceOperator(name: name) else { return nil }
    switch test {
    case .comparison(let comparison):
      guard let constant = constant(comparison.operand, operand, field: name), let variable else { return nil }
      return .comparison(comparison, variable: variable, constant: constant)
    case .pathComparison(let comparison):
      guard let other = path(name, of: object), let variable else { return nil }
      return .pathComparison(comparison, variable: variable, other: other)
    case .stringMatches:
      guard let pattern = string(name, of: object), let variable else { return nil }
      return .matches(variable: variable, StringPattern(pattern))
    case .typeTest(let test):
      guard expect(.boolean, operand, field: name, "true or false"), let variable, let expected = operand.value.bool
      else { return nil }
      return .typeTest(test, variable: variable, expected: expected)
    }
  }

  /// What a value is compared with.
  private mutating func constant(_ kind: Comparison.Operand, _ json: LocatedJSON, field: String) -> JSON? {
    let isRight =
      switch kind {
      case .string: expect(.string, json, field: field, "a string")
      case .numeric: expect(.number, json, field: field, "a number")
      case .boolean: expect(.boolean, json, field: field, "true or false")
      case .timestamp: expect(.string, json, field: field, "a timestamp")
      }
    guard isRight else { return nil }
    if kind == .timestamp, let text = json.value.string, Timestamp(parsing: text) == nil {
      report(.invalidTimestamp(text), at: json)
      return nil
    }
    return json.value
  }
}
