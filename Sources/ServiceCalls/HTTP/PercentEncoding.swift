/// Texts in the parts of a URL.
///
/// - Source: RFC 3986, 2 and 3.
enum PercentEncoding {
  private static let unreserved = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
  private static let inPath = unreserved.union("/!$&'()*+,;=:@".utf8)
  private static let digits = Array("0123456789ABCDEF".utf8)

  /// A name or a value in a query or in a form.
  static func query(_ text: String) -> String { encoded(Array(text.utf8), keeping: unreserved) }

  /// A path with its slashes; what is percent-encoded in it already stays so.
  static func path(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "%"), isEncoded(bytes, at: index) {
        result.append(byte)
      } else {
        append(byte, to: &result, keeping: inPath)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func encoded(_ bytes: [UInt8], keeping kept: Set<UInt8>) -> String {
    var result: [UInt8] = []
    for byte in bytes { append(byte, to: &result, keeping: kept) }
    return String(decoding: result, as: UTF8.self)
  }

  private static func append(_ byte: UInt8, to result: inout [UInt8], keeping kept: Set<UInt8>) {
    if kept.contains(byte) {
      result.append(byte)
    } else {
      result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }

  /// Whether the percent sign at an index has two hexadecimal digits behind it.
  private static func isEncoded(_ bytes: [UInt8], at index: Int) -> Bool {
    guard index + 2 < bytes.count else { return false }
    return bytes[(index + 1)...(index + 2)].allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
  }
}
