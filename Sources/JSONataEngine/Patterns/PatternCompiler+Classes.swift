extension PatternCompiler {
  /// What an escape stands for.
  enum Escape {
    case unit(UInt16)
    case set(UnitSet)
  }

  /// Reads an escape behind its backslash.
  mutating func classEscape() throws(JSONataError) -> Escape {
    guard let unit = peek else { throw malformed }
    offset += 1
    switch Unicode.Scalar(unit) {
    case "d": return .set(.digits)
    case "D": return .set(UnitSet(ranges: UnitSet.digits.ranges, isNegated: true))
    case "w": return .set(.words)
    case "W": return .set(UnitSet(ranges: UnitSet.words.ranges, isNegated: true))
    case "s": return .set(.blanks)
    case "S": return .set(UnitSet(ranges: UnitSet.blanks.ranges, isNegated: true))
    case "n": return .unit(0x0A)
    case "r": return .unit(0x0D)
    case "t": return .unit(0x09)
    case "v": return .unit(0x0B)
    case "f": return .unit(0x0C)
    case "0": return .unit(0)
    case "x": return .unit(readHexadecimal(2) ?? unit)
    case "u": return .unit(readHexadecimal(4) ?? unit)
    case "c":
      guard let letter = peek, (0x41...0x5A).contains(letter & 0xFFDF) else { return .unit(unit) }
      offset += 1
      return .unit(letter & 0x1F)
    default: return .unit(unit)
    }
  }

  private mutating func readHexadecimal(_ count: Int) -> UInt16? {
    guard offset + count <= units.count else { return nil }
    let text = String(decoding: units[offset..<offset + count], as: UTF16.self)
    guard text.allSatisfy(\.isHexDigit), let value = UInt16(text, radix: 16) else { return nil }
    offset += count
    return value
  }

  /// Reads a class in brackets behind the opening one.
  mutating func readClass() throws(JSONataError) -> UnitSet {
    var set = UnitSet()
    set.isNegated = take("^")
    while !take("]") {
      let first = try readClassMember()
      guard case .unit(let low) = first, peek == UInt16(ascii: "-"), offset + 1 < units.count,
        units[offset + 1] != UInt16(ascii: "]")
      else {
        set.add(first)
        continue
      }
      offset += 1
      let last = try readClassMember()
      if case .unit(let high) = last {
        guard low <= high else { throw malformed }
        set.ranges.append(low...high)
      } else {
        set.add(first)
        set.add(.unit(UInt16(ascii: "-")))
        set.add(last)
      }
    }
    return set
  }

  private mutating func readClassMember() throws(JSONataError) -> Escape {
    guard let unit = peek else { throw malformed }
    offset += 1
    guard unit == UInt16(ascii: "\\") else { return .unit(unit) }
    if take("b") { return .unit(0x08) }
    return try classEscape()
  }

  /// Reads how often something may stand; braces that are no quantifier are literal.
  mutating func readQuantifier() -> (least: Int, most: Int?)? {
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    if take("?") { return (0, 1) }
    let start = offset
    guard take("{"), let least = readCount() else {
      offset = start
      return nil
    }
    if take("}") { return (least, least) }
    if take(",") {
      if take("}") { return (least, nil) }
      if let most = readCount(), take("}") { return (least, most) }
    }
    offset = start
    return nil
  }

  private mutating func readCount() -> Int? {
    var count: Int?
    while let unit = peek, (0x30...0x39).contains(unit) {
      count = min((count ?? 0) * 10 + Int(unit - 0x30), 1_000_000)
      offset += 1
    }
    return count
  }
}

extension UnitSet {
  fileprivate mutating func add(_ escape: PatternCompiler.Escape) {
    switch escape {
    case .unit(let unit): ranges.append(unit...unit)
    case .set(let set): ranges += set.positiveRanges
    }
  }
}
