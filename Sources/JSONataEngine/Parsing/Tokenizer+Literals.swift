extension Tokenizer {
  /// Reads a string to its closing quote.
  mutating func readString(_ quote: UInt8, _ names: inout NameTable) throws(JSONataError) -> NameID {
    offset += 1
    let start = offset
    // Most strings have no escapes.
    while offset < bytes.count, bytes[offset] != quote, bytes[offset] != UInt8(ascii: "\\") { offset += 1 }
    if peek() == quote {
      offset += 1
      return names.number(of: start..<offset - 1, in: bytes)
    }
    return names.number(ofNew: try readEscapedString(quote, from: start))
  }

  private mutating func readEscapedString(_ quote: UInt8, from start: Int) throws(JSONataError) -> String {
    // Escapes stand for UTF-16 code units, two of which can make one character.
    var units: [UInt16] = []
    var plainStart = start
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == quote || byte == UInt8(ascii: "\\") {
        units += text(plainStart..<offset).utf16
        offset += 1
        if byte == quote { return String(decoding: units, as: UTF16.self) }
        units.append(try readEscape())
        plainStart = offset + 1
      }
      offset += 1
    }
    throw JSONataError("S0101", position: position(of: offset))
  }

  private mutating func readEscape() throws(JSONataError) -> UInt16 {
    switch Unicode.Scalar(peek()) {
    case "\"", "\\", "/": return UInt16(peek())
    case "b": return 0x08
    case "f": return 0x0C
    case "n": return 0x0A
    case "r": return 0x0D
    case "t": return 0x09
    case "u": return try readHexadecimal()
    default:
      let found = text(offset..<bytes.count).utf16.prefix(1)
      throw JSONataError("S0103", position: position(of: offset), token: String(decoding: found, as: UTF16.self))
    }
  }

  private mutating func readHexadecimal() throws(JSONataError) -> UInt16 {
    let digits = text(min(offset + 1, bytes.count)..<min(offset + 5, bytes.count))
    guard digits.allSatisfy(\.isHexDigit), let unit = UInt16(digits, radix: 16) else {
      throw JSONataError("S0104", position: position(of: offset))
    }
    offset += 4
    return unit
  }

  /// Reads a number as JSON writes it; what follows is a token of its own.
  mutating func readNumber() throws(JSONataError) -> Double {
    let start = offset
    if peek() == UInt8(ascii: "0") { offset += 1 } else { skipDigits() }
    if offset - start <= 15, peek() != UInt8(ascii: "."), peek() | 0x20 != UInt8(ascii: "e") {
      return Double(wholeNumber(start..<offset))
    }
    if peek() == UInt8(ascii: "."), Self.isDigit(peek(1)) {
      offset += 1
      skipDigits()
    }
    skipExponent()
    let text = text(start..<offset)
    guard let number = Double(text), number.isFinite else {
      throw JSONataError("S0102", position: position(of: start), token: text)
    }
    return number
  }

  /// The number that so few digits stand for that it is exact.
  private func wholeNumber(_ digits: Range<Int>) -> Int {
    var number = 0
    for index in digits { number = number * 10 + Int(bytes[index] - UInt8(ascii: "0")) }
    return number
  }

  private mutating func skipExponent() {
    guard peek() | 0x20 == UInt8(ascii: "e") else { return }
    let sign = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-") ? 1 : 0
    guard Self.isDigit(peek(1 + sign)) else { return }
    offset += 1 + sign
    skipDigits()
  }

  private mutating func skipDigits() {
    while Self.isDigit(peek()) { offset += 1 }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// Reads a name between backquotes.
  mutating func readQuotedName(_ names: inout NameTable) throws(JSONataError) -> NameID {
    let start = offset + 1
    guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "`")) else {
      throw JSONataError("S0105", position: position(of: bytes.count))
    }
    offset = end + 1
    return names.number(of: start..<end, in: bytes)
  }

  /// Reads a name, a variable or a keyword.
  mutating func readWord(_ names: inout NameTable) -> Token.Kind {
    let start = offset
    while offset < bytes.count, !Self.isBlank(bytes[offset]), !Self.isOperator(bytes[offset]) { offset += 1 }
    let word = start..<offset
    if bytes[start] == UInt8(ascii: "$") { return .variable(names.number(of: start + 1..<offset, in: bytes)) }
    return keyword(word) ?? .name(names.number(of: word, in: bytes))
  }

  private func keyword(_ word: Range<Int>) -> Token.Kind? {
    switch Unicode.Scalar(bytes[word.lowerBound]) {
    case "a" where stands("and", at: word): .operator(.and)
    case "f" where stands("false", at: word): .constant(.bool(false))
    case "i" where stands("in", at: word): .operator(.in)
    case "n" where stands("null", at: word): .constant(.null)
    case "o" where stands("or", at: word): .operator(.or)
    case "t" where stands("true", at: word): .constant(.bool(true))
    default: nil
    }
  }

  private func stands(_ keyword: String, at word: Range<Int>) -> Bool {
    keyword.utf8.count == word.count && bytes[word].elementsEqual(keyword.utf8)
  }
}
