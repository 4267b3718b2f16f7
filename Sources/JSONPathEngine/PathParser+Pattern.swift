extension PathParser {
  /// How long a regular expression is at most.
  static let patternLimit = 2_000

  /// Reads a regular expression with its flags, from its `/` on.
  mutating func parsePattern() throws(JSONPathSyntaxError) -> Pattern {
    let start = position
    position += 1
    var depth = 0
    while let byte = peek, byte != UInt8(ascii: "/") {
      if "([".utf8.contains(byte) { depth += 1 }
      position += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    guard !atEnd else { throw JSONPathSyntaxError(.unclosed("'/'"), at: start) }
    try check(depth, at: start)
    let text = String(decoding: bytes[(start + 1)..<position], as: UTF8.self)
    position += 1
    return try compile(text, flags: takeWhile(Pattern.flags.contains), at: start)
  }

  /// Refuses patterns whose brackets could exhaust the stack of the regular expression compiler.
  private func check(_ depth: Int, at start: Int) throws(JSONPathSyntaxError) {
    guard depth <= Self.nestingLimit else {
      throw JSONPathSyntaxError(.tooComplex(limit: Self.nestingLimit, of: "brackets in a pattern"), at: start)
    }
    guard position - start <= Self.patternLimit else {
      throw JSONPathSyntaxError(.tooComplex(limit: Self.patternLimit, of: "characters in a pattern"), at: start)
    }
  }

  private func compile(_ text: String, flags: String, at start: Int) throws(JSONPathSyntaxError) -> Pattern {
    do {
      return try Pattern(text, flags: flags)
    } catch {
      throw JSONPathSyntaxError(.invalidPattern("\(error)"), at: start)
    }
  }
}
