/// The exact value of a number's text: a sign, digits, and where the point stands.
///
/// Two texts with the same value give equal decimals: zeros at either end of the digits are dropped, and zero has no
/// sign.
struct Decimal: Hashable {
  /// The sign; never set for zero.
  let isNegative: Bool
  /// The digits' values, without zeros at the ends; none for zero.
  let digits: [UInt8]
  /// How many digits stand before the point, 0 for zero.
  ///
  /// The value is 0.digits × 10^point.
  let point: Int

  /// How large an exponent is told from a larger one.
  private static let exponentLimit = 1_000_000_000_000_000

  /// Takes a number's text apart.
  ///
  /// - Precondition: `text` is a sign, digits, a fraction and an exponent, as JSON and Swift write numbers.
  init(_ text: String) {
    var digits: [UInt8] = []
    var point: Int?
    var bytes = text.utf8[...]
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes.removeFirst() }
    while let byte = bytes.popFirst(), byte | 0x20 != UInt8(ascii: "e") {
      if byte == UInt8(ascii: ".") { point = digits.count } else { digits.append(byte - UInt8(ascii: "0")) }
    }
    self.init(isNegative, digits, (point ?? digits.count) + Self.exponent(bytes))
  }

  private init(_ isNegative: Bool, _ digits: [UInt8], _ point: Int) {
    let leading = digits.prefix { $0 == 0 }.count
    var significant = digits.dropFirst(leading)
    while significant.last == 0 { significant.removeLast() }
    self.digits = Array(significant)
    self.isNegative = isNegative && !significant.isEmpty
    self.point = significant.isEmpty ? 0 : point - leading
  }

  private static func exponent(_ text: Substring.UTF8View) -> Int {
    var value = 0
    for byte in text where byte >= UInt8(ascii: "0") && value < exponentLimit {
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return text.first == UInt8(ascii: "-") ? -value : value
  }
}

extension Decimal: Comparable {
  /// Whether one value is less than another.
  static func < (left: Decimal, right: Decimal) -> Bool {
    guard left.isNegative == right.isNegative else { return left.isNegative }
    return left.isNegative ? right.isCloserToZero(than: left) : left.isCloserToZero(than: right)
  }

  private func isCloserToZero(than other: Decimal) -> Bool {
    guard !digits.isEmpty, !other.digits.isEmpty else { return digits.count < other.digits.count }
    guard point == other.point else { return point < other.point }
    return digits.lexicographicallyPrecedes(other.digits)
  }
}

extension Decimal {
  /// The value when it is whole and fits.
  var integer: Int? {
    guard !digits.isEmpty else { return 0 }
    guard digits.count <= point, point <= 19 else { return nil }
    return Int(sign + figures + zeros(point - digits.count))
  }

  /// The value laid out as ECMAScript lays out the digits of a double.
  ///
  /// - Source: ECMA-262, "Number::toString".
  var text: String {
    switch point {
    case _ where digits.isEmpty: "0"
    case digits.count...21 where digits.count <= 21: sign + figures + zeros(point - digits.count)
    case 1...21: sign + figures.prefix(point) + "." + figures.dropFirst(point)
    case -5...0: sign + "0." + zeros(-point) + figures
    default: sign + figures.prefix(1) + fraction + (point > 0 ? "e+" : "e") + String(point - 1)
    }
  }

  private var sign: String { isNegative ? "-" : "" }
  private var figures: String { String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self) }
  private var fraction: String { digits.count > 1 ? "." + figures.dropFirst(1) : "" }
  private func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }
}
