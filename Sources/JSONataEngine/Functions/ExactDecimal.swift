/// All decimal digits of a double, none rounded.
struct ExactDecimal {
  /// The digits, the most significant first, without zeros before them.
  private(set) var digits: [UInt8]
  /// How many of the digits stand before the point; negative when zeros follow it.
  private(set) var point: Int

  /// Writes out a finite double that is not negative.
  init(_ value: Double) {
    guard value > 0 else {
      (digits, point) = ([], 0)
      return
    }
    let exponent = Int(value.exponent) - 52
    let significand = UInt64((value / Double(sign: .plus, exponent: Int(value.exponent), significand: 1)) * 0x1p52)
    var limbs = [UInt32(significand % Self.base)]
    var rest = significand / Self.base
    while rest > 0 {
      limbs.append(UInt32(rest % Self.base))
      rest /= Self.base
    }
    for _ in 0..<abs(exponent) { Self.multiply(&limbs, by: exponent < 0 ? 5 : 2) }
    let text = Self.text(limbs)
    digits = text
    point = text.count - (exponent < 0 ? -exponent : 0)
    trim()
  }

  private static let base: UInt64 = 1_000_000_000

  private static func multiply(_ limbs: inout [UInt32], by factor: UInt64) {
    var carry: UInt64 = 0
    for index in limbs.indices {
      let product = UInt64(limbs[index]) * factor + carry
      limbs[index] = UInt32(product % base)
      carry = product / base
    }
    if carry > 0 { limbs.append(UInt32(carry)) }
  }

  private static func text(_ limbs: [UInt32]) -> [UInt8] {
    var digits: [UInt8] = []
    for limb in limbs {
      var rest = limb
      for _ in 0..<9 {
        digits.append(UInt8(rest % 10))
        rest /= 10
      }
    }
    while digits.last == 0 { digits.removeLast() }
    return digits.reversed()
  }

  private mutating func trim() {
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point -= zeros
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { point = 0 }
  }

  /// The value with so many digits at most, halves rounded up.
  func rounded(toDigits count: Int) -> ExactDecimal {
    guard count >= 0, digits.count > count else { return count < 0 ? ExactDecimal(0) : self }
    var result = self
    let roundsUp = digits[count] >= 5
    result.digits.removeSubrange(count...)
    if roundsUp { result.increment(at: count) }
    result.trim()
    return result
  }

  private mutating func increment(at count: Int) {
    var index = count - 1
    while index >= 0 {
      if digits[index] < 9 { return digits[index] += 1 }
      digits[index] = 0
      index -= 1
    }
    digits.insert(1, at: 0)
    point += 1
  }

  /// The value with so many places behind the point, all of them written.
  func text(places: Int) -> String {
    let value = rounded(toDigits: point + places)
    var whole = ""
    for index in 0..<max(value.point, 0) { whole += index < value.digits.count ? String(value.digits[index]) : "0" }
    guard places > 0 else { return whole.isEmpty ? "0" : whole }
    var fraction = String(repeating: "0", count: min(max(-value.point, 0), places))
    for digit in value.digits.dropFirst(max(value.point, 0)) { fraction += String(digit) }
    fraction += String(repeating: "0", count: max(places - fraction.count, 0))
    return (whole.isEmpty ? "0" : whole) + "." + fraction
  }

  /// The digits and a power of ten.
  var scientificText: String {
    guard !digits.isEmpty else { return "0" }
    return digits.map { String($0) }.joined() + "e\(point - digits.count)"
  }
}
