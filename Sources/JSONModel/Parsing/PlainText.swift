/// Finds what a JSON string cannot hold as it is, eight bytes at a time.
enum PlainText {
  /// Marks the first byte of a word that is a quote, a backslash or a control character, by its highest bit.
  ///
  /// The first byte is the lowest. Bits above the first mark say nothing; without any mark the whole word is plain.
  @inline(__always)
  static func stops(in word: UInt64) -> UInt64 {
    let quotes = word ^ every(UInt8(ascii: "\""))
    let backslashes = word ^ every(UInt8(ascii: "\\"))
    let marks =
      (quotes &- every(1)) & ~quotes | (backslashes &- every(1)) & ~backslashes | (word &- every(0x20)) & ~word
    return marks & every(0x80)
  }

  /// Whether a byte is a quote, a backslash or a control character.
  @inline(__always)
  static func isStop(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// Whether a word holds bytes of characters beyond ASCII.
  @inline(__always)
  static func isBeyondASCII(_ word: UInt64) -> Bool { word & every(0x80) != 0 }

  @inline(__always)
  private static func every(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}
