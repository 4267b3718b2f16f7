package import Interpreter
import JSONModel
import StatesLanguage

/// Answers tasks as they were answered in a history, as long as the same state asks the same; it declines all others.
///
/// A task that timed out there is left open, and the time ends it. Where a state asked the same more than once, in
/// retries, loops or iterations, the number of the attempt and of the call choose.
package struct HistoryConnector: Connector {
  private let attempts: [StateName: [RecordedAttempt]]
  private let history: RecordedHistory
  private let settings: ExecutionSettings

  /// Makes a connector of a history.
  ///
  /// - Parameters:
  ///   - history: The history.
  ///   - settings: The names of the execution that asks.
  package init(_ history: RecordedHistory, for settings: ExecutionSettings = .init()) {
    attempts = RecordedAttempt.all(in: history)
    self.history = history
    self.settings = settings
  }

  package func response(to task: PendingTask, in execution: Execution) -> ConnectorResponse {
    let madeUp = MadeUpTexts(of: settings, around: [task.scheduledAt], notIn: history)
    let same = (attempts[execution.machine[task.state].name] ?? []).filter {
      $0.number == task.attempt && $0.request.isSame(as: task, but: madeUp)
    }
    let attempt = same.first { $0.invocation >= task.invocation } ?? same.last
    guard let attempt else { return .declined }
    return .stimuli(attempt.answers.map { $0.stimulus(for: task.id) })
  }

  package var rehearsal: any Connector { self }
}

extension ScheduledTask {
  /// Whether a task asks the same, but for what the engine makes up, such as the token.
  fileprivate func isSame(as task: PendingTask, but madeUp: MadeUpTexts) -> Bool {
    guard resource.call == task.resource.call else { return false }
    return JSONDifference.between(input, task.input).allSatisfy { change in
      guard case .changed(.string(let recorded), .string(let ours)) = change.kind else { return false }
      return madeUp.allow(recorded, insteadOf: ours)
    }
  }
}

extension TaskResource {
  /// What is called, without the partition of its ARN.
  fileprivate var call: String {
    switch self {
    case .lambdaFunction(let arn), .activity(let arn): arn
    case .service(let action): "\(action.service):\(action.resource)"
    }
  }
}
