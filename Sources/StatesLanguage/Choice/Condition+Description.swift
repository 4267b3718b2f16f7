import JSONModel
import JSONPathEngine

extension Condition: CustomStringConvertible {
  /// A short text of the condition: `$.total > 100 and not ($.gift is null)`.
  public var description: String {
    switch self {
    case .and(let conditions): ConditionText.joined(conditions.map(\.description), by: " and ")
    case .or(let conditions): ConditionText.joined(conditions.map(\.description), by: " or ")
    case .not(let condition): ConditionText.negated(condition.description)
    case .comparison(let comparison, let variable, let constant):
      ChoiceOperator.comparison(comparison).text(variable: variable.text, operand: constant.text())
    case .pathComparison(let comparison, let variable, let other):
      ChoiceOperator.pathComparison(comparison).text(variable: variable.text, operand: other.text)
    case .matches(let variable, let pattern):
      ChoiceOperator.stringMatches.text(variable: variable.text, operand: JSON.string(pattern.text).text())
    case .typeTest(let test, let variable, let expected):
      ChoiceOperator.typeTest(test).text(variable: variable.text, operand: expected ? "true" : "false")
    }
  }
}
