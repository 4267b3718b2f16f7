public import JSONModel

/// The value of a field in JSONata, compiled: what stands still in it, and the expressions.
///
/// - Source: States Language specification, "JSONata"; a text is an expression when it is all between `{%` and `%}`.
public indirect enum ExpressionTemplate: Sendable, Equatable {
  /// A part without expressions.
  case literal(JSON)
  /// An object with an expression in it.
  case object([Field])
  /// An array with an expression in it.
  case array([ExpressionTemplate])
  /// An expression.
  case expression(FieldExpression)

  /// A member of an object.
  public struct Field: Sendable, Equatable {
    /// Its name.
    public let name: String
    /// What its value is.
    public let value: ExpressionTemplate
  }
}

extension ExpressionTemplate {
  /// Whether nothing is computed in it.
  public var isLiteral: Bool {
    switch self {
    case .literal: true
    case .object, .array, .expression: false
    }
  }

  /// The value of the template.
  ///
  /// - Throws: ``EvaluationError`` when an expression fails or gives nothing.
  public func evaluate(in scope: inout some EvaluationScope) throws(EvaluationError) -> JSON {
    switch self {
    case .literal(let value): return value
    case .expression(let expression): return try expression.value(in: &scope)
    case .array(let elements):
      var values: [JSON] = []
      values.reserveCapacity(elements.count)
      for element in elements { values.append(try element.evaluate(in: &scope)) }
      return .array(values)
    case .object(let fields):
      var members: [JSONObject.Member] = []
      members.reserveCapacity(fields.count)
      for field in fields {
        members.append(JSONObject.Member(name: field.name, value: try field.value.evaluate(in: &scope)))
      }
      return .object(JSONObject(distinct: members))
    }
  }
}
