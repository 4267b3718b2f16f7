extension JSONPointer {
  private static let tilde = UInt8(ascii: "~")

  /// Where a tilde stands that escapes nothing, if anywhere.
  static func unknownEscape(in bytes: [UInt8]) -> Int? {
    bytes.indices.first { index in
      guard bytes[index] == tilde else { return false }
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      return next != UInt8(ascii: "0") && next != UInt8(ascii: "1")
    }
  }

  /// A token without its escapes.
  static func unescaped(_ token: Substring.UTF8View.SubSequence) -> String {
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in token {
      if isEscaped {
        bytes.append(byte == UInt8(ascii: "1") ? UInt8(ascii: "/") : tilde)
      } else if byte != tilde {
        bytes.append(byte)
      }
      isEscaped = byte == tilde
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A token with its escapes.
  static func escaped(_ token: String) -> String {
    var bytes: [UInt8] = []
    for byte in token.utf8 {
      switch byte {
      case tilde: bytes += [tilde, UInt8(ascii: "0")]
      case UInt8(ascii: "/"): bytes += [tilde, UInt8(ascii: "1")]
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension JSONPointer: Hashable, CustomStringConvertible {
  /// Whether two pointers have the same tokens, byte by byte.
  public static func == (left: JSONPointer, right: JSONPointer) -> Bool {
    left.tokens.elementsEqual(right.tokens) { $0.hasSameBytes(as: $1) }
  }

  /// Feeds the tokens to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(tokens) }

  /// The text of the pointer.
  public var description: String { text }
}
