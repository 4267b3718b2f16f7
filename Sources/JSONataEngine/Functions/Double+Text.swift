import JSONModel

extension Double {
  /// The number as ECMAScript writes it.
  var scriptText: String {
    if isNaN { return "NaN" }
    if isInfinite { return self < 0 ? "-Infinity" : "Infinity" }
    return JSONNumber(self).text
  }

  /// The number as ECMAScript writes it when only 15 digits count.
  var shortText: String {
    guard isFinite else { return "null" }
    if let whole = Int(exactly: self), whole.magnitude < 1 << 53 { return String(whole) }
    return rounded(toDigits: 15).scriptText
  }

  /// The nearest number with so many significant digits; whole numbers stay as they are.
  func rounded(toDigits count: Int) -> Double {
    if self == rounded(.towardZero) { return self }
    let digits = description.utf8.lazy.prefix { $0 | 0x20 != UInt8(ascii: "e") }.count { $0 >= UInt8(ascii: "0") }
    if digits <= count { return self }
    let exact = ExactDecimal(magnitude).rounded(toDigits: count)
    let result = Double(exact.scientificText) ?? self
    return self < 0 ? -result : result
  }

  /// The number to the nearest whole one, or to some places behind the point; halves go to the even neighbour.
  func roundedHalfToEven(places: Double) -> Double {
    guard isFinite else { return self }
    let places = places.isFinite ? Int(places.rounded(.towardZero).clamped(to: -400...400)) : 0
    let shifted = shifted(by: places)
    guard shifted.isFinite else { return self }
    let result = shifted.rounded(.toNearestOrEven).shifted(by: -places)
    return result == 0 ? 0 : result
  }

  /// The number times a power of ten, by its decimal text so that no digit is lost.
  private func shifted(by places: Int) -> Double {
    guard places != 0 else { return self }
    let parts = scriptText.split(separator: "e")
    let exponent = parts.count > 1 ? Int(parts[1].drop { $0 == "+" }) ?? 0 : 0
    return Double("\(parts[0])e\(exponent + places)") ?? self
  }

  /// A whole number written with another base.
  func text(inBase radix: Int) -> String {
    if let whole = Int(exactly: self) { return String(whole, radix: radix) }
    guard isFinite else { return scriptText }
    var rest = magnitude
    var digits: [String] = []
    while rest >= 1 {
      digits.append(String(Int(rest.truncatingRemainder(dividingBy: Double(radix))), radix: radix))
      rest = (rest / Double(radix)).rounded(.down)
    }
    return (self < 0 ? "-" : "") + digits.reversed().joined()
  }

  /// The nearest number in a range; what is no number becomes the least.
  func clamped(to range: ClosedRange<Double>) -> Double {
    self > range.lowerBound ? Swift.min(self, range.upperBound) : range.lowerBound
  }
}

extension String {
  /// The number that the text writes, as `$number` reads it.
  var scriptNumber: Double? {
    let bytes = Array(utf8)
    if bytes.count > 2, bytes[0] == UInt8(ascii: "0"), let radix = Self.radix(bytes[1]) {
      let digits = dropFirst(2)
      guard digits.allSatisfy(\.isHexDigit) else { return nil }
      return Int(digits, radix: radix).map(Double.init)
    }
    guard Self.isDecimal(bytes), let number = Double(self), number.isFinite else { return nil }
    return number
  }

  private static func radix(_ letter: UInt8) -> Int? {
    switch letter | 0x20 {
    case UInt8(ascii: "x"): 16
    case UInt8(ascii: "o"): 8
    case UInt8(ascii: "b"): 2
    default: nil
    }
  }

  private static func isDecimal(_ bytes: [UInt8]) -> Bool {
    var index = bytes.first == UInt8(ascii: "-") ? 1 : 0
    func skipDigits() -> Bool {
      let start = index
      while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) { index += 1 }
      return index > start
    }
    guard skipDigits() else { return false }
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      guard skipDigits() else { return false }
    }
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") { index += 1 }
      guard skipDigits() else { return false }
    }
    return index == bytes.count
  }
}
