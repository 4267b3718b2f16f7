extension PathParser {
  /// Reads a step in brackets: names, indices, a slice, `*` or a filter.
  mutating func parseBrackets() throws(JSONPathSyntaxError) -> Selector {
    let start = position
    try expect("[")
    skipBlanks()
    guard let byte = peek else { throw JSONPathSyntaxError(.unclosed("'['"), at: start) }
    switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: "\""): return try parseNames()
    case UInt8(ascii: "-"), UInt8(ascii: ":"): return try parseIndices()
    case _ where byte.isDigit: return try parseIndices()
    case UInt8(ascii: "*"): return try parseBracketedWildcard()
    case UInt8(ascii: "?"): return try parseFilter(from: start)
    default: throw unexpected("a quoted name, an index, '*' or '?('")
    }
  }

  private mutating func parseNames() throws(JSONPathSyntaxError) -> Selector {
    var names: [String] = []
    repeat {
      skipBlanks()
      guard sees("'") || sees("\"") else { throw unexpected("a quoted name") }
      names.append(try parseString())
      skipBlanks()
    } while take(",")
    guard take("]") else { throw unexpected("',' or ']'") }
    return names.count == 1 ? .member(names[0]) : .members(names)
  }

  private mutating func parseBracketedWildcard() throws(JSONPathSyntaxError) -> Selector {
    try expect("*")
    skipBlanks()
    try expect("]")
    return .wildcard
  }

  private mutating func parseIndices() throws(JSONPathSyntaxError) -> Selector {
    guard !sees(":") else { return try parseSlice(from: nil) }
    var indices = [try parseIndex()]
    guard !sees(":") else { return try parseSlice(from: indices[0]) }
    skipBlanks()
    while take(",") {
      skipBlanks()
      indices.append(try parseIndex())
      skipBlanks()
    }
    guard take("]") else { throw unexpected("',' or ']'") }
    return indices.count == 1 ? .index(indices[0]) : .indices(indices)
  }

  private mutating func parseSlice(from: Int?) throws(JSONPathSyntaxError) -> Selector {
    try expect(":")
    let hasEnd = peek.map { $0.isDigit || $0 == UInt8(ascii: "-") } ?? false
    let to = hasEnd ? try parseIndex() : nil
    guard from != nil || to != nil else { throw unexpected("an index") }
    skipBlanks()
    guard take("]") else { throw unexpected("']'") }
    return .slice(from: from, to: to)
  }

  /// Reads a number of 32 bits.
  private mutating func parseIndex() throws(JSONPathSyntaxError) -> Int {
    let start = position
    _ = take("-")
    let digits = takeWhile(\.isDigit)
    guard !digits.isEmpty else { throw unexpected("an index") }
    let text = text(from: start)
    guard let index = Int32(text) else { throw JSONPathSyntaxError(.invalidNumber(text), at: start) }
    return Int(index)
  }
}
