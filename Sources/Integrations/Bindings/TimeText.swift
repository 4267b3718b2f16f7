package import Interpreter
import JSONModel
import StatesLanguage

/// Durations and dates as a person types them.
package enum TimeText {
  /// Reads a duration: whole numbers with their units, the largest unit first: `90s`, `5m`, `1h30m`, `250ms`, `2d`.
  ///
  /// - Returns: The duration in milliseconds.
  package static func milliseconds(parsing text: String) throws(TimeTextError) -> Int {
    guard !text.isEmpty else { throw .empty }
    var (rest, total, units) = (Substring(text), 0, Unit.allCases[...])
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty else { throw .noNumber(before: String(rest)) }
      rest.removeFirst(digits.count)
      let name = rest.prefix { !($0.isASCII && $0.isNumber) }
      rest.removeFirst(name.count)
      guard !name.isEmpty else { throw .noUnit(after: String(digits)) }
      guard let unit = Unit(rawValue: String(name)) else { throw .unknownUnit(String(name)) }
      guard let place = units.firstIndex(of: unit) else { throw .outOfOrder(unit.rawValue) }
      units = units[(place + 1)...]
      guard let sum = Int(digits).flatMap({ total.adding($0, of: unit.milliseconds) }) else { throw .tooLong }
      total = sum
    }
    return total
  }

  /// A duration as ``milliseconds(parsing:)`` reads it.
  package static func text(milliseconds: Int) -> String {
    var (rest, text) = (milliseconds, "")
    for unit in Unit.allCases where rest >= unit.milliseconds {
      text += "\(rest / unit.milliseconds)\(unit.rawValue)"
      rest %= unit.milliseconds
    }
    return text.isEmpty ? "0s" : text
  }

  /// Reads a duration that is written in JSON: a number of seconds, or a text.
  ///
  /// - Returns: The duration in milliseconds; nothing when it is neither, or a number that cannot be one.
  static func milliseconds(ofSecondsOrText value: JSON) throws(TimeTextError) -> Int? {
    if let text = value.string { return try milliseconds(parsing: text) }
    guard let seconds = value.number?.double, seconds >= 0, seconds < 1e9 else { return nil }
    return Int((seconds * 1000).rounded())
  }

  /// Reads a moment: `2026-01-31T08:00:00Z`, with an offset in place of the `Z`, or only a date, which is its first
  /// moment in UTC.
  package static func instant(parsing text: String) throws(TimeTextError) -> Instant {
    guard !text.isEmpty else { throw .empty }
    guard let timestamp = Timestamp(parsing: text) ?? Timestamp(parsing: text + "T00:00:00Z") else {
      throw .noDate(text)
    }
    return Instant(timestamp)
  }

  /// The units, the largest one first.
  private enum Unit: String, CaseIterable {
    case days = "d"
    case hours = "h"
    case minutes = "m"
    case seconds = "s"
    case milliseconds = "ms"

    var milliseconds: Int {
      switch self {
      case .days: 86_400_000
      case .hours: 3_600_000
      case .minutes: 60_000
      case .seconds: 1000
      case .milliseconds: 1
      }
    }
  }
}

/// Why a text is no duration, or no date.
package enum TimeTextError: Error, Sendable, Equatable {
  /// There is nothing.
  case empty
  /// A unit has no whole number before it.
  case noNumber(before: String)
  /// A number has no unit after it.
  case noUnit(after: String)
  /// There is no such unit.
  case unknownUnit(String)
  /// A unit comes twice, or after a smaller one.
  case outOfOrder(String)
  /// The number of milliseconds is too large.
  case tooLong
  /// It is neither a timestamp nor a date.
  case noDate(String)
}

extension TimeTextError: CustomStringConvertible {
  /// What was found and what was expected.
  package var description: String {
    switch self {
    case .empty: "a time is needed: a duration such as 90s or 1h30m, or a date such as 2026-01-31T08:00:00Z"
    case .noNumber(let rest): "a whole number is missing before '\(rest)'; a duration is written 90s or 1h30m"
    case .noUnit(let digits): "\(digits) what? d, h, m, s or ms follows a number"
    case .unknownUnit(let name): "there is no unit '\(name)'; d, h, m, s and ms are"
    case .outOfOrder(let name): "'\(name)' comes twice, or after a smaller unit; the largest comes first: 1h30m"
    case .tooLong: "that is longer than a clock can run"
    case .noDate(let text): "'\(text)' is no date; one is written 2026-01-31 or 2026-01-31T08:00:00Z"
    }
  }
}

extension Int {
  /// The sum with so many times a unit; nothing when it is too large.
  fileprivate func adding(_ count: Int, of unit: Int) -> Int? {
    let (product, isTooLarge) = count.multipliedReportingOverflow(by: unit)
    let (sum, overflows) = addingReportingOverflow(product)
    return isTooLarge || overflows ? nil : sum
  }
}
