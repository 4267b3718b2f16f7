/// Answers calls of the API.
///
/// An endpoint that listens on a socket knows no more than this of what it serves.
package protocol APIResponder: Sendable {
  /// Answers a call.
  ///
  /// It can take long: a worker waits for an activity's task up to a minute. When the caller has gone, the surrounding
  /// task is cancelled, and what is answered then nobody reads.
  func respond(to request: APIRequest) async -> APIResponse
}
