import Glibc

/// Why the system refused a call.
struct SystemError: Error, CustomStringConvertible {
  private let number: Int32

  /// The error of the call before.
  init() { number = errno }

  /// Whether nobody reads any more what was written.
  var isClosedPipe: Bool { number == EPIPE }

  /// Whether there is nothing at the path.
  var isMissing: Bool { number == ENOENT }

  /// The reason in the system's words.
  var description: String { unsafe String(cString: strerror(number)) }
}
