import JSONModel
import JSONPathEngine

extension DynamicInteger {
  /// The number.
  ///
  /// - Parameters:
  ///   - field: The field that holds the path: `TimeoutSecondsPath`.
  ///   - minimum: The smallest number that the field may have.
  ///   - scope: What a path is evaluated against.
  /// - Returns: the number, at least the smallest one; a text of digits is one, too.
  /// - Throws: ``EvaluationError`` when the path finds nothing, or no whole number.
  public func value(
    field: String,
    minimum: Int = 0,
    in scope: inout some EvaluationScope
  ) throws(EvaluationError) -> Int {
    switch self {
    case .constant(let number): return number
    case .path(let path):
      let value = try path.validValue(in: scope)
      guard let number = value.number?.integer ?? value.string.flatMap({ Int($0) }) else {
        let reason = "The \(field) field refers to value \"\(value.plainText)\" which is not a valid integer"
        throw EvaluationError(reason: "\(reason): \(path.text)")
      }
      guard number >= minimum else {
        let name = field.hasSuffix("Path") ? field.dropLast(4) : field[...]
        throw EvaluationError(reason: "\(name) \(minimum == 0 ? "cannot be negative" : "must be positive").")
      }
      return number
    case .expression(let expression): return try expression.integer(from: minimum, in: &scope)
    }
  }
}

extension DynamicBoolean {
  /// Whether it holds.
  ///
  /// - Throws: ``EvaluationError`` when the expression fails, or gives no boolean.
  public func value(in scope: inout some EvaluationScope) throws(EvaluationError) -> Bool {
    switch self {
    case .constant(let value): value
    case .expression(let expression): try expression.value(.boolean, in: &scope).bool ?? false
    }
  }
}

extension DynamicNumber {
  /// The number.
  ///
  /// - Parameters:
  ///   - field: The field that holds the path: `ToleratedFailurePercentagePath`.
  ///   - range: The numbers that the field may have.
  ///   - scope: What a path is evaluated against.
  /// - Returns: the number.
  /// - Throws: ``EvaluationError`` when the path finds nothing, or no number in the range.
  public func value(
    field: String,
    in range: ClosedRange<Double>,
    scope: inout some EvaluationScope
  ) throws(EvaluationError) -> Double {
    switch self {
    case .constant(let number): return number
    case .path(let path):
      let value = try path.validValue(in: scope)
      guard let number = value.number?.double ?? value.string.flatMap({ Double($0) }) else {
        let reason = "The \(field) field refers to value \"\(value.plainText)\" which is not a valid float"
        throw EvaluationError(reason: "\(reason): \(path.text)")
      }
      guard range.contains(number) else {
        let bounds = "\(Int(range.lowerBound)) and \(Int(range.upperBound))"
        throw EvaluationError(reason: "\(field.dropLast(4)) must be between \(bounds).")
      }
      return number
    case .expression(let expression): return try expression.number(in: range, scope: &scope)
    }
  }
}

extension DynamicText {
  /// The text.
  ///
  /// - Parameters:
  ///   - field: The field that holds the path: `CausePath`.
  ///   - scope: What a path or a function is evaluated against.
  /// - Returns: the text.
  /// - Throws: ``EvaluationError`` when the path finds nothing, or no text, or the function fails.
  public func value(field: String, in scope: inout some EvaluationScope) throws(EvaluationError) -> String {
    let value: JSON
    switch self {
    case .constant(let text): return text
    case .path(let path): value = try path.value(forField: field, in: scope)
    case .intrinsic(let call): value = try call.evaluate(in: &scope)
    case .expression(let expression): value = try expression.value(.string, in: &scope)
    }
    guard let text = value.string else {
      throw EvaluationError(reason: "The \(field) field refers to value \"\(value.text())\" which is not a string")
    }
    return text
  }
}

extension JSON {
  /// A string as it is, another value as its JSON text.
  var plainText: String { string ?? text() }
}
