/// Makes identifiers of random numbers.
package enum UUIDText {
  /// The text of a random UUID, version 4.
  package static func text(of random: (UInt64, UInt64)) -> String {
    let high = random.0 & ~0xF000 | 0x4000
    let low = random.1 & ~(0b11 << 62) | 0b10 << 62
    let bytes = (0..<16).map { UInt8(truncatingIfNeeded: ($0 < 8 ? high : low) >> UInt64(56 - $0 % 8 * 8)) }
    var text = HexadecimalText.digits(of: bytes)
    for place in [8, 13, 18, 23] { text.insert(UInt8(ascii: "-"), at: place) }
    return String(decoding: text, as: UTF8.self)
  }
}
