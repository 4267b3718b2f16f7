package import JSONModel

/// What a mock answers to one call.
package enum MockedAnswer: Sendable, Equatable {
  /// `Return`: the task's raw result.
  case result(JSON)
  /// `Throw`: the task fails.
  case failure(error: String, cause: String?)
  /// `Script`, which Step Functions Local does not know: the result is what an expression in JSONata gives.
  case script(AnswerTemplate)
}
