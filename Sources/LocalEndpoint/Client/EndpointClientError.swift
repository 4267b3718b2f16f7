/// Why a call of an endpoint has no result.
package enum EndpointClientError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Nothing listens at that address.
  case nobodyListens(EndpointAddress)
  /// The endpoint refused the call.
  case refused(type: String, message: String, status: Int)
  /// There was no answer in time.
  case timedOut(EndpointAddress)
  /// What listens there gives answers that are not those of an endpoint.
  case unreadableAnswer(EndpointAddress, status: Int)
  /// The connection could not be made or broke, in the system's words.
  case broken(EndpointAddress, reason: String)
  /// The surrounding task was cancelled.
  case cancelled

  /// What went wrong and what helps.
  package var description: String {
    switch self {
    case .nobodyListens(let address):
      "nothing listens at \(address): start 'asldb serve', or the debugger with '--listen', or say where one is with"
        + " '--endpoint' or \(EndpointAddress.environmentVariable)"
    case .refused(let type, let message, _): message.isEmpty ? type : "\(type): \(message)"
    case .timedOut(let address): "\(address) did not answer in time"
    case .unreadableAnswer(let address, let status):
      "what listens at \(address) is no endpoint of asldb: it answers \(status) without JSON"
    case .broken(let address, let reason): "the connection to \(address) broke: \(reason)"
    case .cancelled: "cancelled"
    }
  }
}
