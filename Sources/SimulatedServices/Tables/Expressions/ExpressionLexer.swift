/// Splits an expression into words.
struct ExpressionLexer {
  private let bytes: [UInt8]
  private let kind: ExpressionKind
  private var offset = 0

  private init(_ text: String, _ kind: ExpressionKind) {
    bytes = Array(text.utf8)
    self.kind = kind
  }

  /// The words of an expression, and its end.
  static func tokens(of text: String, _ kind: ExpressionKind) throws(Refusal) -> [ExpressionToken] {
    var lexer = ExpressionLexer(text, kind)
    var tokens: [ExpressionToken] = []
    while let token = try lexer.next() { tokens.append(token) }
    guard !tokens.isEmpty else { throw kind.refusal("The expression can not be empty;") }
    let end = lexer.bytes.count
    tokens.append(ExpressionToken(kind: .end, text: "<EOF>", range: end..<end))
    return tokens
  }

  private mutating func next() throws(Refusal) -> ExpressionToken? {
    while offset < bytes.count, Self.isBlank(bytes[offset]) { offset += 1 }
    guard offset < bytes.count else { return nil }
    let start = offset
    let byte = bytes[offset]
    offset += 1
    switch byte {
    case UInt8(ascii: "#"), UInt8(ascii: ":"):
      skip(Self.isWordByte)
      guard offset > start + 1 else { throw wrong(start) }
      return token(byte == UInt8(ascii: "#") ? .name : .value, start)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      skip { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      return token(.digits, start)
    case UInt8(ascii: "<"):
      if offset < bytes.count, bytes[offset] == UInt8(ascii: "=") || bytes[offset] == UInt8(ascii: ">") { offset += 1 }
      return token(.sign, start)
    case UInt8(ascii: ">"):
      if offset < bytes.count, bytes[offset] == UInt8(ascii: "=") { offset += 1 }
      return token(.sign, start)
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ","),
      UInt8(ascii: "."), UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"):
      return token(.sign, start)
    case _ where Self.isWordByte(byte):
      skip(Self.isWordByte)
      return token(.word, start)
    default: throw wrong(start)
    }
  }

  private mutating func skip(_ belongs: (UInt8) -> Bool) {
    while offset < bytes.count, belongs(bytes[offset]) { offset += 1 }
  }

  private func token(_ kind: ExpressionToken.Kind, _ start: Int) -> ExpressionToken {
    ExpressionToken(kind: kind, text: String(decoding: bytes[start..<offset], as: UTF8.self), range: start..<offset)
  }

  private mutating func wrong(_ start: Int) -> Refusal {
    while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    let token = String(decoding: bytes[start..<offset], as: UTF8.self)
    let near = String(decoding: bytes[max(0, start - 1)..<min(bytes.count, offset + 4)], as: UTF8.self)
    return kind.refusal("Syntax error; token: \"\(token)\", near: \"\(near)\"")
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte.isNameByte && byte != UInt8(ascii: "-")
  }
}
