import JSONModel
import StatesLanguage

/// What Step Functions makes of a task's parameters before it schedules the task, where history shows it.
///
/// - Source: recorded: an action's unknown members are dropped (SQS), its own are added (ECS), or its request is
///   refused (API Gateway).
struct RequestShaping {
  /// The only members that the action takes; all when there is no list.
  var takes: Set<String>?
  /// The members that are added.
  var adds: JSONObject = [:]
  /// Members whose own members have to be lists.
  var listsIn: [String] = []

  private static let rules: [String: RequestShaping] = [
    "sqs:sendMessage": sendMessage,
    "sqs:sendMessage.waitForTaskToken": sendMessage,
    "ecs:runTask.sync": RequestShaping(adds: ["StartedBy": "AWS Step Functions"]),
    "apigateway:invoke": RequestShaping(listsIn: ["Headers"]),
    "apigateway:invoke.waitForTaskToken": RequestShaping(listsIn: ["Headers"]),
  ]

  private static let sendMessage = RequestShaping(
    takes: [
      "QueueUrl", "MessageBody", "DelaySeconds", "MessageAttributes", "MessageDeduplicationId", "MessageGroupId",
    ]
  )

  /// The parameters as they are sent.
  ///
  /// - Throws: `States.Runtime` when the task cannot be started with them.
  static func request(_ parameters: JSON, for resource: TaskResource) throws(EvaluationError) -> JSON {
    guard case .service(let action) = resource, case .object(let object) = parameters,
      let rule = rules["\(action.service):\(action.resource)"]
    else { return parameters }
    if let field = rule.malformedField(of: object) {
      throw EvaluationError(
        reason: "The Parameters '\(parameters.text())' could not be used to start the Task: "
          + "[The value of the field '\(field)' has an invalid format]"
      )
    }
    return .object(rule.shaped(object))
  }

  private func malformedField(of object: JSONObject) -> String? {
    listsIn.first { name in object[name]?.object?.members.contains { $0.value.kind != .array } ?? false }
  }

  private func shaped(_ object: JSONObject) -> JSONObject {
    let taken = object.members.filter { takes?.contains($0.name) ?? true }
    return JSONObject((taken + adds.members).map { ($0.name, $0.value) })
  }
}
