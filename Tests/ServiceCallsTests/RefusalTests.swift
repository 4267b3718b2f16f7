import JSONModel
import ServiceCalls
import StatesLanguage
import Testing

/// A task that cannot be started, or whose call its service would refuse.
struct Refusal: Sendable, CustomTestStringConvertible {
  let task: String
  let parameters: JSON
  let refusal: CallRefusal

  var testDescription: String { "\(task) \(parameters)" }

  /// Step Functions itself cannot start the task.
  static func unusable(_ task: String, _ parameters: JSON, _ problem: String) -> Refusal {
    let cause = "The Parameters '\(parameters.text())' could not be used to start the Task: [\(problem)]"
    return Refusal(task: task, parameters: parameters, refusal: .unusable(TaskFailure(.runtime, cause: cause)))
  }

  /// The service would refuse the call.
  static func refused(_ task: String, _ parameters: JSON, _ code: String, _ message: String) -> Refusal {
    Refusal(
      task: task,
      parameters: parameters,
      refusal: .refused(APIError(code: code, message: message, status: 400))
    )
  }
}

@Suite("a task whose call cannot be made")
struct RefusalTests {
  static let unusable: [Refusal] = [
    .unusable("lambda:invoke", ["Payload": 1], "The field 'FunctionName' is required but was missing"),
    .unusable(
      "sqs:sendMessage",
      [:],
      "The field 'QueueUrl' is required but was missing, The field 'MessageBody' is required but was missing"
    ),
    .unusable("bedrock:invokeModel", ["ModelId": "m"], "The field 'Body' is required but was missing"),
    .unusable("apigateway:invoke", ["ApiEndpoint": "a"], "The field 'Method' is required but was missing"),
    .unusable(
      "apigateway:invoke",
      ["ApiEndpoint": "a", "Method": "GET", "QueryParameters": "?a=1"],
      "The value of the field 'QueryParameters' has an invalid format"
    ),
    .unusable(
      "apigateway:invoke",
      ["ApiEndpoint": "a", "Method": "GET", "Headers": ["X-Amz-Date": ["now"]]],
      "The value of the field 'Headers' has an invalid format"
    ),
    .unusable(
      "http:invoke",
      ["ApiEndpoint": "https://a.example", "Method": "FETCH"],
      "The value of the field 'Method' has an invalid format"
    ),
    .unusable(
      "http:invoke",
      ["ApiEndpoint": "https://a.example", "Method": "GET"],
      "The field 'Authentication' is required but was missing"
    ),
  ]

  static let refused: [Refusal] = [
    .refused(
      "aws-sdk:dynamodb:putItem",
      ["TableName": "t", "Item": .null],
      "ValidationException",
      "1 validation error detected: Value null at 'item' failed to satisfy constraint: Member must not be null"
    ),
    .refused(
      "aws-sdk:dynamodb:getItem",
      [:],
      "ValidationException",
      "2 validation errors detected: Value null at 'tableName' failed to satisfy constraint: Member must not be null; "
        + "Value null at 'key' failed to satisfy constraint: Member must not be null"
    ),
    .refused(
      "sqs:sendMessage",
      ["QueueUrl": "q", "MessageBody": .null],
      "MissingParameter",
      "The request must contain the parameter MessageBody."
    ),
  ]

  @Test("fails when Step Functions misses something", arguments: unusable)
  func isUnusable(_ refusal: Refusal) { check(refusal) }

  @Test("is refused by the service when that misses something", arguments: refused)
  func isRefused(_ refusal: Refusal) { check(refusal) }

  @Test("of S3 misses what makes the path before anything is sent")
  func missesPath() throws {
    let error = APIError(code: "SdkClientException", message: "Parameter 'Bucket' must not be null", status: nil)
    #expect(throws: CallRefusal.refused(error)) { try apiCall("aws-sdk:s3:getObject", ["Key": "k"]) }
  }

  private func check(_ refusal: Refusal) {
    #expect(throws: refusal.refusal) { try call(refusal.task, refusal.parameters) }
  }
}
