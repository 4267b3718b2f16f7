/// A `${Name}` in a text.
struct Placeholder: Equatable {
  /// The name, without a leading `!`.
  let name: String
  /// Whether it is `${!Name}`, which `Fn::Sub` turns into `${Name}`.
  let isLiteral: Bool
  /// Where it stands.
  let range: Range<Int>

  /// All in a text, in order; what has other characters between the braces is none.
  static func all(in bytes: [UInt8]) -> [Placeholder] {
    var found: [Placeholder] = []
    var offset = 0
    while let dollar = bytes[offset...].firstIndex(of: UInt8(ascii: "$")) {
      offset = dollar + 1
      guard let placeholder = Placeholder(in: bytes, at: dollar) else { continue }
      found.append(placeholder)
      offset = placeholder.range.upperBound
    }
    return found
  }

  private init?(in bytes: [UInt8], at dollar: Int) {
    var start = dollar + 2
    guard start < bytes.count, bytes[dollar + 1] == UInt8(ascii: "{") else { return nil }
    isLiteral = bytes[start] == UInt8(ascii: "!")
    if isLiteral { start += 1 }
    let end = bytes[start...].firstIndex { !Self.isPartOfName($0) } ?? bytes.count
    guard end > start, end < bytes.count, bytes[end] == UInt8(ascii: "}") else { return nil }
    name = String(decoding: bytes[start..<end], as: UTF8.self)
    range = dollar..<end + 1
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: ":"):
      true
    default: false
    }
  }

  /// Whether it is all of a string or of a line's value.
  func isWhole(in bytes: [UInt8]) -> Bool {
    let ends = "\"' \r\n".utf8
    let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : UInt8(ascii: " ")
    let after = range.upperBound < bytes.count ? bytes[range.upperBound] : UInt8(ascii: " ")
    return ends.contains(before) && ends.contains(after)
  }
}
