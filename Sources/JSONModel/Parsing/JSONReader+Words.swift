extension JSONReader {
  /// Skips what may stand between tokens.
  @inline(__always)
  mutating func skipBlanks() {
    // Most tokens are followed by the next one, or by a single blank.
    guard source[offset] <= 0x20 else { return }
    while true {
      switch source[offset] {
      case 0x20, 0x0A, 0x0D, 0x09: offset += 1
      default: return
      }
    }
  }

  /// Reads `true`, `false` or `null`.
  mutating func readWord() throws(SyntaxFailure) -> JSON {
    let start = offset
    while Self.isWordByte(source[offset]) { offset += 1 }
    let word = source.string(start..<offset, isASCII: true)
    switch word {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    case "": throw unexpected(isAfterOpeningBracket ? .valueOrArrayEnd : .value)
    default: throw failure(.unknownWord(word), at: start)
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "$"): true
    default: false
    }
  }

  private var isAfterOpeningBracket: Bool {
    var before = offset - 1
    while before >= start, [0x20, 0x0A, 0x0D, 0x09].contains(source[before]) { before -= 1 }
    return before >= start && source[before] == UInt8(ascii: "[")
  }
}
