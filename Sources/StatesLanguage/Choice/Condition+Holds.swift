import JSONModel
import JSONPathEngine

extension Condition {
  /// Whether the condition holds.
  ///
  /// A value of another type than the operator's makes a comparison false, not an error.
  ///
  /// - Throws: ``EvaluationError`` when a path finds nothing, in any test but `IsPresent`.
  public func holds(in scope: inout some EvaluationScope) throws(EvaluationError) -> Bool {
    switch self {
    case .and(let conditions):
      for condition in conditions where try !condition.holds(in: &scope) { return false }
      return true
    case .or(let conditions):
      for condition in conditions where try condition.holds(in: &scope) { return true }
      return false
    case .not(let condition): return try !condition.holds(in: &scope)
    case .comparison(let comparison, let variable, let constant):
      return comparison.holds(try variable.choiceValue(in: scope), constant)
    case .pathComparison(let comparison, let variable, let other):
      return comparison.holds(try variable.choiceValue(in: scope), try other.choiceValue(in: scope))
    case .matches(let variable, let pattern):
      return try variable.choiceValue(in: scope).string.map(pattern.matches) ?? false
    case .typeTest(.isPresent, let variable, let expected):
      return variable.isPresent(in: scope) == expected
    case .typeTest(let test, let variable, let expected):
      return test.holds(try variable.choiceValue(in: scope)) == expected
    }
  }
}

extension JSONPath {
  /// What the path finds; an error in the words of a Choice when it finds nothing.
  fileprivate func choiceValue(in scope: some EvaluationScope) throws(EvaluationError) -> JSON {
    do throws(PathFailure) {
      return try value(in: scope)
    } catch {
      let reason = "Invalid path '\(text)': The choice state's condition path references an invalid value."
      throw EvaluationError(reason: reason)
    }
  }

  /// Whether the path finds something; of one that can find several values, whether it finds any.
  fileprivate func isPresent(in scope: some EvaluationScope) -> Bool {
    guard let value = try? value(in: scope) else { return false }
    return isDefinite || value.array?.isEmpty == false
  }
}

extension TypeTest {
  /// Whether a value is of the type.
  func holds(_ value: JSON) -> Bool {
    switch self {
    case .isNull: value.kind == .null
    case .isPresent: true
    case .isNumeric: value.kind == .number
    case .isString: value.kind == .string
    case .isBoolean: value.kind == .boolean
    case .isTimestamp: value.string.flatMap(Timestamp.init(parsing:)) != nil
    }
  }
}

extension Comparison {
  /// Whether two values are of the operator's type and related by it.
  func holds(_ left: JSON, _ right: JSON) -> Bool {
    switch operand {
    case .string: left.string.flatMap { left in right.string.map { holds(CodeUnits(left), CodeUnits($0)) } } ?? false
    case .numeric: left.number.flatMap { left in right.number.map { holds(left.double, $0.double) } } ?? false
    case .boolean: left.bool.flatMap { left in right.bool.map { left == $0 } } ?? false
    case .timestamp: left.timestamp.flatMap { left in right.timestamp.map { holds(left, $0) } } ?? false
    }
  }

  private func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
    switch relation {
    case .equals: left == right
    case .lessThan: left < right
    case .greaterThan: left > right
    case .lessThanEquals: left <= right
    case .greaterThanEquals: left >= right
    }
  }
}

/// A text that is ordered by its UTF-16 code units, as AWS orders texts.
private struct CodeUnits: Comparable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: CodeUnits, right: CodeUnits) -> Bool { left.text.hasSameBytes(as: right.text) }

  static func < (left: CodeUnits, right: CodeUnits) -> Bool {
    left.text.utf16.lexicographicallyPrecedes(right.text.utf16)
  }
}

extension JSON {
  /// The instant that a string names.
  fileprivate var timestamp: Timestamp? { string.flatMap(Timestamp.init(parsing:)) }
}
