package import Interpreter
import JSONModel
import ServiceCalls
import StatesLanguage

/// Answers every task with a made-up result that has the shape of the real one and nothing in it, so that any machine
/// can be walked.
package struct SkeletonConnector: Connector {
  /// Makes a connector.
  package init() {}

  package func response(to task: PendingTask, in execution: Execution) -> ConnectorResponse {
    task.answer(.taskSucceeded(task.id, output: Skeleton.result(of: task.resource)))
  }

  package var rehearsal: any Connector { self }
}

extension PendingTask {
  /// The answer to a task, after that of the service for a task that waits for a job or a callback.
  ///
  /// - Parameters:
  ///   - end: The answer.
  ///   - timing: How long after the call it comes, and how often heartbeats come until then, when the task takes some;
  ///     the service answers at once, and so a worker takes the task of an activity when its answer is to come later.
  /// - Returns: What is undertaken.
  func answer(_ end: Stimulus, _ timing: AnswerTiming = AnswerTiming()) -> ConnectorResponse {
    let beats = resource.waitsForToken ? timing.heartbeats : []
    let heartbeats = beats.map { Undertaking.tell(.taskHeartbeat(id), afterMilliseconds: $0) }
    let end = Undertaking.tell(end, afterMilliseconds: timing.delayMilliseconds)
    return .undertakings(beginning(timing).map { .tell($0) } + heartbeats + [end])
  }

  private func beginning(_ timing: AnswerTiming) -> [Stimulus] {
    switch resource {
    case .service(let action) where action.pattern != .requestResponse:
      [.taskSubmitted(id, output: Skeleton.submission(of: action))]
    case .activity where timing.delayMilliseconds > 0: [.taskStarted(id, worker: nil)]
    case .service, .activity, .lambdaFunction: []
    }
  }
}
