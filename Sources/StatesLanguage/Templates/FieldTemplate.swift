public import JSONModel

/// The value of a field that both languages have, in the language of its state.
public enum FieldTemplate: Sendable, Equatable {
  /// A payload template of JSONPath.
  case payload(PayloadTemplate)
  /// A template of JSONata.
  case expressions(ExpressionTemplate)

  /// Whether nothing is computed in it.
  public var isLiteral: Bool {
    switch self {
    case .payload(let template): template.isLiteral
    case .expressions(let template): template.isLiteral
    }
  }

  /// The value of the template.
  ///
  /// - Throws: ``EvaluationError`` when something in it cannot be computed.
  public func evaluate(in scope: inout some EvaluationScope) throws(EvaluationError) -> JSON {
    switch self {
    case .payload(let template): try template.evaluate(in: &scope)
    case .expressions(let template): try template.evaluate(in: &scope)
    }
  }
}
