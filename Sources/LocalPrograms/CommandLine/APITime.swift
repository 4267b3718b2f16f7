import JSONModel

/// Times in the answers of the CLI: version 1 prints them as they come, often as seconds, version 2 with an offset.
enum APITime {
  private static let endings = ["Date", "Time", "Timestamp", "At"]
  /// Numbers of seconds that are times of our days: 1973 to 5138.
  private static let plausibleSeconds = 100_000_000.0..<100_000_000_000.0

  /// A time as Step Functions gives it: `2026-01-02T03:04:05.678Z`.
  ///
  /// - Returns: the text; nothing when the value is no time.
  static func text(of value: JSON) -> JSON? {
    switch value {
    case .number(let number): text(ofSeconds: number.double)
    case .string(let text): utc(text)
    case .null, .bool, .array, .object: nil
    }
  }

  /// The same where only a member's name says that it may be a time.
  static func guessed(_ value: JSON, of name: String) -> JSON? {
    guard endings.contains(where: name.hasSuffix) else { return nil }
    if let seconds = value.number?.double, !plausibleSeconds.contains(seconds) { return nil }
    return text(of: value)
  }

  private static func text(ofSeconds seconds: Double) -> JSON? {
    guard seconds.isFinite, seconds.magnitude < plausibleSeconds.upperBound else { return nil }
    let milliseconds = Int((seconds * 1000).rounded())
    let (second, fraction) = milliseconds.quotientAndRemainder(flooringBy: 1000)
    let (days, time) = second.quotientAndRemainder(flooringBy: 86_400)
    let (year, month, day) = civilDate(days)
    let clock = [time / 3600, time / 60 % 60, time % 60].map { padded($0, 2) }.joined(separator: ":")
    let end = fraction == 0 ? "Z" : ".\(padded(fraction, 3))Z"
    return .string("\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))T\(clock)\(end)")
  }

  /// A text whose offset is UTC's, or a date of HTTP, with `Z`; others stay as they are.
  private static func utc(_ text: String) -> JSON? {
    if text.hasSuffix(" GMT") { return ofHeader(text) }
    guard text.hasSuffix("+00:00"), text.contains("T") else { return nil }
    let plain = text.dropLast(6)
    guard let point = plain.lastIndex(of: ".") else { return .string(plain + "Z") }
    // Microseconds, of which Step Functions shows thousands.
    return .string(plain[..<point] + plain[point...].prefix(4) + "Z")
  }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// A time of a header: `Thu, 26 Nov 2026 02:44:08 GMT`.
  private static func ofHeader(_ text: String) -> JSON? {
    let parts = text.split(separator: " ")
    guard parts.count == 6, let month = months.firstIndex(of: String(parts[2])), let day = Int(parts[1]) else {
      return nil
    }
    return .string("\(parts[3])-\(padded(month + 1, 2))-\(padded(day, 2))T\(parts[4])Z")
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }

  /// The date so many days after 1970-01-01.
  ///
  /// - Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
  private static func civilDate(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let (era, dayOfEra) = (days + 719_468).quotientAndRemainder(flooringBy: 146_097)
    let year = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (era * 400 + year + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }
}

extension Int {
  /// Quotient and remainder, the remainder never negative.
  fileprivate func quotientAndRemainder(flooringBy divisor: Int) -> (Int, Int) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
