/// The coding of URLs: bytes as a percent sign and two digits.
///
/// - Source: ECMA-262, "URI Handling Functions".
enum PercentCoding {
  /// What never needs coding.
  static let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.!~*'()".utf8)
  /// What has a meaning in a URL as a whole.
  static let reserved = Set(";/?:@&=+$,#".utf8)

  static func encode(_ text: String, keeping kept: Set<UInt8>) -> String {
    var result: [UInt8] = []
    for byte in text.utf8 {
      if kept.contains(byte) {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 15)]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  /// The text that was coded, `nil` when it is malformed; coded bytes that are kept stay as they are.
  static func decode(_ text: String, keeping kept: Set<UInt8>) -> String? {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "%") else {
        result.append(bytes[index])
        index += 1
        continue
      }
      guard index + 2 < bytes.count, let high = value(bytes[index + 1]), let low = value(bytes[index + 2]) else {
        return nil
      }
      let byte = high << 4 | low
      if kept.contains(byte) { result += bytes[index...index + 2] } else { result.append(byte) }
      index += 3
    }
    return String(validating: result, as: UTF8.self)
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
