import FoundationEssentials
package import Interpreter

/// The time outside.
package enum WallClock {
  /// The time now.
  @Sendable
  package static func now() -> Instant {
    Instant(milliseconds: Int((Date().timeIntervalSince1970 * 1000).rounded(.down)))
  }
}
