package import Interpreter
package import JSONModel
import StatesLanguage

/// What a task has sent, and where: `sqs:sendMessage`, a queue's URL, its message.
package struct SentMessage: Sendable, Equatable {
  /// The service and its action: `sqs:sendMessage`.
  package let service: String
  /// The queue, topic or function that it went to, or the like, as the task names it; nothing when it does not.
  package let target: String?
  /// What was sent.
  package let content: JSON

  /// The last part of the target's URL, path or ARN: `approvals`.
  package var shortTarget: String? {
    target.map { $0.split { $0 == "/" || $0 == ":" }.last.map(String.init) ?? $0 }
  }

  /// Takes the call of a task apart.
  package init(of task: PendingTask) {
    switch task.resource {
    case .lambdaFunction(let arn): (service, target, content) = ("lambda:invoke", arn, task.input)
    case .activity(let arn): (service, target, content) = ("activity", arn, task.input)
    case .service(let action):
      service = "\(action.service):\(action.action)"
      let isOfEntries = task.input["Entries"]?.array != nil
      let place = isOfEntries ? task.input["Entries"]?.array?.first ?? task.input : task.input
      target = Self.targets.lazy.compactMap { place[$0]?.string }.first
      content = Self.contents.lazy.compactMap { task.input[$0] }.first ?? task.input
    }
  }

  /// The parameters that say where something goes, those first that say it best.
  private static let targets = [
    "QueueUrl", "TopicArn", "TargetArn", "FunctionName", "StateMachineArn", "ActivityArn", "EventBusName", "TableName",
    "ApiEndpoint", "Bucket", "JobName", "ProjectName", "TrainingJobName", "TaskDefinition", "Cluster", "ClusterId",
    "Name",
  ]

  /// The parameters that say what goes there.
  private static let contents = [
    "MessageBody", "Message", "Payload", "Input", "Entries", "RequestBody", "Item", "Arguments", "Parameters",
  ]
}
