/// An instant, to the nanosecond.
///
/// - Source: RFC 3339 with upper-case `T` and `Z`, as the States Language demands.
public struct Timestamp: Hashable, Sendable {
  /// Seconds since the start of 1970 in UTC, rounded down.
  public let secondsSince1970: Int
  /// Nanoseconds after the whole second, from 0 to 999,999,999.
  public let nanoseconds: Int

  /// Makes an instant.
  ///
  /// - Parameters:
  ///   - seconds: Seconds since the start of 1970 in UTC.
  ///   - nanoseconds: Nanoseconds after that second, less than a second.
  public init(secondsSince1970 seconds: Int, nanoseconds: Int = 0) {
    secondsSince1970 = seconds
    self.nanoseconds = nanoseconds
  }

  /// Makes an instant of milliseconds since the start of 1970 in UTC.
  public init(milliseconds: Int) {
    let (seconds, rest) = milliseconds.flooredDivision(by: 1000)
    self.init(secondsSince1970: seconds, nanoseconds: rest * 1_000_000)
  }

  /// Milliseconds since the start of 1970 in UTC, rounded down.
  public var milliseconds: Int { secondsSince1970 * 1000 + nanoseconds / 1_000_000 }

  /// The instant without its fraction of a second.
  public var wholeSecond: Timestamp { Timestamp(secondsSince1970: secondsSince1970) }

  /// The instant some seconds later.
  public func adding(seconds: Int) -> Timestamp {
    Timestamp(secondsSince1970: secondsSince1970 + seconds, nanoseconds: nanoseconds)
  }
}

extension Timestamp: Comparable {
  /// Whether one instant comes before another.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    (left.secondsSince1970, left.nanoseconds) < (right.secondsSince1970, right.nanoseconds)
  }
}

extension Timestamp: CustomStringConvertible {
  /// The instant in UTC with milliseconds, as AWS writes it: `2024-01-02T03:04:05.678Z`.
  public var text: String {
    let (days, second) = secondsSince1970.flooredDivision(by: 86_400)
    let date = CalendarDate(daysSince1970: days)
    guard (0...9999).contains(date.year) else {
      let time = [second / 3600, second / 60 % 60, second % 60].map { $0.padded(to: 2) }.joined(separator: ":")
      return "\(date)T\(time).\((nanoseconds / 1_000_000).padded(to: 3))Z"
    }
    var text: [UInt8] = Array("0000-00-00T00:00:00.000Z".utf8)
    func write(_ number: Int, endingAt end: Int) {
      var (rest, place) = (number, end)
      while rest > 0 {
        text[place] += UInt8(rest % 10)
        rest /= 10
        place -= 1
      }
    }
    write(date.year, endingAt: 3)
    write(date.month, endingAt: 6)
    write(date.day, endingAt: 9)
    write(second / 3600, endingAt: 12)
    write(second / 60 % 60, endingAt: 15)
    write(second % 60, endingAt: 18)
    write(nanoseconds / 1_000_000, endingAt: 22)
    return String(decoding: text, as: UTF8.self)
  }

  /// The same text.
  public var description: String { text }
}

extension Int {
  /// The quotient rounded down, and the rest that is never negative.
  func flooredDivision(by divisor: Int) -> (quotient: Int, rest: Int) {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? (quotient - 1, rest + divisor) : (quotient, rest)
  }

  /// The decimal digits with zeros in front.
  func padded(to width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}
