extension ByteSink {
  /// Writes a number as its text.
  @inline(__always)
  mutating func append(_ number: JSONNumber) {
    if case .integer(let value) = number.storage, case 0..<10 = value {
      append(UInt8(ascii: "0") + UInt8(value))
    } else {
      append(number.text.utf8Span.span)
    }
  }

  /// Writes a string with its quotes, escaping what JSON needs escaped.
  @inline(__always)
  mutating func appendQuoted(_ text: String) {
    append(UInt8(ascii: "\""))
    appendEscaped(text.utf8Span.span)
    append(UInt8(ascii: "\""))
  }

  private mutating func appendEscaped(_ bytes: borrowing Span<UInt8>) {
    var plainStart = 0
    for index in bytes.indices where Self.needsEscape(bytes[index]) {
      append(bytes.extracting(plainStart..<index))
      appendEscape(of: bytes[index])
      plainStart = index + 1
    }
    append(bytes.extracting(plainStart...))
  }

  @inline(__always)
  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func appendEscape(of byte: UInt8) {
    append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: append(UInt8(ascii: "b"))
    case 0x09: append(UInt8(ascii: "t"))
    case 0x0A: append(UInt8(ascii: "n"))
    case 0x0C: append(UInt8(ascii: "f"))
    case 0x0D: append(UInt8(ascii: "r"))
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte)
    default:
      append("u00".utf8Span.span)
      append(byte < 0x10 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
      append(Self.hexadecimalDigits.utf8Span.span.extracting(Int(byte & 15)...Int(byte & 15)))
    }
  }

  private static var hexadecimalDigits: String { "0123456789abcdef" }
}
