extension ByteSink where Self: ~Copyable {
  /// Writes a text as it is.
  @inline(__always)
  mutating func append(_ text: String) {
    let isDone: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { unsafe append($0.span) }
    if isDone == nil { append(Array(text.utf8).span) }
  }

  /// Writes a number as its text.
  @inline(__always)
  mutating func append(_ number: JSONNumber) {
    if case .integer(let value) = number.storage { append(value) } else { append(number.text) }
  }

  /// Writes the digits of an integer.
  @inline(__always)
  private mutating func append(_ value: Int64) {
    if value < 0 { append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    var digits = InlineArray<20, UInt8>(repeating: 0)
    var start = 20
    repeat {
      start -= 1
      digits[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    append(digits.span.extracting(start..<20))
  }

  /// Writes a string with its quotes, escaping what JSON needs escaped.
  @inline(__always)
  mutating func appendQuoted(_ text: String) {
    append(UInt8(ascii: "\""))
    let isDone: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { unsafe appendEscaped($0.span) }
    if isDone == nil { appendEscaped(Array(text.utf8).span) }
    append(UInt8(ascii: "\""))
  }

  @inline(__always)
  private mutating func appendEscaped(_ bytes: borrowing Span<UInt8>) {
    var start = 0
    while case let stop = Self.firstStop(in: bytes, from: start), stop < bytes.count {
      append(bytes.extracting(start..<stop))
      appendEscape(of: bytes[stop])
      start = stop + 1
    }
    append(bytes.extracting(start...))
  }

  /// The index of the first byte to escape, or the end.
  @inline(__always)
  private static func firstStop(in bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 8 <= bytes.count {
      let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      let stops = PlainText.stops(in: UInt64(littleEndian: word))
      if stops != 0 { return index + stops.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count, !PlainText.isStop(bytes[index]) { index += 1 }
    return index
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
    default: append((byte < 0x10 ? "u000" : "u001") + String(byte & 15, radix: 16))
    }
  }
}
