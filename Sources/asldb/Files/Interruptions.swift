import Dispatch
import Glibc
import Synchronization

/// Ends a run, and not the program, when somebody interrupts the program: so that it can still write what it has.
///
/// The second signal ends the program at once.
final class Interruptions {
  /// The signal that came first.
  private final class Received: Sendable {
    private let number = Mutex<Int32?>(nil)

    var first: Int32? { number.withLock { $0 } }

    func note(_ signal: Int32) {
      let isSecond = number.withLock { first in
        defer { first = first ?? signal }
        return first != nil
      }
      if isSecond { _exit(128 + signal) }
    }
  }

  private let received = Received()
  private let sources: [any DispatchSourceSignal]

  /// Begins to listen to the signals that end programs.
  init(_ stop: @escaping @Sendable () -> Void) {
    let received = received
    sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        received.note(number)
        stop()
      }
      source.activate()
      return source
    }
  }

  /// Waits for a signal that ends programs.
  ///
  /// - Returns: Its number.
  static func first() async -> Int32 {
    let (signals, continuation) = AsyncStream.makeStream(of: Void.self)
    let interruptions = Interruptions { continuation.yield() }
    for await _ in signals {
      if let number = interruptions.signalNumber { return number }
    }
    return SIGTERM
  }

  /// The signal that came; none when none did.
  var signalNumber: Int32? { received.first }
}
