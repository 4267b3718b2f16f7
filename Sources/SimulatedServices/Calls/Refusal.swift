import ServiceCalls

/// Why a call gets no good answer.
enum Refusal: Error, Equatable {
  /// The service refuses it, as AWS would.
  case error(APIError)
  /// AWS might do it, but these services cannot; the text says what is missing.
  case notSimulated(String)

  /// An error of a service.
  static func error(_ code: String, _ message: String, status: Int = 400) -> Refusal {
    .error(APIError(code: code, message: message, status: status))
  }
}
