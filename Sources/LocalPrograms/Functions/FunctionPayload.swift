import JSONModel

/// The payloads that Lambda itself makes, not the function.
enum FunctionPayload {
  /// How many bytes a function may answer with.
  ///
  /// - Source: AWS Lambda Developer Guide, "Quotas": 6 MB for a synchronous invocation.
  static let limit = 6_291_556

  /// The payload of an error of the environment, as text.
  static func failure(_ type: String, _ message: String, requestID: String) -> String {
    error(type, "RequestId: \(requestID) Error: \(message)")
  }

  /// The payload of an answer that is too long.
  static func tooLarge(_ byteCount: Int) -> String {
    let message = "Response payload size (\(byteCount) bytes) exceeded maximum allowed payload size (\(limit) bytes)."
    return error("Function.ResponseSizeTooLarge", message)
  }

  private static func error(_ type: String, _ message: String) -> String {
    JSON.object(["errorType": .string(type), "errorMessage": .string(message)]).text()
  }
}
