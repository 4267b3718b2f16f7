extension JSONReader {
  /// Reads a number, from its first digit or its minus sign on.
  @inline(__always)
  mutating func readNumber() throws(SyntaxFailure) -> JSONNumber {
    let start = offset
    let isNegative = source[start] == UInt8(ascii: "-")
    if isNegative { offset += 1 }
    var magnitude: UInt64 = 0
    let digits = try readDigits(into: &magnitude)
    if digits > 1, source[offset - digits] == UInt8(ascii: "0") { throw failure(.leadingZero, at: offset - digits) }
    switch source[offset] {
    case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
      return try readFraction(from: start, after: magnitude, digits: digits)
    case _ where digits <= 18 && !(isNegative && magnitude == 0):
      return JSONNumber(storage: .integer(isNegative ? -Int64(magnitude) : Int64(magnitude)))
    default:
      return JSONNumber(validText: source.string(start..<offset, isASCII: true))
    }
  }

  /// Reads the fraction and the exponent of a number whose whole part is read.
  private mutating func readFraction(
    from start: Int,
    after whole: UInt64,
    digits: Int
  ) throws(SyntaxFailure) -> JSONNumber {
    var magnitude = whole
    var decimals = 0
    if source[offset] == UInt8(ascii: ".") {
      offset += 1
      decimals = try readDigits(into: &magnitude)
    }
    if source[offset] | 0x20 == UInt8(ascii: "e") {
      try readExponent()
    } else if let value = Self.double(magnitude, digits: digits + decimals, decimals: decimals) {
      return JSONNumber(storage: .double(source[start] == UInt8(ascii: "-") ? -value : value))
    }
    return JSONNumber(validText: source.string(start..<offset, isASCII: true))
  }

  private mutating func readExponent() throws(SyntaxFailure) {
    offset += 1
    if source[offset] == UInt8(ascii: "+") || source[offset] == UInt8(ascii: "-") { offset += 1 }
    var ignored: UInt64 = 0
    _ = try readDigits(into: &ignored)
  }

  /// Reads at least one digit and returns how many there are; the magnitude wraps around after 19 of them.
  @inline(__always)
  private mutating func readDigits(into magnitude: inout UInt64) throws(SyntaxFailure) -> Int {
    let start = offset
    while case let digit = source[offset] &- UInt8(ascii: "0"), digit < 10 {
      magnitude = magnitude &* 10 &+ UInt64(digit)
      offset += 1
    }
    guard offset > start else { throw unexpected(.digit) }
    return offset - start
  }

  /// The double of a decimal fraction, when it is surely right and surely written as that double's shortest text.
  ///
  /// A double tells any two numbers of at most 15 digits apart, so such a number, without zeros at its end, is the
  /// shortest text of the double nearest to it. The division of two exact doubles gives that double.
  private static func double(_ magnitude: UInt64, digits: Int, decimals: Int) -> Double? {
    guard digits <= 15, magnitude % 10 != 0, decimals < powersOfTen.count else { return nil }
    let value = Double(magnitude) / powersOfTen[decimals]
    return value >= 1e-6 ? value : nil
  }
}

/// The powers of ten up to the largest number of decimals that the fast path takes.
private let powersOfTen: [Double] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
]
