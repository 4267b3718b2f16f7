import JSONModel

extension PathParser {
  /// Reads a literal of a filter; a number keeps how it is written.
  mutating func parseFilterLiteral() throws(JSONPathSyntaxError) -> FilterValue {
    guard startsNumber else { return FilterValue(try parseLiteral()) }
    let start = position
    let number = try parseNumber()
    return .number(number, text: text(from: start))
  }

  /// Reads a literal value: JSON whose strings may also stand in single quotes.
  mutating func parseLiteral() throws(JSONPathSyntaxError) -> JSON {
    switch peek {
    case UInt8(ascii: "'"), UInt8(ascii: "\""): return .string(try parseString())
    case UInt8(ascii: "["):
      return .array(try nested { parser throws(JSONPathSyntaxError) in try parser.parseArray() })
    case UInt8(ascii: "{"):
      return .object(try nested { parser throws(JSONPathSyntaxError) in try parser.parseObject() })
    case _ where startsNumber: return .number(try parseNumber())
    default: return try parseWord()
    }
  }

  private var startsNumber: Bool {
    peek.map { $0.isDigit || "+-.".utf8.contains($0) } ?? false
  }

  private mutating func parseNumber() throws(JSONPathSyntaxError) -> JSONNumber {
    let start = position
    let text = takeWhile { $0.isDigit || "+-.eE".utf8.contains($0) }
    guard let number = JSONNumber(decimal: text) else { throw JSONPathSyntaxError(.invalidNumber(text), at: start) }
    return number
  }

  private mutating func parseWord() throws(JSONPathSyntaxError) -> JSON {
    let start = position
    switch takeWhile(\.isLetter) {
    case "true": return true
    case "false": return false
    case "null": return .null
    default: throw unexpected("a path, a string, a number, true, false, null, a list or a pattern", at: start)
    }
  }

  private mutating func parseArray() throws(JSONPathSyntaxError) -> [JSON] {
    try expect("[")
    skipBlanks()
    if take("]") { return [] }
    var elements: [JSON] = []
    repeat {
      skipBlanks()
      elements.append(try parseLiteral())
      skipBlanks()
    } while take(",")
    guard take("]") else { throw unexpected("',' or ']'") }
    return elements
  }

  private mutating func parseObject() throws(JSONPathSyntaxError) -> JSONObject {
    try expect("{")
    skipBlanks()
    var object = JSONObject()
    if take("}") { return object }
    repeat {
      skipBlanks()
      guard sees("'") || sees("\"") else { throw unexpected("a quoted name") }
      let name = try parseString()
      skipBlanks()
      try expect(":")
      skipBlanks()
      object[name] = try parseLiteral()
      skipBlanks()
    } while take(",")
    guard take("}") else { throw unexpected("',' or '}'") }
    return object
  }
}
