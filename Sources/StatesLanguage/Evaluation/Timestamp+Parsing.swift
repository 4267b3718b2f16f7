extension Timestamp {
  /// Reads an instant as RFC 3339 writes it, with upper-case `T` and `Z` or an offset: `2016-03-14T01:59:00.5+01:00`.
  public init?(parsing text: String) {
    var reader = DigitReader(text)
    guard let date = reader.date(), reader.skip("T"), let second = reader.timeOfDay(),
      let nanoseconds = reader.fraction(), let offset = reader.offset(), reader.isAtEnd
    else { return nil }
    self.init(secondsSince1970: date.daysSince1970 * 86_400 + second - offset, nanoseconds: nanoseconds)
  }
}

/// Reads the parts of a timestamp from its text.
private struct DigitReader {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = Substring(text).utf8 }

  var isAtEnd: Bool { rest.isEmpty }

  /// Steps over a character, when it is the next one.
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard let next = rest.first, next == UInt8(ascii: character) else { return false }
    rest.removeFirst()
    return true
  }

  mutating func date() -> CalendarDate? {
    guard let year = digits(4), skip("-"), let month = digits(2), skip("-"), let day = digits(2) else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// The second of the day.
  mutating func timeOfDay() -> Int? {
    guard let hour = digits(2), hour < 24, skip(":"), let minute = digits(2), minute < 60, skip(":"),
      let second = digits(2), second < 60
    else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  /// The nanoseconds of a fraction, which may be absent; further digits are dropped.
  mutating func fraction() -> Int? {
    guard skip(".") else { return 0 }
    var value = 0
    var count = 0
    while let digit = digit() {
      if count < 9 { value = value * 10 + digit }
      count += 1
    }
    guard (1...9).contains(count) else { return nil }
    return (count..<9).reduce(value) { value, _ in value * 10 }
  }

  /// How many seconds the zone is ahead of UTC.
  mutating func offset() -> Int? {
    if skip("Z") { return 0 }
    let sign: Int
    if skip("+") {
      sign = 1
    } else if skip("-") {
      sign = -1
    } else {
      return nil
    }
    guard let hour = digits(2), hour <= 18, skip(":"), let minute = digits(2), minute < 60 else { return nil }
    return sign * (hour * 3600 + minute * 60)
  }

  private mutating func digits(_ count: Int) -> Int? {
    var value = 0
    for _ in 0..<count {
      guard let digit = digit() else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  private mutating func digit() -> Int? {
    guard let byte = rest.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
    rest.removeFirst()
    return Int(byte) - Int(UInt8(ascii: "0"))
  }
}
