import JSONModel

/// The picture that `$formatNumber` writes a number by.
///
/// - Source: XPath and XQuery Functions and Operators 3.1, section 4.7.
struct NumberPicture {
  private let part: NumberPicturePart
  private let symbols: NumberSymbols

  private init(part: NumberPicturePart, symbols: NumberSymbols) {
    self.part = part
    self.symbols = symbols
  }

  /// Writes a number.
  static func format(_ value: Double, _ picture: String, options: Value) throws(JSONataError) -> String {
    let symbols = NumberSymbols(options)
    let letters = Array(picture)
    let pieces = letters.split(separator: symbols.pattern, omittingEmptySubsequences: false)
    if pieces.count > 2 { throw JSONataError("D3080") }
    var parts: [NumberPicturePart] = []
    for piece in pieces {
      let part = NumberPicturePart(Array(piece), symbols)
      try part.validate(symbols)
      parts.append(part)
    }
    let isPositive = value >= 0
    guard let first = parts.first, let last = parts.last else { return "" }
    var part = isPositive ? first : last
    if !isPositive, parts.count == 1 { part.prefix.insert(symbols.minus, at: 0) }
    return NumberPicture(part: part, symbols: symbols).format(value)
  }

  private func format(_ value: Double) -> String {
    let sizes = part.sizes(symbols)
    var mantissa = value
    if part.letters.contains(symbols.percent) { mantissa *= 100 }
    if part.letters.contains(symbols.perMille) { mantissa *= 1000 }
    var exponent: Int?
    if sizes.exponent > 0 { exponent = Self.scale(&mantissa, to: sizes.scale) }
    let rounded = mantissa.roundedHalfToEven(places: Double(sizes.mostFraction))
    var (whole, fraction) = digits(of: rounded, places: sizes.mostFraction)
    while whole.first == symbols.zero { whole.removeFirst() }
    while fraction.last == symbols.zero { fraction.removeLast() }
    whole = Array(repeating: symbols.zero, count: max(sizes.leastInteger - whole.count, 0)) + whole
    fraction += Array(repeating: symbols.zero, count: max(sizes.leastFraction - fraction.count, 0))
    var text = part.prefix + grouped(whole)
    if !fraction.isEmpty { text += [symbols.decimal] + groupedFraction(fraction) }
    if let exponent { text += [symbols.exponent] + write(exponent, size: sizes.exponent) }
    return String(text + part.suffix)
  }

  /// Brings a mantissa to so many digits before the point and returns the power of ten that makes up for it.
  private static func scale(_ mantissa: inout Double, to digits: Int) -> Int {
    guard mantissa != 0, mantissa.isFinite else { return 0 }
    let most = Power.raise(10, to: Double(digits))
    let least = Power.raise(10, to: Double(digits - 1))
    var exponent = 0
    let isNegative = mantissa < 0
    mantissa = mantissa.magnitude
    while mantissa < least {
      mantissa *= 10
      exponent -= 1
    }
    while mantissa > most {
      mantissa /= 10
      exponent += 1
    }
    if isNegative { mantissa = -mantissa }
    return exponent
  }

  private func digits(of value: Double, places: Int) -> (whole: [Character], fraction: [Character]) {
    guard value.isFinite else { return (Array(value.magnitude.scriptText), []) }
    let parts = ExactDecimal(value.magnitude).text(places: places).split(separator: ".")
    let translate = { (part: Substring) in part.map { symbols.digit($0) } }
    return (parts.first.map(translate) ?? [], parts.count > 1 ? translate(parts[1]) : [])
  }

  private func write(_ exponent: Int, size: Int) -> [Character] {
    var digits = String(exponent.magnitude).map { symbols.digit($0) }
    digits = Array(repeating: symbols.zero, count: max(size - digits.count, 0)) + digits
    return (exponent < 0 ? [symbols.minus] : []) + digits
  }

  private func grouped(_ digits: [Character]) -> [Character] {
    let positions = part.integerGroups(symbols)
    let regular = Grouping.interval(positions)
    var result: [Character] = []
    for (index, digit) in digits.enumerated() {
      let rest = digits.count - index
      let isBoundary = regular > 0 ? rest % regular == 0 : positions.contains(rest)
      if index > 0, isBoundary { result.append(symbols.grouping) }
      result.append(digit)
    }
    return result
  }

  private func groupedFraction(_ digits: [Character]) -> [Character] {
    var result = digits
    for position in part.fractionGroups(symbols) where position < result.count {
      result.insert(symbols.grouping, at: position)
    }
    return result
  }
}

/// Where separators of groups of digits stand.
enum Grouping {
  /// The distance between separators when it is always the same, else 0.
  static func interval(_ positions: [Int]) -> Int {
    guard let first = positions.first else { return 0 }
    let factor = positions.dropFirst().reduce(first) { divisor($0, $1) }
    for index in 1...positions.count where !positions.contains(index * factor) { return 0 }
    return factor
  }

  private static func divisor(_ first: Int, _ second: Int) -> Int {
    second == 0 ? first : divisor(second, first % second)
  }
}
