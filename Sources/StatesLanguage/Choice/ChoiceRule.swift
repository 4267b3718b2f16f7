public import JSONModel
public import JSONPathEngine

/// A rule of a Choice state.
public struct ChoiceRule: Sendable, Equatable {
  /// What must hold, and what the rule then makes.
  public var test: RuleTest
  /// Where it goes.
  public var next: StateID
  /// Where it stands in the text.
  public var range: Range<SourcePosition>
}

/// What a rule of a Choice tests and makes, in the language of its state.
public enum RuleTest: Sendable, Equatable {
  /// What must hold, and the variables that are then set.
  case condition(Condition, assign: Assignments<PayloadTemplate>?)
  /// What must hold, the variables that are then set, and what is then passed on, the input when there is no `Output`.
  case expression(
    DynamicBoolean,
    assign: Assignments<ExpressionTemplate>?,
    output: ExpressionTemplate?
  )
}

extension RuleTest {
  /// Whether what must hold holds.
  ///
  /// - Throws: ``EvaluationError`` when a path finds nothing, or an expression fails or gives no boolean.
  public func holds(in scope: inout some EvaluationScope) throws(EvaluationError) -> Bool {
    switch self {
    case .condition(let condition, _): try condition.holds(in: &scope)
    case .expression(let condition, _, _): try condition.value(in: &scope)
    }
  }
}

/// What a rule of a Choice tests.
///
/// - Source: States Language specification, "Choice State".
public indirect enum Condition: Sendable, Equatable {
  /// All hold; tried in order until one does not.
  case and([Condition])
  /// One holds; tried in order until one does.
  case or([Condition])
  /// It does not hold.
  case not(Condition)
  /// A value is compared with a constant.
  case comparison(Comparison, variable: JSONPath, constant: JSON)
  /// A value is compared with another one, found by the `…Path` form of the operator.
  case pathComparison(Comparison, variable: JSONPath, other: JSONPath)
  /// A text matches a pattern (`StringMatches`).
  case matches(variable: JSONPath, StringPattern)
  /// A value is, or is not, of a type (`IsNull` and its like).
  case typeTest(TypeTest, variable: JSONPath, expected: Bool)
}

/// A comparison of two values of one type: an operator of a Choice, without its `Path`.
public struct Comparison: Sendable, Hashable {
  /// The type that both values must have; with others the comparison is false.
  public enum Operand: String, Sendable, Hashable, CaseIterable {
    case string = "String"
    case numeric = "Numeric"
    case boolean = "Boolean"
    case timestamp = "Timestamp"
  }

  /// The relation; a boolean knows only equality.
  public enum Relation: String, Sendable, Hashable, CaseIterable {
    case equals = "Equals"
    case lessThan = "LessThan"
    case greaterThan = "GreaterThan"
    case lessThanEquals = "LessThanEquals"
    case greaterThanEquals = "GreaterThanEquals"
  }

  /// The type of both values.
  public let operand: Operand
  /// How they are related.
  public let relation: Relation

  /// The operator's name: `NumericLessThan`.
  public var name: String { operand.rawValue + relation.rawValue }
}

/// A test of a value's type.
public enum TypeTest: String, Sendable, Hashable, CaseIterable {
  case isNull = "IsNull"
  case isPresent = "IsPresent"
  case isNumeric = "IsNumeric"
  case isString = "IsString"
  case isBoolean = "IsBoolean"
  case isTimestamp = "IsTimestamp"
}
