import JSONModel
import StatesLanguage

extension Execution {
  /// The value of a template in JSONata in the state that the active branch visits.
  mutating func evaluate(
    _ template: ExpressionTemplate,
    token: String? = nil,
    errorOutput: JSON? = nil
  ) throws(EvaluationError) -> JSON {
    try evaluate(on: active.visit.input, token: token, errorOutput: errorOutput) { scope throws(EvaluationError) in
      try template.evaluate(in: &scope)
    }
  }

  /// The variables that an `Assign` in JSONata sets.
  mutating func evaluate(
    _ assignments: Assignments<ExpressionTemplate>,
    errorOutput: JSON? = nil
  ) throws(EvaluationError) -> [Visit.Assigned] {
    try evaluate(on: active.visit.input, errorOutput: errorOutput) { scope throws(EvaluationError) in
      try assignments.evaluate(in: &scope).map { Visit.Assigned(name: $0.name, value: $0.value) }
    }
  }

  /// The `Assign` that acts: the chosen rule's in a Choice, else the state's own.
  var chosenAssignments: Assignments<ExpressionTemplate>? {
    guard let rule = chosenTest else { return expressions?.assign }
    return if case .expression(_, let assign, _) = rule { assign } else { nil }
  }

  /// The `Output` that acts: the chosen rule's in a Choice, else the state's own.
  var chosenOutput: ExpressionTemplate? {
    guard let rule = chosenTest else { return expressions?.output }
    return if case .expression(_, _, let output) = rule { output } else { nil }
  }

  private var chosenTest: RuleTest? {
    guard let rule = active.visit.chosenRule, case .choice(let choice) = machine[active.visit.state].state else {
      return nil
    }
    return choice.rules[rule].test
  }
}
