/// Why a path, a template or a condition has no value: an error of the running definition, not of the program.
public struct EvaluationError: Error, Equatable, Sendable {
  /// The error's name, nearly always ``ErrorName/runtime``.
  public let name: ErrorName
  /// What AWS says of it, without the words about the state in front.
  public let reason: String

  /// Makes an error.
  public init(_ name: ErrorName = .runtime, reason: String) {
    self.name = name
    self.reason = reason
  }
}
