/// Why a call of the API is refused.
///
/// - Source: API reference, the errors of each action and "Common Errors".
package struct APIFailure: Error, Sendable, Equatable {
  /// The error's name: `StateMachineDoesNotExist`, `ValidationException`.
  package let type: String
  /// The message; empty when there is none.
  package let message: String
  /// The status of HTTP: 400 for all errors of the API's model.
  package let status: Int
  /// The reason that a `ValidationException` can name: `MISSING_REQUIRED_PARAMETER`.
  package let reason: String?

  /// Makes a refusal.
  package init(_ type: String, _ message: String, status: Int = 400, reason: String? = nil) {
    self.type = type
    self.message = message
    self.status = status
    self.reason = reason
  }
}
