import Integrations
import Interpreter
import JSONModel
import StatesLanguage

/// Answers tasks with what AWS's tasks were recorded to answer.
struct RecordedTasks: Connector {
  private let tasks: [JSON]
  /// The answer to every attempt where only the outcome was recorded: the error that it shows.
  private let shownFailure: JSON?
  /// Whether the tasks run in child executions, of which nothing is recorded: they answer with what they are sent, as
  /// the function of the only such recording does.
  private let echoes: Bool

  init(of recorded: RecordedExecution) {
    tasks = recorded.tasks ?? []
    echoes = (recorded.tasks?.isEmpty ?? true) && recorded.needs("distributed-map")
    shownFailure =
      recorded.tasks == nil ? recorded.outcome?["output"].flatMap(Self.failure) : Self.maskedFailure(in: recorded)
  }

  /// The failure of the only task, when nothing but its event was recorded of it, without a number.
  private static func maskedFailure(in recorded: RecordedExecution) -> JSON? {
    guard recorded.hasMaskedIDs, recorded.tasks?.count == 1, recorded.tasks?.first?["result"]?["pending"] == true,
      let details = recorded.events?.compactMap({ $0["taskFailedEventDetails"] }).first
    else { return nil }
    return failure(in: ["Error": details["error"] ?? .null, "Cause": details["cause"] ?? .null])
  }

  private static func failure(in output: JSON) -> JSON? {
    guard let error = output["Error"], let cause = output["Cause"] else { return nil }
    return ["result": ["error": error, "cause": cause]]
  }

  func response(to task: PendingTask, in execution: Execution) -> ConnectorResponse {
    let state = execution.machine[task.state].name
    guard let record = record(of: task, state), let result = record["result"] else { return .declined }
    var stimuli: [Stimulus] = []
    if case .activity = task.resource { stimuli.append(.taskStarted(task.id, worker: record["workerName"]?.string)) }
    if let answer = record["submitted"] { stimuli.append(.taskSubmitted(task.id, output: answer)) }
    if let end = end(of: task, result, isTimeout: record["timed_out"] == true) { stimuli.append(end) }
    return .stimuli(stimuli)
  }

  /// The record of an attempt: that of its state with its number, or, where the recording only guesses the states, that
  /// with its number among all attempts.
  private func record(of task: PendingTask, _ state: StateName) -> JSON? {
    if let shownFailure { return shownFailure }
    if echoes { return ["result": ["output": task.input]] }
    if tasks.contains(where: { $0["state_guessed"] == true }) {
      return tasks.indices.contains(task.id.number - 1) ? tasks[task.id.number - 1] : nil
    }
    return tasks.filter { $0["state"]?.string == state.text }.dropFirst(task.invocation).first
  }

  /// How a task ended; nothing when it timed out by itself or had not ended.
  private func end(of task: PendingTask, _ result: JSON, isTimeout: Bool) -> Stimulus? {
    if isTimeout || result["pending"] == true { return nil }
    if let output = result["output"] { return .taskSucceeded(task.id, output: output) }
    return .taskFailed(task.id, error: result["error"]?.string, cause: result["cause"].map { $0.string ?? $0.text() })
  }
}
