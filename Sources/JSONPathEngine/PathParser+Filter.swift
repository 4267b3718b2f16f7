extension PathParser {
  /// Reads a filter from its `?` on; its bracket is at `start`.
  mutating func parseFilter(from start: Int) throws(JSONPathSyntaxError) -> Selector {
    let outerPaths = rootPaths
    rootPaths = []
    defer { rootPaths = outerPaths }
    try expect("?")
    skipBlanks()
    let condition = try parseGroup()
    skipBlanks()
    try expect("]")
    return .filter(Filter(text: text(from: start), condition: condition, rootPaths: rootPaths))
  }

  /// Reads a condition in parentheses.
  private mutating func parseGroup() throws(JSONPathSyntaxError) -> Filter.Condition {
    try expect("(")
    let condition = try nested { parser throws(JSONPathSyntaxError) in try parser.parseAlternatives() }
    try expect(")")
    return condition
  }

  private mutating func parseAlternatives() throws(JSONPathSyntaxError) -> Filter.Condition {
    var conditions: [Filter.Condition] = []
    repeat { conditions.append(try parseConjunction()) } while take("||")
    return conditions.count == 1 ? conditions[0] : .any(conditions)
  }

  private mutating func parseConjunction() throws(JSONPathSyntaxError) -> Filter.Condition {
    var conditions: [Filter.Condition] = []
    repeat { conditions.append(try parseNegation()) } while take("&&")
    return conditions.count == 1 ? conditions[0] : .all(conditions)
  }

  private mutating func parseNegation() throws(JSONPathSyntaxError) -> Filter.Condition {
    var isNegated = false
    skipBlanks()
    while take("!") {
      isNegated.toggle()
      skipBlanks()
    }
    let condition = sees("(") ? try parseGroup() : try parseComparison()
    skipBlanks()
    return isNegated ? .not(condition) : condition
  }

  private mutating func parseComparison() throws(JSONPathSyntaxError) -> Filter.Condition {
    let left = try parseOperand()
    skipBlanks()
    if sees(")") || sees("&&") || sees("||") { return .exists(try path(left)) }
    let comparison = try parseOperator()
    skipBlanks()
    return .comparison(left, comparison, try parseOperand())
  }

  /// The operand of a test of existence, which has to be a path.
  private func path(_ operand: Filter.Operand) throws(JSONPathSyntaxError) -> Filter.Operand {
    switch operand {
    case .itemPath, .rootPath: return operand
    case .value, .pattern: throw unexpected("an operator")
    }
  }

  private mutating func parseOperator() throws(JSONPathSyntaxError) -> Comparison {
    let start = position
    var name = takeWhile { "<>=~!".utf8.contains($0) }
    if name.isEmpty { name = takeWhile(\.isLetter) }
    guard !name.isEmpty else { throw unexpected("an operator, '&&', '||' or ')'") }
    guard let comparison = Comparison(rawValue: name.lowercased()) else {
      throw JSONPathSyntaxError(.unknownOperator(name), at: start)
    }
    return comparison
  }

  private mutating func parseOperand() throws(JSONPathSyntaxError) -> Filter.Operand {
    switch peek {
    case UInt8(ascii: "@"): return .itemPath(try parseInnerPath(in: .filter))
    case UInt8(ascii: "$"):
      let path = try parseInnerPath(in: .filter)
      rootPaths.append(path)
      return .rootPath(rootPaths.count - 1)
    case UInt8(ascii: "/"): return .pattern(try parsePattern())
    default: return .value(try parseFilterLiteral())
    }
  }
}
