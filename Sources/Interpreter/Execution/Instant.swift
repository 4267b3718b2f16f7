public import StatesLanguage

/// A moment on an execution's clock, in whole milliseconds since 1970 (UTC).
public struct Instant: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let milliseconds: Int

  /// Makes the moment so many milliseconds after 1970 began.
  public init(milliseconds: Int) { self.milliseconds = milliseconds }

  /// Makes the moment of a timestamp, cut to milliseconds.
  public init(_ timestamp: Timestamp) { milliseconds = timestamp.milliseconds }

  /// The moment as a definition and the API write it: ISO 8601, UTC.
  public var timestamp: Timestamp { Timestamp(milliseconds: milliseconds) }

  /// Whether one moment is before another.
  public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

  /// The moment so many seconds later; far beyond any execution's end, it stays there.
  public func adding(seconds: Double) -> Instant {
    Instant(milliseconds: milliseconds + Int(min(seconds * 1000, Self.furthestMilliseconds).rounded()))
  }

  /// A hundred thousand years: later than any timer and far from overflow.
  private static let furthestMilliseconds = 3.2e15
}
