/// Texts of bytes in the 64 letters of the basic alphabet.
///
/// - Source: RFC 4648, section 4.
package enum Base64 {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let padding = UInt8(ascii: "=")

  /// The text of some bytes, padded.
  package static func text(of bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let count = min(3, bytes.count - start)
      var group = 0
      for index in 0..<3 { group = group << 8 | (index < count ? Int(bytes[start + index]) : 0) }
      for index in 0..<4 { text.append(index <= count ? letters[group >> (18 - 6 * index) & 63] : padding) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes of a text, whose padding may be absent, or `nil` when it is not well formed.
  package static func bytes(of text: String) -> [UInt8]? {
    var digits = Array(text.utf8)
    let padded = digits.count
    while digits.last == padding, padded - digits.count < 2 { digits.removeLast() }
    guard digits.count % 4 != 1, padded == digits.count || padded % 4 == 0 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count * 3 / 4)
    var group = 0
    for (index, letter) in digits.enumerated() {
      guard let value = value(of: letter) else { return nil }
      group = group << 6 | value
      let bits = (index % 4) * 6 + 6
      if bits % 8 != 6, bits >= 8 { bytes.append(UInt8(truncatingIfNeeded: group >> (bits % 8))) }
    }
    return bytes
  }

  private static func value(of letter: UInt8) -> Int? {
    switch letter {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(letter) - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(letter) - 71
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(letter) + 4
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
