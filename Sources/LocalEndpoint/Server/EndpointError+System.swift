import Glibc
import NIOCore
import NIOPosix

extension EndpointError {
  /// Tells why the system refused to listen.
  init(_ error: any Error, listeningAt address: EndpointAddress) {
    if let error = error as? EndpointError {
      self = error
      return
    }
    if error is SocketAddressError {
      self = .noSuchAddress(address)
      return
    }
    switch (error as? IOError)?.errnoCode {
    case EADDRINUSE: self = .addressInUse(address)
    case EACCES, EPERM: self = .notPermitted(address)
    case EADDRNOTAVAIL: self = .noSuchAddress(address)
    case let code?: self = .failed(address, reason: unsafe String(cString: strerror(code)))
    case nil: self = .failed(address, reason: "\(error)")
    }
  }
}
