package import StatesLanguage

/// The error that a task fails with.
package struct TaskFailure: Error, Sendable, Hashable {
  /// The name that `Retry` and `Catch` see.
  package let error: ErrorName
  /// The text beside it.
  package let cause: String

  /// Makes a failure.
  package init(_ error: ErrorName, cause: String) {
    self.error = error
    self.cause = cause
  }
}
