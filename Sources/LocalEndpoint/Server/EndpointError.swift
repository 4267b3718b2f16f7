/// Why an endpoint cannot listen, or its address not be read.
package enum EndpointError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The text is no address.
  case unreadableAddress(String)
  /// Another program listens there.
  case addressInUse(EndpointAddress)
  /// The system does not let this user listen there.
  case notPermitted(EndpointAddress)
  /// The machine has no such address, or nobody knows the name.
  case noSuchAddress(EndpointAddress)
  /// Something else, in the system's words.
  case failed(EndpointAddress, reason: String)

  /// What is wrong and what helps.
  package var description: String {
    switch self {
    case .unreadableAddress(let text):
      "'\(text)' is no address to listen at or to call: give a port (8083), or a host and a port"
        + " (127.0.0.1:8083, [::1]:8083)"
    case .addressInUse(let address):
      "port \(address.port) of \(address.host) is already in use: end what listens there, give another port, or 0 for"
        + " any that is free"
    case .notPermitted(let address):
      "this user may not listen at \(address): give a port above 1023"
    case .noSuchAddress(let address):
      "this machine has no address '\(address.host)': give 127.0.0.1, or one of its own"
    case .failed(let address, let reason): "cannot listen at \(address): \(reason)"
    }
  }
}
