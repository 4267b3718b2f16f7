import JSONModel
import StepFunctionsAPI

/// Answers that the endpoint gives without asking its responder.
///
/// - Source: AWS, "Common Errors" of all services, for the names and statuses that are among them.
extension HTTPAnswer {
  /// The endpoint is there.
  static let healthy = HTTPAnswer(APIResponse(["status": "ok"]))

  /// The request may be one of a page of the web, or of a name that somebody made point to this machine.
  static func accessDenied(_ message: String) -> HTTPAnswer {
    HTTPAnswer(APIFailure("AccessDeniedException", message, status: 403))
  }

  /// The request is not HTTP, or not such as an AWS SDK makes it.
  static func malformed(_ message: String) -> HTTPAnswer {
    HTTPAnswer(APIFailure("MalformedHttpRequestException", message, status: 400))
  }

  /// The call names no operation.
  static let noOperation = HTTPAnswer(
    APIFailure("UnknownOperationException", "The header X-Amz-Target has to name an operation.")
  )

  /// Nothing is at that path.
  static func notFound(_ path: String) -> HTTPAnswer {
    let message = "Nothing is at '\(path)': calls are sent to '/', and '/health' says whether the endpoint answers."
    return HTTPAnswer(APIFailure("UnknownOperationException", message, status: 404))
  }

  /// The path takes other methods.
  static func methodNotAllowed(_ method: String, allowed: String) -> HTTPAnswer {
    let message = "The method \(method) is not allowed here: \(allowed) is."
    let failure = APIFailure("MethodNotAllowedException", message, status: 405)
    return HTTPAnswer(failure, fields: [Field(name: "Allow", value: allowed)])
  }

  /// The body is of a type that a page of the web can send anywhere, or of one that is not read.
  static func unsupportedMediaType(_ message: String) -> HTTPAnswer {
    HTTPAnswer(APIFailure("UnsupportedMediaTypeException", message, status: 415))
  }

  /// The body is longer than allowed.
  static func tooLarge(limit: Int) -> HTTPAnswer {
    let message = "The request entity is too large: a body may have \(limit) bytes."
    return HTTPAnswer(APIFailure("RequestEntityTooLargeException", message, status: 413))
  }

  /// The head is longer than allowed.
  static func headTooLarge(limits: EndpointLimits) -> HTTPAnswer {
    let message = "The request's head may have \(limits.headFields) headers and \(limits.headBytes) bytes."
    return HTTPAnswer(APIFailure("RequestHeaderFieldsTooLargeException", message, status: 431))
  }

  /// The client expects something that is not known.
  static func expectationFailed(_ expectation: String) -> HTTPAnswer {
    HTTPAnswer(APIFailure("ExpectationFailedException", "'\(expectation)' cannot be expected.", status: 417))
  }

  /// The request did not come in time.
  static let timedOut = HTTPAnswer(
    APIFailure("RequestTimeoutException", "Reading the Request timed out.", status: 408)
  )

  /// All connections that there may be are being answered.
  static let noRoom = HTTPAnswer(
    APIFailure("ServiceUnavailable", "All connections that the endpoint takes are in use.", status: 503)
  )
}
