/// How the calls of a state are counted that a mock's numbers are of.
package enum MockCounter: String, Sendable, CaseIterable {
  /// All calls of the state in the execution: loops, and the items of a Map one after the other, retries included.
  ///
  /// - Source: Step Functions Local, and LocalStack since February 2026 (pull request 13693).
  case state
  /// From 0 each time that the state is entered, so for each item of a Map: only retries count on.
  ///
  /// - Source: LocalStack before that, which took the context object's `RetryCount`.
  case visit
}
