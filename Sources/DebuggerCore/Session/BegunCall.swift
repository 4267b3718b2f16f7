/// A task that is done outside now.
struct BegunCall {
  /// Which of all that were begun it is.
  let number: Int
  /// Does the task.
  let task: Task<Void, Never>
  /// Waits for the task's time limit.
  let limit: Task<Void, Never>?

  /// Ends both.
  func cancel() {
    task.cancel()
    limit?.cancel()
  }
}
