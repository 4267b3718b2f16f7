package import Interpreter
import StatesLanguage

extension OutsideWorld {
  /// Has a single task done, without an execution that goes on.
  ///
  /// - Parameters:
  ///   - task: The task.
  ///   - execution: The execution that asks.
  /// - Returns: How the task ends; with `States.Runtime` when nobody answers it.
  package func end(of task: PendingTask, in execution: Execution) async -> Stimulus {
    var surroundings = Surroundings(services)
    surroundings.take(undertakings(for: .startTask(task), in: execution), in: execution)
    if let end = surroundings.replies.map(\.stimulus).first(where: \.endsTask) { return end }
    if surroundings.calls.contains(task.id), let caller, let call = call(of: task.id, in: execution) {
      let (reports, continuation) = AsyncStream.makeStream(of: CallReport.self)
      await caller.perform(call) { continuation.yield($0) }
      continuation.finish()
      for await report in reports {
        if let end = report.end(of: task.id) { return end }
      }
    }
    let reason = surroundings.unanswered[task.id] ?? "nobody answers it"
    let cause = "The state '\(execution.machine[task.state].name)' calls \(task.resource.arn): \(reason)."
    return .taskFailed(task.id, error: ErrorName.runtime.text, cause: cause)
  }
}

extension CallReport {
  /// The end of a task that is reported.
  fileprivate func end(of task: TaskID) -> Stimulus? {
    switch self {
    case .note, .submitted: nil
    case .succeeded(let output): .taskSucceeded(task, output: output)
    case .failed(let error, let cause): .taskFailed(task, error: error, cause: cause)
    }
  }
}
