import JSONModel

extension YAMLReader {
  /// Reads a text in quotes.
  mutating func readQuoted(_ properties: NodeProperties) throws(YAMLFailure) -> YAMLNode {
    let start = position
    let quote = byte
    var text = LocatedText()
    position += 1
    while !isAtClosing(quote) {
      if isAtEnd || isAtDocumentMark {
        throw failure(.unclosed(quote == .doubleQuote ? "'\"'" : "apostrophe"), at: start..<start + 1)
      }
      try readQuotedPart(quote, into: &text)
    }
    position += 1
    return finish(.scalar(text, .quoted), properties, at: start..<position)
  }

  private func isAtClosing(_ quote: UInt8) -> Bool {
    byte == quote && (quote == .doubleQuote || nextByte != .singleQuote)
  }

  private mutating func readQuotedPart(_ quote: UInt8, into text: inout LocatedText) throws(YAMLFailure) {
    switch byte {
    case .singleQuote where quote == .singleQuote:
      text.append([byte], from: position..<position + 2)
      position += 2
    case .backslash where quote == .doubleQuote: try readEscape(into: &text)
    case .lineFeed, .carriageReturn: fold(into: &text)
    case .space, .tab: readBlanks(into: &text)
    default:
      let start = position
      while !isAtEnd, byte != quote, byte != .backslash, !byte.isYAMLBlank, !byte.isYAMLBreak { position += 1 }
      if position == start { position += 1 }
      text.append(verbatim: bytes[start..<position], at: start)
    }
  }

  /// Blanks count inside a line, not at its end.
  private mutating func readBlanks(into text: inout LocatedText) {
    let start = position
    skipBlanks()
    if !byte.isYAMLBreak { text.append(verbatim: bytes[start..<position], at: start) }
  }

  /// Makes one end of a line a blank, and of several all but the first stay.
  private mutating func fold(into text: inout LocatedText) {
    let start = position
    let lines = skipLines()
    let separator = lines == 1 ? " " : String(repeating: "\n", count: lines - 1)
    text.append(separator.utf8, from: start..<position)
  }

  /// Goes over ends of lines and blanks; says how many lines that were.
  private mutating func skipLines() -> Int {
    var lines = 0
    while byte.isYAMLBreak {
      skipBreak()
      lines += 1
      guard !isAtDocumentMark else { return lines }
      skipBlanks()
    }
    return lines
  }

  /// Reads a backslash and what it escapes.
  private mutating func readEscape(into text: inout LocatedText) throws(YAMLFailure) {
    let start = position
    position += 1
    let escaped = byte
    if escaped.isYAMLBreak {
      let lines = skipLines()
      text.append(String(repeating: "\n", count: lines - 1).utf8, from: start..<position)
    } else if let scalar = Self.escapes[escaped] {
      position += 1
      text.append(String(Character(scalar)).utf8, from: start..<position)
    } else if let digits = Self.digitsOfEscapes[escaped] {
      let scalar = try readScalar(digits, from: start)
      text.append(String(Character(scalar)).utf8, from: start..<position)
    } else {
      let rest = String(decoding: bytes[position...].prefix(4), as: UTF8.self)
      throw failure(.unknownEscape(rest.unicodeScalars.first ?? " "), at: start..<position + 1)
    }
  }

  /// Reads the digits of a character; of a surrogate pair, which JSON has too, both halves.
  private mutating func readScalar(_ digits: Int, from start: Int) throws(YAMLFailure) -> Unicode.Scalar {
    position += 1
    let value = try readHexadecimal(digits, from: start)
    if let scalar = Unicode.Scalar(value) { return scalar }
    guard digits == 4, value < 0xDC00, byte == .backslash, nextByte == UInt8(ascii: "u") else {
      throw failure(.invalidEscape, at: start..<position)
    }
    position += 2
    let low = try readHexadecimal(4, from: start)
    guard (0xDC00...0xDFFF).contains(low), let scalar = Unicode.Scalar(0x1_0000 + (value & 0x3FF) << 10 + low & 0x3FF)
    else { throw failure(.invalidEscape, at: start..<position) }
    return scalar
  }

  private mutating func readHexadecimal(_ digits: Int, from start: Int) throws(YAMLFailure) -> UInt32 {
    let end = min(position + digits, bytes.count)
    let text = bytes[position..<end]
    guard text.count == digits, let value = UInt32(String(decoding: text, as: UTF8.self), radix: 16),
      text.first != UInt8(ascii: "+"), text.first != .dash
    else { throw failure(.invalidEscape, at: start..<end) }
    position = end
    return value
  }

  /// - Source: YAML 1.2, "Escaped Characters".
  private static let escapes: [UInt8: Unicode.Scalar] = [
    UInt8(ascii: "0"): "\0", UInt8(ascii: "a"): "\u{7}", UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "t"): "\t",
    .tab: "\t", UInt8(ascii: "n"): "\n", UInt8(ascii: "v"): "\u{B}", UInt8(ascii: "f"): "\u{C}",
    UInt8(ascii: "r"): "\r", UInt8(ascii: "e"): "\u{1B}", .space: " ", .doubleQuote: "\"", UInt8(ascii: "/"): "/",
    .backslash: "\\", UInt8(ascii: "N"): "\u{85}", UInt8(ascii: "_"): "\u{A0}", UInt8(ascii: "L"): "\u{2028}",
    UInt8(ascii: "P"): "\u{2029}",
  ]

  private static let digitsOfEscapes = [UInt8(ascii: "x"): 2, UInt8(ascii: "u"): 4, UInt8(ascii: "U"): 8]
}
