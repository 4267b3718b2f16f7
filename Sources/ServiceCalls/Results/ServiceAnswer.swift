import JSONModel
import StatesLanguage

/// What a service answered to a task, and what the task makes of it.
struct ServiceAnswer {
  let action: ServiceAction
  let call: APICall
  let answer: JSON
  let exchange: Exchange

  /// Optimized services whose results say nothing of the answer itself.
  ///
  /// - Source: recorded for EventBridge; the pages of the others show results without it.
  private static let withoutMetadata: Set<String> = [
    "bedrock", "bedrockagentcore", "elasticmapreduce", "emr-serverless", "events",
  ]

  /// The services whose answers have attribute values of DynamoDB.
  private static let servicesOfAttributes: Set<String> = ["dynamodb", "dynamodbstreams"]

  /// The task's result, or the error that it fails with.
  var outcome: Result<JSON, TaskFailure> {
    if let service = action.sdkService {
      return .success(Self.servicesOfAttributes.contains(service) ? answer.namingAttributeTypesAsSDK : answer)
    }
    if let failure { return .failure(failure) }
    guard case .object(var object) = result, !Self.withoutMetadata.contains(action.service) else {
      return .success(result.sortedMembers)
    }
    SDKMetadata(of: action.service, answering: answerText, in: exchange).add(to: &object)
    return .success(JSON.object(object).sortedMembers)
  }

  /// The error of an answer that came well.
  private var failure: TaskFailure? {
    switch (action.service, action.pattern) {
    case ("lambda", _): LambdaAnswer(answer: answer).failure
    case ("events", _): failedEntries
    case ("ecs", .sync), ("ecs", .waitForTaskToken): failedTasks
    default: nil
    }
  }

  private var failedEntries: TaskFailure? {
    guard let count = answer["FailedEntryCount"], count != 0 else { return nil }
    return TaskFailure("EventBridge.FailedEntry", cause: answer.text())
  }

  private var failedTasks: TaskFailure? {
    guard let failures = answer["Failures"]?.array, !failures.isEmpty else { return nil }
    return TaskFailure("AmazonECS.Unknown", cause: answer.text())
  }

  /// The result without what it says of the answer itself.
  private var result: JSON {
    switch action.service {
    case "lambda": .object(LambdaAnswer(answer: answer).members)
    case "bedrock": with { $0.change("Body", by: \.parsedText) }
    case "glue": with { $0["JobName"] = call.parameters["JobName"] }
    case "sqs": with { $0 = JSONObject($0.members.map { (Self.digestName($0.name), $0.value) }) }
    case "emr-serverless": with { $0["ApplicationId"] = $0["ApplicationId"] ?? call.parameters["ApplicationId"] }
    default: EMRWrapper(rawValue: "\(action.service):\(action.action)")?.result(answer) ?? answer
    }
  }

  private func with(_ change: (inout JSONObject) -> Void) -> JSON {
    var object = answer.object ?? [:]
    change(&object)
    return .object(object)
  }

  /// SDK integrations write `Md5Of…`, the optimized one `MD5Of…`.
  private static func digestName(_ name: String) -> String {
    name.hasPrefix("Md5Of") ? "MD5" + name.dropFirst(3) : name
  }

  /// The answer as its text would be: of Lambda, what the function returned.
  private var answerText: String {
    action.service == "lambda" ? answer["Payload"]?.plainText ?? "" : answer.text()
  }
}
