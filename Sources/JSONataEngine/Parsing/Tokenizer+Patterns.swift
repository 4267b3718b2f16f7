extension Tokenizer {
  /// Reads a regular expression between slashes, and its flags.
  mutating func readPattern(_ tree: inout SyntaxTree) throws(JSONataError) -> PatternID {
    offset += 1
    let start = offset
    var depth = 0
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "/"), depth == 0, !isEscaped { return tree.add(try finishPattern(start)) }
      if bytes[offset - 1] != UInt8(ascii: "\\") { depth += Self.nesting(bytes[offset]) }
      offset += 1
    }
    throw JSONataError("S0302", position: position(of: offset))
  }

  private var isEscaped: Bool {
    bytes[..<offset].reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 1
  }

  private static func nesting(_ byte: UInt8) -> Int {
    switch Unicode.Scalar(byte) {
    case "(", "[", "{": 1
    case ")", "]", "}": -1
    default: 0
    }
  }

  private mutating func finishPattern(_ start: Int) throws(JSONataError) -> Pattern {
    let source = text(start..<offset)
    if source.isEmpty { throw JSONataError("S0301", position: position(of: offset)) }
    offset += 1
    let flags = offset
    while peek() == UInt8(ascii: "i") || peek() == UInt8(ascii: "m") { offset += 1 }
    let letters = bytes[flags..<offset]
    return try Pattern(
      source,
      ignoresCase: letters.contains(UInt8(ascii: "i")),
      isMultiline: letters.contains(UInt8(ascii: "m")),
      position: position(of: offset)
    )
  }
}
