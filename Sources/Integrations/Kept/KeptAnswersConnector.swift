package import Interpreter
import StatesLanguage

/// Gives tasks the answers that a person keeps, and declines those that none is kept for.
package struct KeptAnswersConnector: Connector {
  private let answers: [KeptAnswer]

  /// Makes a connector.
  package init(_ kept: KeptAnswers) { answers = kept.byPrecedence }

  package func response(to task: PendingTask, in execution: Execution) -> ConnectorResponse {
    let found = answers.first { $0.timing.isFor(call: task.invocation) && $0.pattern.matches(task, in: execution) }
    guard let kept = found else { return .declined }
    let source = Undertaking.source(task.id, "kept: \(kept.pattern.text)")
    return task.answer(kept.outcome.stimulus(for: task.id), kept.timing).with(source)
  }

  package var rehearsal: any Connector { self }
}

extension TaskEnd {
  /// What the execution is told of it.
  func stimulus(for task: TaskID) -> Stimulus {
    switch self {
    case .success(let output): .taskSucceeded(task, output: output)
    case .failure(let error, let cause): .taskFailed(task, error: error, cause: cause)
    }
  }
}
