import DebuggerCore
import Interpreter
import Synchronization

/// A clock outside that is ahead of the real one by as much as a test says.
final class TestClock: Sendable {
  private let ahead = Mutex(0)

  /// The time.
  var now: Instant { WallClock.now().adding(seconds: Double(ahead.withLock { $0 })) }

  /// Lets time pass.
  func advance(seconds: Int) { ahead.withLock { $0 += seconds } }
}
