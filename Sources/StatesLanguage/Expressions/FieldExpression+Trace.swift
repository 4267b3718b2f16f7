public import JSONataEngine

extension FieldExpression {
  /// Evaluates the expression as ``value(in:)`` does, and writes down what each part of it gave.
  public func trace(in scope: inout some EvaluationScope) -> JSONataTrace {
    let environment = environment(in: &scope)
    return compiled.trace(binding: values(in: scope), environment: environment, limits: scope.limits)
  }

  /// Draws the random number that an evaluation of the expression would draw.
  public func skip(in scope: inout some EvaluationScope) { _ = environment(in: &scope) }
}

extension ExpressionTemplate {
  /// The expressions in it, in the order in which they are evaluated.
  public var expressions: [FieldExpression] {
    switch self {
    case .literal: []
    case .expression(let expression): [expression]
    case .array(let elements): elements.flatMap(\.expressions)
    case .object(let fields): fields.flatMap(\.value.expressions)
    }
  }
}
