import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix

extension EndpointClientError {
  /// Tells why an exchange ended without an answer.
  init(_ error: any Error, calling address: EndpointAddress) {
    if let error = error as? EndpointClientError {
      self = error
    } else if let error = error as? NIOConnectionError {
      self.init(error, calling: address)
    } else if error is HTTPParserError {
      self = .broken(address, reason: "what came is no HTTP")
    } else if let code = (error as? IOError)?.errnoCode {
      self = code == ECONNREFUSED ? .nobodyListens(address) : .broken(address, reason: systemReason(code))
    } else {
      self = .broken(address, reason: "\(error)")
    }
  }

  private init(_ error: NIOConnectionError, calling address: EndpointAddress) {
    guard let first = error.connectionErrors.first else {
      self = .broken(address, reason: "nobody knows '\(error.host)'")
      return
    }
    self.init(first.error, calling: address)
  }
}
