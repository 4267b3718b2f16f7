extension Text {
  /// The text with everything that would move a cursor, change a colour or hide itself made visible.
  package static func escaped(_ text: some StringProtocol) -> String {
    if isPrintableASCII(text.utf8) { return String(text) }
    return text.reduce(into: "") { result, character in
      if let escape = escape(of: character) {
        result += escape
      } else {
        result.append(character)
      }
    }
  }

  /// What stands for a character that must not reach a terminal: `^[` for an escape; nothing for one that may.
  static func escape(of character: Character) -> String? {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return nil }
    if columns(of: first) > 0, !scalars.contains(where: isHarmful) { return nil }
    return scalars.map(escape(of:)).joined()
  }

  /// How a scalar is written when it cannot be shown: `^[`, `\u{9B}`.
  private static func escape(of scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0..<0x20: "^" + String(Character(Unicode.Scalar(UInt8(scalar.value) + 0x40)))
    case 0x7F: "^?"
    default: isHarmful(scalar) || columns(of: scalar) == 0 ? "\\u{" + hexadecimal(scalar.value) + "}" : String(scalar)
    }
  }

  private static func hexadecimal(_ value: UInt32) -> String { String(value, radix: 16, uppercase: true) }

  /// Whether a scalar is a control character, breaks lines, changes the direction of what follows, or has no meaning.
  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFFF9...0xFFFB: true
    case 0xE0000..<0xE0020: true
    default: false
    }
  }
}
