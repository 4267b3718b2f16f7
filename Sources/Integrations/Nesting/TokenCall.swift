import Interpreter
import JSONModel
import ServiceCalls
import StatesLanguage

/// A task that sends a token for which another task of the execution, or of one around it, waits.
struct TokenCall {
  private let task: PendingTask
  private let awaiting: PendingTask
  private let action: ServiceAction
  private let exchange: Exchange

  private static let actions: Set = ["sendTaskSuccess", "sendTaskFailure", "sendTaskHeartbeat"]

  /// Reads a task; nothing when no task waits for the token.
  init?(_ task: PendingTask, _ action: ServiceAction, in execution: Execution) {
    guard action.service == "aws-sdk:sfn", Self.actions.contains(action.action),
      let token = task.input["TaskToken"]?.string,
      let awaiting = execution.pendingTasks.first(where: { $0.token == token })
    else { return nil }
    (self.task, self.awaiting, self.action) = (task, awaiting, action)
    exchange = Exchange(
      requestID: execution.requestID(of: task.id),
      secondsSince1970: execution.now.milliseconds / 1000
    )
  }

  /// What both tasks are told.
  var response: ConnectorResponse {
    switch action.action {
    case "sendTaskSuccess":
      let text = task.input["Output"].map { $0.string ?? $0.text() } ?? ""
      guard let output = try? JSON(parsing: text) else {
        let error = APIError(code: "InvalidOutput", message: "Invalid Output: '\(text)'", status: 400)
        return .failure(of: task, TaskOutcome.failure(of: task.resource, error, exchange))
      }
      return telling(.taskSucceeded(awaiting.id, output: output))
    case "sendTaskFailure":
      let (error, cause) = (task.input["Error"]?.string, task.input["Cause"]?.string)
      return telling(.taskFailed(awaiting.id, error: error, cause: cause))
    default: return telling(.taskHeartbeat(awaiting.id))
    }
  }

  private func telling(_ stimulus: Stimulus) -> ConnectorResponse {
    .stimuli([stimulus, .taskSucceeded(task.id, output: [:])])
  }
}
