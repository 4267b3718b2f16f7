/// How a driver lets the clock of an execution run; the execution itself only knows the moments that it is told.
public enum ClockMode: Sendable, Hashable {
  /// When only time can move the execution, it jumps to the next timer.
  case skip
  /// It runs as the wall clock does.
  case real
  /// It stands still until somebody lets time pass.
  case held
  /// It runs so many times as fast as the wall clock.
  case times(ClockSpeed)

  /// How fast it runs by itself; nothing when it does not run.
  public var speed: ClockSpeed? {
    switch self {
    case .skip, .held: nil
    case .real: .ofWallClock
    case .times(let speed): speed
    }
  }
}

extension ClockMode {
  /// Reads a mode from its text: `skip`, `real`, `held`, `x60`.
  public init(parsing text: String) throws(ClockModeError) {
    switch text {
    case "skip": self = .skip
    case "real": self = .real
    case "held": self = .held
    default:
      guard text.hasPrefix("x") else { throw .unknown(text) }
      self = .times(try ClockSpeed(parsing: String(text.dropFirst())))
    }
  }

  /// The text that the mode is read from.
  public var text: String {
    switch self {
    case .skip: "skip"
    case .real: "real"
    case .held: "held"
    case .times(let speed): "x\(speed.text)"
    }
  }
}

/// Why a text is no ``ClockMode``.
public enum ClockModeError: Error, Sendable, Equatable {
  /// It is none of the words, and no factor.
  case unknown(String)
  /// What follows the `x` is no decimal number, or one with more than three decimals.
  case noFactor(String)
  /// The factor is too small or too large.
  case outOfRange(String)
}

extension ClockModeError: CustomStringConvertible {
  /// What was found and what was expected.
  public var description: String {
    switch self {
    case .unknown(let text): "'\(text)' is no clock; it is skip, real, held, or a factor such as x60"
    case .noFactor(let text): "'x\(text)' has no number after the x; a factor is written x60 or x0.5"
    case .outOfRange(let text): "'x\(text)' is out of range; a clock runs from x0.1 to x100000"
    }
  }
}
