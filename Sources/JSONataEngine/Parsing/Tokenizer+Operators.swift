extension Tokenizer {
  /// The operator at the present place, the longest one that fits.
  @inline(__always)
  mutating func readOperator(_ first: UInt8) -> Operator? {
    guard let single = Self.single(first) else { return nil }
    offset += 1
    guard let double = Self.double(single, peek()) else { return single }
    offset += 1
    return double
  }

  @inline(__always)
  private static func single(_ byte: UInt8) -> Operator? {
    switch byte {
    case UInt8(ascii: "."): .dot
    case UInt8(ascii: "["): .openBracket
    case UInt8(ascii: "]"): .closeBracket
    case UInt8(ascii: "{"): .openBrace
    case UInt8(ascii: "}"): .closeBrace
    case UInt8(ascii: "("): .openParenthesis
    case UInt8(ascii: ")"): .closeParenthesis
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: "@"): .at
    case UInt8(ascii: "#"): .hash
    case UInt8(ascii: ";"): .semicolon
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "?"): .question
    case UInt8(ascii: "+"): .plus
    case UInt8(ascii: "-"): .minus
    case UInt8(ascii: "*"): .times
    case UInt8(ascii: "/"): .divide
    case UInt8(ascii: "%"): .percent
    case UInt8(ascii: "|"): .bar
    case UInt8(ascii: "="): .equal
    case UInt8(ascii: "<"): .less
    case UInt8(ascii: ">"): .greater
    case UInt8(ascii: "^"): .caret
    case UInt8(ascii: "&"): .concatenate
    case UInt8(ascii: "!"): .exclamation
    case UInt8(ascii: "~"): .tilde
    default: nil
    }
  }

  private static func double(_ first: Operator, _ second: UInt8) -> Operator? {
    switch (first, second) {
    case (.dot, UInt8(ascii: ".")): .range
    case (.colon, UInt8(ascii: "=")): .assign
    case (.exclamation, UInt8(ascii: "=")): .notEqual
    case (.greater, UInt8(ascii: "=")): .greaterOrEqual
    case (.less, UInt8(ascii: "=")): .lessOrEqual
    case (.times, UInt8(ascii: "*")): .descendants
    case (.tilde, UInt8(ascii: ">")): .apply
    case (.question, UInt8(ascii: ":")): .elvis
    case (.question, UInt8(ascii: "?")): .coalesce
    default: nil
    }
  }

  /// Whether a byte begins an operator, and so ends a word.
  @inline(__always)
  static func isOperator(_ byte: UInt8) -> Bool { single(byte) != nil }
}
