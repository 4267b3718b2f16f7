/// A call of an API in AWS JSON 1.0, as it came.
package struct APIRequest: Sendable, Equatable {
  /// What is called: the header `X-Amz-Target`, for example `AWSStepFunctions.StartExecution`.
  package let target: String
  /// The arguments, as JSON text; nothing stands for no arguments.
  package let body: [UInt8]

  /// Makes a call.
  package init(target: String, body: [UInt8]) {
    self.target = target
    self.body = body
  }
}
