/// Escapes of half a character in a JSON text, which no Swift string can hold.
enum LoneSurrogates {
  /// The text with U+FFFD in their place.
  static func replaced(in bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      guard let unit = escape(in: bytes, at: index) else {
        // An escaped backslash does not begin another escape.
        let length = bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        result += bytes[index..<min(index + length, bytes.count)]
        index += length
        continue
      }
      let isPair = (0xD800...0xDBFF).contains(unit) && isLow(escape(in: bytes, at: index + 6))
      let isLone = (0xD800...0xDFFF).contains(unit) && !isPair
      result += isLone ? Array("\\ufffd".utf8) : Array(bytes[index..<index + (isPair ? 12 : 6)])
      index += isPair ? 12 : 6
    }
    return result
  }

  private static func isLow(_ unit: UInt16?) -> Bool { unit.map { (0xDC00...0xDFFF).contains($0) } ?? false }

  /// The code unit of an escape of the form `\uXXXX`.
  private static func escape(in bytes: [UInt8], at index: Int) -> UInt16? {
    guard index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") else {
      return nil
    }
    return UInt16(String(decoding: bytes[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16)
  }
}
