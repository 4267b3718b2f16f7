/// Times as ISO 8601 writes them.
enum Timestamp {
  /// The milliseconds since 1970 of a time, or `nil` when it is not written as ISO 8601 does.
  static func parse(_ text: String) -> Double? {
    var rest = Array(text.utf8)[...]
    guard let year = digits(4, &rest) else { return nil }
    var fields = [1, 1, 0, 0, 0]
    for (index, limit) in [(0, 12), (1, 31)] where rest.first == UInt8(ascii: "-") {
      rest.removeFirst()
      guard let value = digits(2, &rest), (1...limit).contains(value) else { return nil }
      fields[index] = value
    }
    if rest.first == UInt8(ascii: "T") {
      for (index, limit) in [(2, 24), (3, 59), (4, 59)] {
        rest.removeFirst()
        guard let value = digits(2, &rest), value <= limit else { return nil }
        fields[index] = value
        if index < 4, rest.first != UInt8(ascii: ":") { return nil }
      }
    }
    guard let fraction = fraction(&rest), let offset = offset(&rest), rest.isEmpty else { return nil }
    let days = CalendarDate.days(year: year, month: fields[0]) + fields[1] - 1
    let seconds = (days * 24 + fields[2]) * 3600 + (fields[3] - offset) * 60 + fields[4]
    return Double(seconds) * 1000 + fraction
  }

  private static func digits(_ count: Int, _ rest: inout ArraySlice<UInt8>) -> Int? {
    guard rest.count >= count else { return nil }
    var value = 0
    for byte in rest.prefix(count) {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    rest = rest.dropFirst(count)
    return value
  }

  /// The milliseconds behind the point, 0 when there is none.
  private static func fraction(_ rest: inout ArraySlice<UInt8>) -> Double? {
    guard rest.first == UInt8(ascii: ".") else { return 0 }
    rest.removeFirst()
    let figures = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    rest = rest.dropFirst(figures.count)
    guard !figures.isEmpty else { return nil }
    return (0..<3).reduce(0) { sum, index in
      sum * 10 + (index < figures.count ? Double(figures[figures.startIndex + index] - UInt8(ascii: "0")) : 0)
    }
  }

  /// The minutes of the offset, 0 when there is none.
  private static func offset(_ rest: inout ArraySlice<UInt8>) -> Int? {
    guard let sign = rest.popFirst() else { return 0 }
    if sign == UInt8(ascii: "Z") { return 0 }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), let hours = digits(2, &rest) else { return nil }
    if rest.first == UInt8(ascii: ":") { rest.removeFirst() }
    guard let minutes = digits(2, &rest), minutes < 60 else { return nil }
    return (hours * 60 + minutes) * (sign == UInt8(ascii: "-") ? -1 : 1)
  }
}
