public import JSONModel
import JSONPathEngine

extension PayloadTemplate {
  /// Whether nothing is computed in it.
  public var isLiteral: Bool {
    switch self {
    case .literal: true
    case .object, .array, .path, .intrinsic: false
    }
  }

  /// The value of the template.
  ///
  /// - Throws: ``EvaluationError`` when a path finds nothing or a function fails.
  public func evaluate(in scope: inout some EvaluationScope) throws(EvaluationError) -> JSON {
    try evaluate(field: "", in: &scope)
  }

  private func evaluate(field: String, in scope: inout some EvaluationScope) throws(EvaluationError) -> JSON {
    switch self {
    case .literal(let value): value
    case .object(let fields): .object(try Self.object(fields, in: &scope))
    case .array(let elements): .array(try Self.array(elements, field: field, in: &scope))
    case .path(let path): try path.value(forField: field, suffix: ".$", in: scope)
    case .intrinsic(let call): try call.evaluate(in: &scope)
    }
  }

  private static func object(
    _ fields: [Field],
    in scope: inout some EvaluationScope
  ) throws(EvaluationError) -> JSONObject {
    var members: [JSONObject.Member] = []
    members.reserveCapacity(fields.count)
    for field in fields {
      members.append(
        JSONObject.Member(name: field.name, value: try field.value.evaluate(field: field.name, in: &scope))
      )
    }
    return JSONObject(distinct: members)
  }

  private static func array(
    _ elements: [PayloadTemplate],
    field: String,
    in scope: inout some EvaluationScope
  ) throws(EvaluationError) -> [JSON] {
    var values: [JSON] = []
    values.reserveCapacity(elements.count)
    for element in elements { values.append(try element.evaluate(field: field, in: &scope)) }
    return values
  }
}

extension Assignments<PayloadTemplate> {
  /// The values of all variables, each computed from what held before.
  ///
  /// - Throws: ``EvaluationError`` when a path finds nothing or a function fails.
  public func evaluate(
    in scope: inout some EvaluationScope
  ) throws(EvaluationError) -> [(name: String, value: JSON)] {
    var values: [(name: String, value: JSON)] = []
    values.reserveCapacity(variables.count)
    for variable in variables { values.append((variable.name, try variable.evaluate(in: &scope))) }
    return values
  }
}

extension Assignments<PayloadTemplate>.Variable {
  /// The value that the variable gets.
  func evaluate(in scope: inout some EvaluationScope) throws(EvaluationError) -> JSON {
    if case .path(let path) = value { return try path.value(forField: name, suffix: ".$", in: scope) }
    return try value.evaluate(in: &scope)
  }
}

extension Assignments<ExpressionTemplate> {
  /// The values of all variables, each computed from what held before.
  ///
  /// - Throws: ``EvaluationError`` when an expression fails or gives nothing.
  public func evaluate(
    in scope: inout some EvaluationScope
  ) throws(EvaluationError) -> [(name: String, value: JSON)] {
    var values: [(name: String, value: JSON)] = []
    values.reserveCapacity(variables.count)
    for variable in variables { values.append((variable.name, try variable.value.evaluate(in: &scope))) }
    return values
  }
}
