import JSONModel
import ServiceCalls
import StatesLanguage
import Testing

/// A task of a service in a recording of AWS, and the answer of the API that can be read off its end.
struct RecordedTask {
  /// What the recording says of the task.
  let record: JSON
  let resource: TaskResource
  let action: ServiceAction?

  init?(_ record: JSON) {
    guard let type = record["resourceType"]?.string, let name = record["resource"]?.string else { return nil }
    self.record = record
    switch type {
    case "activity": return nil
    case "lambda-arn":
      resource = .lambdaFunction(arn: name)
      action = nil
    default:
      resource = TaskResource(parsing: "arn:aws:states:::\(type):\(name)")
      guard case .service(let action) = resource else { return nil }
      self.action = action
    }
  }

  /// All of the recordings that are known to be of AWS.
  static func all() throws -> [RecordedTask] {
    try SharedData.lines(of: SharedData.executions).filter { $0["validated"] == true }
      .flatMap { $0["tasks"]?.array ?? [] }.compactMap(RecordedTask.init)
  }

  var name: String { "\(action.map { "\($0.service):\($0.resource)" } ?? "function") \(record)" }

  /// What the task is started with.
  var parameters: JSON { record["parameters"] ?? record["input"] ?? .null }

  /// The end that the service's answer alone decides; nothing for the end of a callback or of a job, and for one that
  /// time or size has decided.
  var end: JSON? {
    if let submitted = record["submitted"] { return ["output": submitted] }
    guard let result = record["result"], result["pending"] == nil else { return nil }
    let isOwn = ["States.Timeout", "States.DataLimitExceeded"].contains(result["error"]?.string)
    return isOwn ? nil : result
  }

  /// The answer of the API that has led to that end; nothing when it does not show in it.
  var answer: CallAnswer? {
    guard let end else { return nil }
    if let output = end["output"] { return answer(to: output) }
    guard let error = end["error"]?.string, let cause = end["cause"] else { return nil }
    if let text = cause.string { return RecordedCause(text, error: error).map { .api(.failure($0.error)) } }
    switch action?.service {
    case "apigateway": return .http(.response(HTTPResponse(status: Int(error.suffix(3)) ?? 0, body: cause.text())))
    case "events": return .api(.success(cause))
    default: return .api(.success(["FunctionError": "Unhandled", "Payload": .string(cause.text())]))
    }
  }

  private func answer(to output: JSON) -> CallAnswer? {
    guard let action else { return .api(.success(["Payload": .string(output.text())])) }
    guard var object = output.object else { return nil }
    if action.service == "apigateway" { return .http(.response(Self.response(object))) }
    object["SdkHttpMetadata"] = nil
    object["SdkResponseMetadata"] = nil
    if action.service == "lambda" { object["Payload"] = .string(object["Payload"]?.text() ?? "") }
    return .api(.success(.object(object)))
  }

  private static func response(_ output: JSONObject) -> HTTPResponse {
    let headers = output["Headers"]?.object?.members.flatMap { member in
      (member.value.array ?? [member.value]).map { HTTPField(member.name, $0.string ?? "") }
    }
    let status = output["StatusCode"].flatMap { Int($0.text()) } ?? 0
    return HTTPResponse(status: status, headers: headers ?? [], body: output["ResponseBody"]?.text() ?? "")
  }
}

/// The error of an API as a recorded cause tells of it.
struct RecordedCause {
  let error: APIError

  /// Reads a cause, in either form: `… (Service: S3, Status Code: 404, …)`, `… (Service: AmazonSQS; Status Code: 400;
  /// …)`.
  init?(_ cause: String, error name: String) {
    guard let start = cause.firstRange(of: " (Service: "), let status = Self.field("Status Code", of: cause) else {
      return nil
    }
    // The SDK's form does not tell the code; the name of the error is made of it, or is that of all others.
    let code = Self.field("Error Code", of: cause) ?? name.split(separator: ".").last.map(String.init) ?? name
    error = APIError(code: code, message: String(cause[..<start.lowerBound]), status: Int(status))
  }

  private static func field(_ name: String, of cause: String) -> String? {
    guard let range = cause.firstRange(of: name + ": ") else { return nil }
    return String(cause[range.upperBound...].prefix { !";,)".contains($0) })
  }
}
