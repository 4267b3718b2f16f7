/// Cuts an expression into tokens.
///
/// It reads bytes; positions, which are in UTF-16 code units as those of the reference implementation, are counted
/// along.
///
/// - Source: jsonata.org, "Language".
struct Tokenizer {
  let bytes: [UInt8]
  /// The next byte.
  var offset = 0
  /// Whether bytes and code units are the same.
  private let isASCII: Bool
  /// A place whose position is known.
  private var known = (offset: 0, position: 0)

  init(_ text: String) {
    bytes = Array(text.utf8)
    isASCII = bytes.allSatisfy { $0 < 0x80 }
  }

  /// The next token; after an operand a slash divides, elsewhere it begins a regular expression.
  mutating func next(afterOperand: Bool, _ tree: inout SyntaxTree) throws(JSONataError) -> Token {
    try skipBlanksAndComments()
    let start = position(of: offset)
    guard offset < bytes.count else { return Token(kind: .end, range: start..<start) }
    let kind = try kind(afterOperand: afterOperand, &tree)
    return Token(kind: kind, range: start..<position(of: offset))
  }

  private mutating func kind(afterOperand: Bool, _ tree: inout SyntaxTree) throws(JSONataError) -> Token.Kind {
    let byte = bytes[offset]
    if byte == UInt8(ascii: "/"), !afterOperand { return .pattern(try readPattern(&tree)) }
    if let symbol = readOperator(byte) { return .operator(symbol) }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .constant(.text(try readString(byte, &tree.names)))
    case UInt8(ascii: "`"): return .name(try readQuotedName(&tree.names))
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return .constant(.number(try readNumber()))
    default: return readWord(&tree.names)
    }
  }

  /// The byte some places further on, 0 behind the end.
  func peek(_ distance: Int = 0) -> UInt8 {
    offset + distance < bytes.count ? bytes[offset + distance] : 0
  }

  /// The position of a byte in UTF-16 code units; it is cheap for bytes in ascending order.
  mutating func position(of offset: Int) -> Int {
    if isASCII { return offset }
    if offset < known.offset { known = (0, 0) }
    let end = min(offset, bytes.count)
    while known.offset < end {
      known.position += Self.unitCount(bytes[known.offset])
      known.offset += 1
    }
    return known.position + offset - end
  }

  /// How many UTF-16 code units begin with a byte of UTF-8.
  private static func unitCount(_ byte: UInt8) -> Int {
    switch byte {
    case 0x80..<0xC0: 0
    case 0xF0...: 2
    default: 1
    }
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private mutating func skipBlanksAndComments() throws(JSONataError) {
    while offset < bytes.count {
      if Self.isBlank(bytes[offset]) {
        offset += 1
      } else if bytes[offset] == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
        try skipComment()
      } else {
        return
      }
    }
  }

  private mutating func skipComment() throws(JSONataError) {
    let start = offset
    offset += 2
    while !(peek() == UInt8(ascii: "*") && peek(1) == UInt8(ascii: "/")) {
      offset += 1
      if offset >= bytes.count { throw JSONataError("S0106", position: position(of: start)) }
    }
    offset += 2
  }

  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0B).contains(byte) || byte == 0x0D }
}
