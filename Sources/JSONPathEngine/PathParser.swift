/// Reads a path, byte by byte.
///
/// The only calls that nest are those for filters and parentheses, whose depth is limited.
struct PathParser {
  /// How many steps a path has at most.
  static let stepLimit = 1_000
  /// How deep filters, parentheses and literals stand inside each other at most.
  static let nestingLimit = 64

  /// The text, without the blanks at its end.
  let bytes: [UInt8]
  /// Where the parser is.
  var position = 0
  /// How many filters, parentheses and literals are open.
  private var nesting = 0
  /// The paths from `$` in the filter that is being read.
  var rootPaths: [CompiledPath] = []

  init(_ text: String) {
    var bytes = Array(text.utf8)
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    self.bytes = bytes
  }

  /// What a path is once it is read.
  struct Parsed {
    let root: JSONPath.Root
    let steps: [PathStep]
    /// Where each step starts.
    let offsets: [Int]
    /// Whether the path starts with `$`, as Step Functions wants it to.
    let startsWithDollar: Bool
  }

  /// Reads the whole text.
  mutating func parsePath() throws(JSONPathSyntaxError) -> Parsed {
    skipBlanks()
    let root = try parseRoot()
    var steps = StepList()
    if root == nil { try parseDotted(isDeep: false, in: .whole, into: &steps) }
    try parseSteps(in: .whole, into: &steps)
    guard atEnd else { throw unexpected("'.' or '['") }
    return Parsed(root: root ?? .data, steps: steps.steps, offsets: steps.offsets, startsWithDollar: root != nil)
  }

  /// Reads `$`, `$$` or `$name`; gives `nil` when the path starts with a name.
  private mutating func parseRoot() throws(JSONPathSyntaxError) -> JSONPath.Root? {
    guard take("$") else {
      let isName = peek.map { !".[@".utf8.contains($0) } ?? false
      guard isName else { throw unexpected("'$'") }
      return nil
    }
    if take("$") { return .context }
    let start = position
    while let byte = peek, byte != UInt8(ascii: "."), byte != UInt8(ascii: "[") { position += 1 }
    guard position > start else { return .data }
    return .variable(try variableName(from: start))
  }

  private func variableName(from start: Int) throws(JSONPathSyntaxError) -> String {
    let name = text(from: start)
    var offset = start
    for scalar in name.unicodeScalars {
      let isAllowed =
        offset == start
        ? scalar.properties.isIDStart || scalar == "_" : scalar.properties.isIDContinue
      guard isAllowed else { throw unexpected("'.', '[' or the name of a variable", at: offset) }
      offset += UTF8.width(scalar)
    }
    return name
  }

  /// Runs something inside brackets, as long as the brackets are not too deep.
  mutating func nested<Result>(
    _ parse: (inout PathParser) throws(JSONPathSyntaxError) -> Result
  ) throws(JSONPathSyntaxError) -> Result {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= Self.nestingLimit else {
      throw JSONPathSyntaxError(.tooComplex(limit: Self.nestingLimit, of: "brackets inside each other"), at: position)
    }
    return try parse(&self)
  }
}
