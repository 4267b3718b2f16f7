import Glibc
import NIOCore
import NIOPosix

/// What an error number of the system means, in the system's words.
func systemReason(_ code: CInt) -> String { unsafe String(cString: strerror(code)) }

extension EndpointError {
  /// Tells why the system refused to listen.
  init(_ error: any Error, listeningAt address: EndpointAddress) {
    if let error = error as? EndpointError {
      self = error
      return
    }
    if error is SocketAddressError || error is SocketAddressError.UnknownHost {
      self = .noSuchAddress(address)
      return
    }
    switch (error as? IOError)?.errnoCode {
    case EADDRINUSE: self = .addressInUse(address)
    case EACCES, EPERM: self = .notPermitted(address)
    case EADDRNOTAVAIL: self = .noSuchAddress(address)
    case let code?: self = .failed(address, reason: systemReason(code))
    case nil: self = .failed(address, reason: "\(error)")
    }
  }
}
