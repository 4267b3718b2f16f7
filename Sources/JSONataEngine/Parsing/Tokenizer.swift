/// Cuts an expression into tokens.
///
/// - Source: jsonata.org, "Language"; positions are in UTF-16 code units, as those of the reference implementation.
struct Tokenizer {
  let units: [UInt16]
  /// The bytes of the text when it is ASCII, and stand where the units stand.
  private let bytes: [UInt8]?
  var offset = 0

  init(_ text: String) {
    units = Array(text.utf16)
    let bytes = Array(text.utf8)
    self.bytes = bytes.count == units.count ? bytes : nil
  }

  /// The next token; after an operand a slash divides, elsewhere it begins a regular expression.
  mutating func next(afterOperand: Bool) throws(JSONataError) -> Token {
    try skipBlanksAndComments()
    let start = offset
    guard start < units.count else { return Token(kind: .end, range: units.count..<units.count) }
    let kind = try kind(afterOperand: afterOperand)
    return Token(kind: kind, range: start..<offset)
  }

  private mutating func kind(afterOperand: Bool) throws(JSONataError) -> Token.Kind {
    let unit = units[offset]
    if unit == UInt16(ascii: "/"), !afterOperand { return .pattern(try readPattern()) }
    if let symbol = readOperator() { return .operator(symbol) }
    switch unit {
    case UInt16(ascii: "\""), UInt16(ascii: "'"): return .literal(.string(try readString(unit)))
    case UInt16(ascii: "`"): return .name(try readQuotedName())
    case UInt16(ascii: "0")...UInt16(ascii: "9"): return .literal(.number(try readNumber()))
    default: return readWord()
    }
  }

  /// The unit some places further on, 0 behind the end.
  func peek(_ distance: Int = 0) -> UInt16 {
    offset + distance < units.count ? units[offset + distance] : 0
  }

  func text(_ range: Range<Int>) -> String {
    if let bytes { return String(decoding: bytes[range], as: UTF8.self) }
    return String(decoding: units[range], as: UTF16.self)
  }

  private mutating func skipBlanksAndComments() throws(JSONataError) {
    while offset < units.count {
      if Self.isBlank(units[offset]) {
        offset += 1
      } else if peek() == UInt16(ascii: "/"), peek(1) == UInt16(ascii: "*") {
        try skipComment()
      } else {
        return
      }
    }
  }

  private mutating func skipComment() throws(JSONataError) {
    let start = offset
    offset += 2
    while !(peek() == UInt16(ascii: "*") && peek(1) == UInt16(ascii: "/")) {
      offset += 1
      if offset >= units.count { throw JSONataError("S0106", position: start) }
    }
    offset += 2
  }

  static func isBlank(_ unit: UInt16) -> Bool { unit == 0x20 || (0x09...0x0B).contains(unit) || unit == 0x0D }

  /// The operator at the present place, the longest one that fits.
  private mutating func readOperator() -> Operator? {
    guard Self.isOperator(units[offset]), let first = Unicode.Scalar(units[offset]) else { return nil }
    if let second = Unicode.Scalar(peek(1)), let symbol = Self.double(first, second) {
      offset += 2
      return symbol
    }
    offset += 1
    return Self.single(first)
  }

  private static func single(_ scalar: Unicode.Scalar) -> Operator? {
    switch scalar {
    case ".": .dot
    case "[": .openBracket
    case "]": .closeBracket
    case "{": .openBrace
    case "}": .closeBrace
    case "(": .openParenthesis
    case ")": .closeParenthesis
    case ",": .comma
    case "@": .at
    case "#": .hash
    case ";": .semicolon
    case ":": .colon
    case "?": .question
    case "+": .plus
    case "-": .minus
    case "*": .times
    case "/": .divide
    case "%": .percent
    case "|": .bar
    case "=": .equal
    case "<": .less
    case ">": .greater
    case "^": .caret
    case "&": .concatenate
    case "!": .exclamation
    case "~": .tilde
    default: nil
    }
  }

  private static func double(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Operator? {
    switch (first, second) {
    case (".", "."): .range
    case (":", "="): .assign
    case ("!", "="): .notEqual
    case (">", "="): .greaterOrEqual
    case ("<", "="): .lessOrEqual
    case ("*", "*"): .descendants
    case ("~", ">"): .apply
    case ("?", ":"): .elvis
    case ("?", "?"): .coalesce
    default: nil
    }
  }

  static func isOperator(_ unit: UInt16) -> Bool {
    guard unit < 0x80, let scalar = Unicode.Scalar(unit) else { return false }
    return single(scalar) != nil
  }
}

extension UInt16 {
  init(ascii: Unicode.Scalar) { self = UInt16(UInt8(ascii: ascii)) }
}
