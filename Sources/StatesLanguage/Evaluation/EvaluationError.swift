/// Why a path, a template, an expression or a condition has no value: an error of the running definition, not of the
/// program.
public struct EvaluationError: Error, Equatable, Sendable {
  /// The error's name, nearly always ``ErrorName/runtime`` or ``ErrorName/queryEvaluationError``.
  public let name: ErrorName
  /// What AWS says of it, without the words about the state in front.
  public let reason: String
  /// The field of the state that an expression stands in: `Output/items[0]`; none where AWS names none.
  public let field: String?

  /// Makes an error.
  public init(_ name: ErrorName = .runtime, reason: String, field: String? = nil) {
    self.name = name
    self.reason = reason
    self.field = field
  }
}
