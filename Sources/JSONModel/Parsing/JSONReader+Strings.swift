extension JSONReader {
  /// Reads a string from its opening quote to behind its closing one.
  @inline(__always)
  mutating func readString() throws(SyntaxFailure) -> String {
    let start = offset + 1
    offset = start
    let isASCII = skipPlainText()
    if source[offset] == UInt8(ascii: "\"") {
      defer { offset += 1 }
      return source.string(start..<offset, isASCII: isASCII)
    }
    return try readEscapedString(from: start)
  }

  /// Goes to the next quote, backslash, control character or the end; says whether all passed bytes are ASCII.
  @inline(__always)
  private mutating func skipPlainText() -> Bool {
    var seen: UInt64 = 0
    while let word = source.word(at: offset) {
      let stops = PlainText.stops(in: word)
      if stops != 0 {
        let passed = stops.trailingZeroBitCount & ~7
        offset += passed / 8
        return !PlainText.isBeyondASCII(seen | word & (1 << UInt64(passed) &- 1))
      }
      seen |= word
      offset += 8
    }
    while offset < source.count, !PlainText.isStop(source[offset]) {
      seen |= UInt64(source[offset])
      offset += 1
    }
    return !PlainText.isBeyondASCII(seen)
  }

  /// Reads the rest of a string that stopped at something else than its closing quote.
  private mutating func readEscapedString(from start: Int) throws(SyntaxFailure) -> String {
    scratch.removeAll(keepingCapacity: true)
    var plainStart = start
    while source[offset] != UInt8(ascii: "\"") {
      source.append(plainStart..<offset, to: &scratch)
      guard offset < source.count else { throw unexpected(.closingQuote) }
      guard source[offset] == UInt8(ascii: "\\") else { throw failure(.controlCharacter(foundScalar)) }
      try readEscape()
      plainStart = offset
      _ = skipPlainText()
    }
    source.append(plainStart..<offset, to: &scratch)
    offset += 1
    return String(decoding: scratch, as: UTF8.self)
  }

  /// Reads a backslash and what it escapes into the scratch bytes.
  private mutating func readEscape() throws(SyntaxFailure) {
    offset += 1
    switch source[offset] {
    case UInt8(ascii: "u"): return try readUnicodeEscape()
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scratch.append(source[offset])
    case UInt8(ascii: "b"): scratch.append(0x08)
    case UInt8(ascii: "f"): scratch.append(0x0C)
    case UInt8(ascii: "n"): scratch.append(0x0A)
    case UInt8(ascii: "r"): scratch.append(0x0D)
    case UInt8(ascii: "t"): scratch.append(0x09)
    case _ where offset < source.count: throw failure(.unknownEscape(foundScalar))
    default: throw unexpected(.escapedCharacter)
    }
    offset += 1
  }

  /// Reads the escape of a character, or the two escapes of one beyond U+FFFF, from its `u` on.
  private mutating func readUnicodeEscape() throws(SyntaxFailure) {
    let start = offset - 1
    let unit = try readHexadecimalDigits()
    if let scalar = Unicode.Scalar(unit) { return scratch.append(contentsOf: UTF8.encode(scalar) ?? .init()) }
    guard unit < 0xDC00, source[offset] == UInt8(ascii: "\\"), source[offset + 1] == UInt8(ascii: "u") else {
      throw failure(.loneSurrogate(unit), at: start)
    }
    offset += 1
    let low = try readHexadecimalDigits()
    guard case 0xDC00...0xDFFF = low else { throw failure(.loneSurrogate(unit), at: start) }
    let value = 0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00)
    guard let scalar = Unicode.Scalar(value) else { throw failure(.loneSurrogate(unit), at: start) }
    scratch.append(contentsOf: UTF8.encode(scalar) ?? .init())
  }

  /// Reads the four digits behind a `u`.
  private mutating func readHexadecimalDigits() throws(SyntaxFailure) -> UInt16 {
    var value: UInt16 = 0
    for _ in 0..<4 {
      offset += 1
      guard let digit = Self.hexadecimalValue(source[offset]) else { throw unexpected(.hexadecimalDigits) }
      value = value << 4 | digit
    }
    offset += 1
    return value
  }

  private static func hexadecimalValue(_ byte: UInt8) -> UInt16? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
