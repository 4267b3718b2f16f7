/// An answer that a bindings file gives.
package struct BoundAnswer: Sendable, Equatable {
  /// What is answered.
  package enum Kind: Sendable, Equatable {
    /// `return`: the task's raw result.
    case result(AnswerTemplate)
    /// `throw`: the task fails.
    case failure(error: AnswerTemplate, cause: AnswerTemplate?)
  }

  /// What.
  package let kind: Kind
  /// How long after the call.
  package let delayMilliseconds: Int

  /// Makes an answer.
  package init(_ kind: Kind, delayMilliseconds: Int = 0) {
    self.kind = kind
    self.delayMilliseconds = delayMilliseconds
  }
}
