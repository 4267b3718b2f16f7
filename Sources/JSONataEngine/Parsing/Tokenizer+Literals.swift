extension Tokenizer {
  /// Reads a string to its closing quote.
  mutating func readString(_ quote: UInt16) throws(JSONataError) -> String {
    offset += 1
    let start = offset
    // Most strings have no escapes.
    while offset < units.count, units[offset] != quote, units[offset] != UInt16(ascii: "\\") { offset += 1 }
    if peek() == quote {
      offset += 1
      return text(start..<offset - 1)
    }
    var result = Array(units[start..<offset])
    while offset < units.count {
      let unit = units[offset]
      if unit == quote {
        offset += 1
        return String(decoding: result, as: UTF16.self)
      }
      if unit == UInt16(ascii: "\\") {
        offset += 1
        result.append(try readEscape())
      } else {
        result.append(unit)
      }
      offset += 1
    }
    throw JSONataError("S0101", position: offset)
  }

  private mutating func readEscape() throws(JSONataError) -> UInt16 {
    switch Unicode.Scalar(peek()) {
    case "\"", "\\", "/": return peek()
    case "b": return 0x08
    case "f": return 0x0C
    case "n": return 0x0A
    case "r": return 0x0D
    case "t": return 0x09
    case "u": return try readHexadecimal()
    default: throw JSONataError("S0103", position: offset, token: text(offset..<min(offset + 1, units.count)))
    }
  }

  private mutating func readHexadecimal() throws(JSONataError) -> UInt16 {
    let digits = text(offset + 1..<min(offset + 5, units.count))
    guard digits.allSatisfy(\.isHexDigit), let unit = UInt16(digits, radix: 16) else {
      throw JSONataError("S0104", position: offset)
    }
    offset += 4
    return unit
  }

  /// Reads a number as JSON writes it; what follows is a token of its own.
  mutating func readNumber() throws(JSONataError) -> Double {
    let start = offset
    if peek() == UInt16(ascii: "0") { offset += 1 } else { skipDigits() }
    if peek() == UInt16(ascii: "."), Self.isDigit(peek(1)) {
      offset += 1
      skipDigits()
    }
    skipExponent()
    let text = text(start..<offset)
    guard let number = Double(text), number.isFinite else {
      offset = start
      throw JSONataError("S0102", position: start, token: text)
    }
    return number
  }

  private mutating func skipExponent() {
    guard peek() | 0x20 == UInt16(ascii: "e") else { return }
    let sign = peek(1) == UInt16(ascii: "+") || peek(1) == UInt16(ascii: "-") ? 1 : 0
    guard Self.isDigit(peek(1 + sign)) else { return }
    offset += 1 + sign
    skipDigits()
  }

  private mutating func skipDigits() {
    while Self.isDigit(peek()) { offset += 1 }
  }

  private static func isDigit(_ unit: UInt16) -> Bool { (UInt16(ascii: "0")...UInt16(ascii: "9")).contains(unit) }

  /// Reads a name between backquotes.
  mutating func readQuotedName() throws(JSONataError) -> String {
    let start = offset + 1
    guard let end = units[start...].firstIndex(of: UInt16(ascii: "`")) else {
      throw JSONataError("S0105", position: units.count)
    }
    offset = end + 1
    return text(start..<end)
  }

  /// Reads a name, a variable or a keyword.
  mutating func readWord() -> Token.Kind {
    let start = offset
    while offset < units.count, !Self.isBlank(units[offset]), !Self.isOperator(units[offset]) { offset += 1 }
    if units[start] == UInt16(ascii: "$") { return .variable(text(start + 1..<offset)) }
    let name = text(start..<offset)
    return switch name {
    case "or": .operator(.or)
    case "in": .operator(.in)
    case "and": .operator(.and)
    case "true": .literal(.bool(true))
    case "false": .literal(.bool(false))
    case "null": .literal(.null)
    default: .name(name)
    }
  }

  /// Reads a regular expression between slashes, and its flags.
  mutating func readPattern() throws(JSONataError) -> Pattern {
    offset += 1
    let start = offset
    var depth = 0
    while offset < units.count {
      if units[offset] == UInt16(ascii: "/"), depth == 0, !isEscaped { return try finishPattern(start) }
      if peekBack != UInt16(ascii: "\\") { depth += Self.nesting(units[offset]) }
      offset += 1
    }
    throw JSONataError("S0302", position: offset)
  }

  private var peekBack: UInt16 { units[offset - 1] }

  private var isEscaped: Bool {
    units[..<offset].reversed().prefix { $0 == UInt16(ascii: "\\") }.count % 2 == 1
  }

  private static func nesting(_ unit: UInt16) -> Int {
    switch Unicode.Scalar(unit) {
    case "(", "[", "{": 1
    case ")", "]", "}": -1
    default: 0
    }
  }

  private mutating func finishPattern(_ start: Int) throws(JSONataError) -> Pattern {
    let source = text(start..<offset)
    if source.isEmpty { throw JSONataError("S0301", position: offset) }
    offset += 1
    let flags = offset
    while peek() == UInt16(ascii: "i") || peek() == UInt16(ascii: "m") { offset += 1 }
    let letters = units[flags..<offset]
    return try Pattern(
      source,
      ignoresCase: letters.contains(UInt16(ascii: "i")),
      isMultiline: letters.contains(UInt16(ascii: "m")),
      position: offset
    )
  }
}
