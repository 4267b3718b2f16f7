extension PathParser {
  /// Whether the whole text is read.
  var atEnd: Bool { position >= bytes.count }

  /// The byte at the parser's place.
  var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Whether a sign stands at the parser's place.
  func sees(_ sign: String) -> Bool {
    var place = position
    for byte in sign.utf8 {
      guard place < bytes.count, bytes[place] == byte else { return false }
      place += 1
    }
    return true
  }

  /// Passes over a sign when it stands at the parser's place.
  mutating func take(_ sign: String) -> Bool {
    guard sees(sign) else { return false }
    position += sign.utf8.count
    return true
  }

  /// Passes over a sign that has to stand here.
  mutating func expect(_ sign: String) throws(JSONPathSyntaxError) {
    guard take(sign) else { throw unexpected("'\(sign)'") }
  }

  /// Passes over blanks; other white space is no blank to this dialect.
  mutating func skipBlanks() {
    while peek == UInt8(ascii: " ") { position += 1 }
  }

  /// Passes over bytes as long as they are of a kind, and returns them as text.
  mutating func takeWhile(_ isOfKind: (UInt8) -> Bool) -> String {
    let start = position
    while let byte = peek, isOfKind(byte) { position += 1 }
    return text(from: start)
  }

  /// The text from a place to the parser's.
  func text(from start: Int) -> String {
    String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// The error for what stands at a place.
  func unexpected(_ expected: String, at place: Int? = nil) -> JSONPathSyntaxError {
    let place = place ?? position
    return JSONPathSyntaxError(.unexpected(found: character(at: place), expected: expected), at: place)
  }

  /// The character at a place, as messages show it.
  private func character(at place: Int) -> String? {
    guard place < bytes.count else { return nil }
    return String(decoding: bytes[place..<min(place + 4, bytes.count)], as: UTF8.self).unicodeScalars.first.map(
      String.init
    )
  }
}

extension UInt8 {
  /// Whether the byte is a digit of ASCII.
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  /// Whether the byte is a letter of ASCII.
  var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
}
