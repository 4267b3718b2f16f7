extension PathParser {
  /// Reads a string in single or double quotes.
  mutating func parseString() throws(JSONPathSyntaxError) -> String {
    let start = position
    let quote = bytes[start]
    var text: [UInt8] = []
    position += 1
    while let byte = peek, byte != quote {
      if byte == UInt8(ascii: "\\") {
        try text.append(contentsOf: parseEscape(opening: start))
      } else {
        text.append(byte)
        position += 1
      }
    }
    guard !atEnd else { throw unclosed(quote, at: start) }
    position += 1
    return String(decoding: text, as: UTF8.self)
  }

  private func unclosed(_ quote: UInt8, at start: Int) -> JSONPathSyntaxError {
    JSONPathSyntaxError(
      .unclosed(quote == UInt8(ascii: "'") ? "the quotation mark '" : "the quotation mark \""),
      at: start
    )
  }

  /// Reads a backslash and what it escapes in a string: JSON's escapes, and any other character for itself.
  ///
  /// A double quotation mark in single ones keeps its backslash.
  ///
  /// - Source: recorded: `$['Test\""Name"']` finds the member `Test\""Name"`.
  private mutating func parseEscape(opening start: Int) throws(JSONPathSyntaxError) -> [UInt8] {
    guard position + 1 < bytes.count else { throw unclosed(bytes[start], at: start) }
    if bytes[start] == UInt8(ascii: "'"), bytes[position + 1] == UInt8(ascii: "\"") {
      position += 2
      return Array(#"\""#.utf8)
    }
    let plain: [UInt8: UInt8] = [0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09]
    guard let control = plain[bytes[position + 1]] else { return try parseNameEscape() }
    position += 2
    return [control]
  }

  /// Reads a backslash and what it escapes in a name that is not quoted: `\u0041`, or the next character for itself.
  mutating func parseNameEscape() throws(JSONPathSyntaxError) -> [UInt8] {
    let start = position
    position += 1
    guard let byte = peek else { throw JSONPathSyntaxError(.invalidEscape("\\"), at: start) }
    guard byte == UInt8(ascii: "u") else { return takeCharacter() }
    return try parseUnicodeEscape(from: start)
  }

  /// Takes all bytes of the next character.
  private mutating func takeCharacter() -> [UInt8] {
    let start = position
    repeat { position += 1 } while peek.map { $0 & 0xC0 == 0x80 } ?? false
    return Array(bytes[start..<position])
  }

  private mutating func parseUnicodeEscape(from start: Int) throws(JSONPathSyntaxError) -> [UInt8] {
    let first = try parseHexadecimal(from: start)
    var scalar = Unicode.Scalar(first)
    if (0xD800..<0xDC00).contains(first), take("\\") {
      let second = try parseHexadecimal(from: start)
      if (0xDC00..<0xE000).contains(second) {
        scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      }
    }
    guard let scalar else { throw JSONPathSyntaxError(.invalidEscape(text(from: start)), at: start) }
    return Array(String(scalar).utf8)
  }

  /// Reads `u` and four digits.
  private mutating func parseHexadecimal(from start: Int) throws(JSONPathSyntaxError) -> UInt32 {
    guard take("u") else { throw JSONPathSyntaxError(.invalidEscape(text(from: start)), at: start) }
    let end = min(position + 4, bytes.count)
    let digits = String(decoding: bytes[position..<end], as: UTF8.self)
    guard digits.utf8.count == 4, digits.utf8.allSatisfy(\.isHexadecimal), let value = UInt32(digits, radix: 16) else {
      throw JSONPathSyntaxError(.invalidEscape(text(from: start) + digits), at: start)
    }
    position = end
    return value
  }
}

extension UInt8 {
  /// Whether the byte is a hexadecimal digit.
  fileprivate var isHexadecimal: Bool { isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self | 0x20) }
}
