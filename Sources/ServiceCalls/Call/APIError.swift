/// Why a call failed.
package struct APIError: Error, Sendable, Equatable {
  /// The code as the wire has it: `ResourceNotFoundException`, `NotFound`, `MissingParameter`.
  package let code: String
  /// The message.
  package let message: String
  /// The HTTP status; nothing when nobody answered (then the client's own exception: `SdkClientException`).
  package let status: Int?

  /// Makes an error.
  package init(code: String, message: String, status: Int?) {
    self.code = code
    self.message = message
    self.status = status
  }
}
