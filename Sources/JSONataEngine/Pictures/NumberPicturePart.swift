/// The picture for numbers of one sign, taken apart.
struct NumberPicturePart {
  let letters: [Character]
  var prefix: [Character]
  let suffix: [Character]
  let active: [Character]
  let mantissa: [Character]
  let exponent: [Character]?
  let integer: [Character]
  let fraction: [Character]

  init(_ letters: [Character], _ symbols: NumberSymbols) {
    func isBody(_ letter: Character) -> Bool { symbols.isActive(letter) && letter != symbols.exponent }
    self.letters = letters
    let first = letters.firstIndex(where: isBody) ?? letters.count
    let last = letters.lastIndex(where: isBody) ?? letters.count - 1
    prefix = Array(letters[..<first])
    suffix = first <= last ? Array(letters[(last + 1)...]) : []
    active = first <= last ? Array(letters[first...last]) : []
    if let place = active.firstIndex(of: symbols.exponent) {
      mantissa = Array(active[..<place])
      exponent = Array(active[(place + 1)...])
    } else {
      mantissa = active
      exponent = nil
    }
    let point = mantissa.firstIndex(of: symbols.decimal)
    integer = Array(mantissa[..<(point ?? mantissa.count)])
    fraction = if let point { Array(mantissa[(point + 1)...]) } else { suffix }
  }

  /// How many digits there are at least and at most.
  struct Sizes {
    var leastInteger: Int
    var leastFraction: Int
    var mostFraction: Int
    var exponent: Int
    var scale: Int
  }

  func sizes(_ symbols: NumberSymbols) -> Sizes {
    let digits = integer.count(where: symbols.isDigit)
    var sizes = Sizes(
      leastInteger: digits,
      leastFraction: fraction.count(where: symbols.isDigit),
      mostFraction: fraction.count { symbols.isDigit($0) || $0 == symbols.optional },
      exponent: exponent?.count(where: symbols.isDigit) ?? 0,
      scale: digits
    )
    if sizes.leastInteger == 0, sizes.mostFraction == 0 {
      if exponent != nil { (sizes.leastFraction, sizes.mostFraction) = (1, 1) } else { sizes.leastInteger = 1 }
    }
    if exponent != nil, sizes.leastInteger == 0, integer.contains(symbols.optional) { sizes.leastInteger = 1 }
    if sizes.leastInteger == 0, sizes.leastFraction == 0 { sizes.leastFraction = 1 }
    return sizes
  }

  /// How many digits stand behind each separator of the whole part.
  func integerGroups(_ symbols: NumberSymbols) -> [Int] {
    integer.indices.filter { integer[$0] == symbols.grouping }.map { place in
      integer[place...].count { symbols.isDigit($0) || $0 == symbols.optional }
    }
  }

  /// How many digits stand before each separator of the fraction.
  func fractionGroups(_ symbols: NumberSymbols) -> [Int] {
    fraction.indices.filter { fraction[$0] == symbols.grouping }.map { place in
      fraction[..<place].count { symbols.isDigit($0) || $0 == symbols.optional }
    }
  }

  /// Refuses a picture that breaks a rule; of several errors the last one counts, as in the reference implementation.
  func validate(_ symbols: NumberSymbols) throws(JSONataError) {
    var codes: [String] = []
    func check(_ isWrong: Bool, _ code: String) { if isWrong { codes.append(code) } }
    func count(_ letter: Character) -> Int { letters.count { $0 == letter } }
    check(count(symbols.decimal) > 1, "D3081")
    check(count(symbols.percent) > 1, "D3082")
    check(count(symbols.perMille) > 1, "D3083")
    check(count(symbols.percent) > 0 && count(symbols.perMille) > 0, "D3084")
    check(!mantissa.contains { symbols.isDigit($0) || $0 == symbols.optional }, "D3085")
    check(active.isEmpty || active.contains { !symbols.isActive($0) }, "D3086")
    if let point = letters.firstIndex(of: symbols.decimal) {
      let neighbours = letters[max(point - 1, 0)...min(point + 1, letters.count - 1)]
      check(neighbours.contains(symbols.grouping), "D3087")
    } else {
      check(integer.last == symbols.grouping, "D3088")
    }
    check(zip(letters, letters.dropFirst()).contains { $0 == symbols.grouping && $1 == symbols.grouping }, "D3089")
    if let place = integer.firstIndex(of: symbols.optional) {
      check(integer[..<place].contains(where: symbols.isDigit), "D3090")
    }
    if let place = fraction.lastIndex(of: symbols.optional) {
      check(fraction[place...].contains(where: symbols.isDigit), "D3091")
    }
    if let exponent {
      check(!exponent.isEmpty && (count(symbols.percent) > 0 || count(symbols.perMille) > 0), "D3092")
      check(exponent.isEmpty || !exponent.allSatisfy(symbols.isDigit), "D3093")
    }
    if let code = codes.last { throw JSONataError(code) }
  }
}
