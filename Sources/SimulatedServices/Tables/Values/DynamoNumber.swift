/// A number as DynamoDB keeps it: decimal, exact, with up to 38 digits.
///
/// - Source: DynamoDB developer guide, "Data types", "Number".
struct DynamoNumber: Hashable, Sendable {
  /// Why a text is no number, or a result none that can be kept.
  enum Problem: Error, Equatable {
    /// The text is no number.
    case malformed
    /// It has more than 38 digits.
    case tooManyDigits
    /// It is too large.
    case overflow
    /// It is too close to zero.
    case underflow
  }

  /// The sign; never set for zero.
  let isNegative: Bool
  /// The digits, without zeros at the end.
  let digits: UInt128
  /// The power of ten that the digits are multiplied with; 0 for zero.
  let exponent: Int

  /// Zero.
  static let zero = DynamoNumber(isNegative: false, digits: 0, exponent: 0)
  /// How many digits a number may have.
  static let maximumDigits = 38
  private static let digitLimit: UInt128 = (0..<maximumDigits).reduce(1) { power, _ in power * 10 }

  private init(isNegative: Bool, digits: UInt128, exponent: Int) {
    self.isNegative = isNegative
    self.digits = digits
    self.exponent = exponent
  }

  /// Makes the number of an integer.
  init(_ value: Int) {
    var digits = UInt128(value.magnitude)
    var exponent = 0
    while digits != 0, digits % 10 == 0 {
      digits /= 10
      exponent += 1
    }
    self.init(isNegative: value < 0, digits: digits, exponent: exponent)
  }

  /// Makes a number in its only form, when it can be kept.
  private init(checking digits: UInt128, isNegative: Bool, exponent: Int) throws(Problem) {
    var (digits, exponent) = (digits, exponent)
    while digits != 0, digits % 10 == 0 {
      digits /= 10
      exponent += 1
    }
    guard digits != 0 else {
      self = .zero
      return
    }
    guard digits < Self.digitLimit else { throw .tooManyDigits }
    let leading = exponent + Self.digitCount(digits)
    guard leading <= 126 else { throw .overflow }
    guard leading > -130 else { throw .underflow }
    self.init(isNegative: isNegative, digits: digits, exponent: exponent)
  }

  /// Reads a number: a sign, digits, a fraction and an exponent.
  init(_ text: String) throws(Problem) {
    if text.utf8.count <= 18, let value = Int(text) {
      self.init(value)
      return
    }
    var bytes = Array(text.utf8)[...]
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative || bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
    var digits: [UInt8] = []
    var fraction: Int?
    while let byte = bytes.first, byte | 0x20 != UInt8(ascii: "e") {
      bytes.removeFirst()
      if byte == UInt8(ascii: "."), fraction == nil {
        fraction = digits.count
      } else if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        digits.append(byte - UInt8(ascii: "0"))
      } else {
        throw .malformed
      }
    }
    guard !digits.isEmpty else { throw .malformed }
    let written = try Self.exponent(bytes)
    let places = digits.count - (fraction ?? digits.count)
    var significant = digits.drop { $0 == 0 }
    var zeros = 0
    while significant.last == 0 {
      significant.removeLast()
      zeros += 1
    }
    guard significant.count <= Self.maximumDigits else { throw .tooManyDigits }
    let value = significant.reduce(UInt128(0)) { $0 * 10 + UInt128($1) }
    try self.init(checking: value, isNegative: isNegative, exponent: written - places + zeros)
  }

  private static func exponent(_ bytes: ArraySlice<UInt8>) throws(Problem) -> Int {
    guard !bytes.isEmpty else { return 0 }
    guard let value = Int(String(decoding: bytes.dropFirst(), as: UTF8.self)), value.magnitude < 1_000_000 else {
      throw .malformed
    }
    return value
  }
}

extension DynamoNumber {
  /// The number as DynamoDB writes it: without an exponent.
  var text: String {
    guard digits != 0 else { return "0" }
    let figures = String(digits)
    let sign = isNegative ? "-" : ""
    if exponent >= 0 { return sign + figures + String(repeating: "0", count: exponent) }
    let whole = figures.utf8.count + exponent
    guard whole > 0 else { return sign + "0." + String(repeating: "0", count: -whole) + figures }
    return sign + figures.prefix(whole) + "." + figures.dropFirst(whole)
  }

  /// How many bytes the number takes in an item.
  var bytes: Int { (Self.digitCount(digits) + 1) / 2 + (isNegative ? 2 : 1) }

  /// How many digits a number has.
  static func digitCount(_ digits: UInt128) -> Int {
    if let small = UInt64(exactly: digits) {
      var (rest, count) = (small, 0)
      while rest != 0 {
        rest /= 10
        count += 1
      }
      return count
    }
    return digitCount(digits / 1_000_000_000_000_000_000) + 18
  }

  /// The number with the other sign.
  static prefix func - (number: DynamoNumber) -> DynamoNumber {
    DynamoNumber(
      isNegative: number.digits != 0 && !number.isNegative,
      digits: number.digits,
      exponent: number.exponent
    )
  }

  /// The exact sum.
  static func adding(_ left: DynamoNumber, _ right: DynamoNumber) throws(Problem) -> DynamoNumber {
    guard left.digits != 0 else { return right }
    guard right.digits != 0 else { return left }
    let exponent = min(left.exponent, right.exponent)
    let (mine, other) = (try left.scaled(to: exponent), try right.scaled(to: exponent))
    if left.isNegative == right.isNegative {
      let (sum, overflow) = mine.addingReportingOverflow(other)
      guard !overflow else { throw .tooManyDigits }
      return try DynamoNumber(checking: sum, isNegative: left.isNegative, exponent: exponent)
    }
    return mine >= other
      ? try DynamoNumber(checking: mine - other, isNegative: left.isNegative, exponent: exponent)
      : try DynamoNumber(checking: other - mine, isNegative: right.isNegative, exponent: exponent)
  }

  /// The digits for a smaller power of ten.
  private func scaled(to smaller: Int) throws(Problem) -> UInt128 {
    // What does not fit is more than 10 to the 38th away from the other number, whose last digit is not zero.
    guard exponent - smaller <= Self.maximumDigits else { throw .tooManyDigits }
    var scaled = digits
    for _ in smaller..<exponent {
      let (product, overflow) = scaled.multipliedReportingOverflow(by: 10)
      guard !overflow else { throw .tooManyDigits }
      scaled = product
    }
    return scaled
  }
}

extension DynamoNumber: Comparable {
  /// Whether one number is less than another.
  static func < (left: DynamoNumber, right: DynamoNumber) -> Bool {
    guard left.isNegative == right.isNegative else { return left.isNegative }
    return left.isNegative ? right.isCloserToZero(than: left) : left.isCloserToZero(than: right)
  }

  private func isCloserToZero(than other: DynamoNumber) -> Bool {
    guard digits != 0, other.digits != 0 else { return digits == 0 && other.digits != 0 }
    let (mine, theirs) = (Self.digitCount(digits), Self.digitCount(other.digits))
    guard exponent + mine == other.exponent + theirs else { return exponent + mine < other.exponent + theirs }
    // Both have their first digit at one place; with as many digits, the digits tell.
    return mine < theirs
      ? digits * Self.power(theirs - mine) < other.digits : digits < other.digits * Self.power(mine - theirs)
  }

  private static func power(_ exponent: Int) -> UInt128 { (0..<exponent).reduce(1) { power, _ in power * 10 } }
}
