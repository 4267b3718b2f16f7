import JSONModel
import ServiceCalls

/// What the AWS CLI says when it has no answer.
enum AWSCommandFailure {
  /// The error that a client has of its own, when no service answered.
  private static func client(_ message: String) -> APIError {
    APIError(code: "SdkClientException", message: message, status: nil)
  }

  /// The first number of a version: `aws-cli/2.15.1 Python/3.11 …`.
  static func version(in text: String) -> Int {
    guard let start = text.firstRange(of: "aws-cli/")?.upperBound else { return 2 }
    return Int(text[start...].prefix { $0.isNumber }) ?? 2
  }

  /// The JSON that it printed; an action without an answer prints nothing.
  static func value(in end: ProgramEnd) throws(APIError) -> JSON {
    guard !end.isOutputCut else { throw client("the AWS CLI printed \(end.outputByteCount) bytes, which is too much") }
    guard !end.output.allSatisfy({ [9, 10, 13, 32].contains($0) }) else { return [:] }
    do throws(JSONSyntaxError) {
      return try JSON(parsing: end.output)
    } catch {
      throw client("the AWS CLI printed what is not JSON, at \(error): \(end.outputText.prefix(200))")
    }
  }

  /// Why a call has no answer.
  static func error(of end: ProgramEnd, _ action: AWSAction?, _ settings: AWSCommandLineSettings) -> APIError {
    switch end.reason {
    case .exited: return error(in: end.errorText, action, settings)
    case .signalled(let signal): return client("the AWS CLI was ended by \(SignalName.text(of: signal))")
    case .timedOut: return client("the AWS CLI had no answer in its time")
    case .cancelled: return APIError(code: "AbortedException", message: "the call was aborted", status: nil)
    case .notStarted(let error):
      return client("the AWS CLI cannot be run: \(error); install it, or bind the task to another connector")
    }
  }

  /// Why there is no skeleton of an action's request.
  static func noSkeleton(_ end: ProgramEnd, _ action: AWSAction, _ settings: AWSCommandLineSettings) -> APIError {
    guard case .exited = end.reason else { return error(of: end, action, settings) }
    let name = action.command.joined(separator: " ")
    // Only commands whose answer goes to a file do not know the option, and then complain about what is left out.
    if end.errorText.contains("arguments are required") {
      return client(
        "'aws \(name)' answers with a stream, which is supported for lambda invoke and s3api get-object only"
      )
    }
    if ["Invalid choice", "invalid choice"].contains(where: end.errorText.contains) {
      return client("the installed AWS CLI has no command 'aws \(name)'")
    }
    return error(of: end, action, settings)
  }

  private static func error(
    in text: String,
    _ action: AWSAction?,
    _ settings: AWSCommandLineSettings
  ) -> APIError {
    if let error = serviceError(in: text, action) { return error }
    let message = plain(text)
    if message.hasPrefix("Parameter validation failed") {
      // The CLI looks at the request before the service can; it is the service that refuses it otherwise.
      return APIError(code: "ValidationException", message: message, status: 400)
    }
    let hint = hint(for: message, settings)
    return client((hint.isEmpty || !message.hasSuffix(".") ? message : String(message.dropLast())) + hint)
  }

  /// The error that a service answered with:
  /// `An error occurred (Code) when calling the Name operation (reached max retries: 4): message`.
  private static func serviceError(in text: String, _ action: AWSAction?) -> APIError? {
    guard let opening = text.firstRange(of: "An error occurred (") else { return nil }
    let rest = text[opening.upperBound...]
    guard let closing = rest.firstRange(of: ") when calling the ") else { return nil }
    let code = String(rest[..<closing.lowerBound])
    let call = rest[closing.upperBound...]
    guard let operation = call.firstRange(of: " operation") else { return nil }
    var message = call[operation.upperBound...]
    if message.hasPrefix(" ("), let end = message.firstRange(of: ")") { message = message[end.upperBound...] }
    if message.hasPrefix(":") { message = message.dropFirst() }
    return APIError(
      code: code,
      message: String(trimmed(message)),
      status: AWSErrorStatus.status(of: code, service: action?.service ?? "")
    )
  }

  /// What was said, without what stands around it.
  private static func plain(_ text: String) -> String {
    var message = trimmed(text[...])
    for prefix in ["aws: [ERROR]: ", "aws: error: "] {
      if let range = message.firstRange(of: prefix) { message = message[range.upperBound...] }
    }
    return message.isEmpty ? "the AWS CLI failed and said nothing" : String(message)
  }

  /// What helps, where the CLI does not say it.
  private static func hint(for message: String, _ settings: AWSCommandLineSettings) -> String {
    let place = settings.endpoint.map { "; is a service running at \($0)?" }
    let hints = [
      ("Unable to locate credentials", "; a profile or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY give them"),
      ("could not be found", settings.profile.map { "; 'aws configure list-profiles' lists those other than \($0)" }),
      ("Could not connect to the endpoint URL", place),
      ("Token has expired", "; 'aws sso login' gets a new one"),
      ("must specify a region", "; the binding may name one"),
    ]
    return hints.first { message.contains($0.0) }?.1 ?? ""
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let start = text.drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return start[...end]
  }
}
