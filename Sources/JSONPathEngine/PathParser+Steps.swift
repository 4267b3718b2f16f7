extension PathParser {
  /// What surrounds a path, which decides where its names end.
  enum Surroundings {
    /// Nothing: the path is the whole text.
    case whole
    /// A filter.
    case filter
    /// The parentheses of a function.
    case arguments
  }

  /// Steps and where each of them starts.
  struct StepList {
    private(set) var steps: [PathStep] = []
    private(set) var offsets: [Int] = []

    mutating func append(_ selector: Selector, isDeep: Bool, at offset: Int) throws(JSONPathSyntaxError) {
      guard steps.count < PathParser.stepLimit else {
        throw JSONPathSyntaxError(.tooComplex(limit: PathParser.stepLimit, of: "steps in a path"), at: offset)
      }
      steps.append(PathStep(selector: selector, isDeep: isDeep))
      offsets.append(offset)
    }
  }

  /// Reads steps as long as there are any.
  mutating func parseSteps(in surroundings: Surroundings, into steps: inout StepList) throws(JSONPathSyntaxError) {
    while true {
      let start = position
      if take("..") {
        try parseDotted(isDeep: true, in: surroundings, into: &steps)
      } else if take(".") {
        try parseDotted(isDeep: false, in: surroundings, into: &steps)
      } else if sees("[") {
        try steps.append(parseBrackets(), isDeep: false, at: start)
      } else {
        return
      }
    }
  }

  /// Reads what follows a dot: a name, `*`, a function, or brackets.
  mutating func parseDotted(
    isDeep: Bool,
    in surroundings: Surroundings,
    into steps: inout StepList
  ) throws(JSONPathSyntaxError) {
    let start = position
    if sees("[") { return try steps.append(parseBrackets(), isDeep: isDeep, at: start) }
    if take("*") { return try steps.append(.wildcard, isDeep: isDeep, at: start) }
    let name = try parseName(in: surroundings)
    if sees("("), !isDeep {
      try steps.append(.function(parseFunction(name, at: start)), isDeep: false, at: start)
    } else {
      try steps.append(.member(name), isDeep: isDeep, at: start)
    }
  }

  /// Reads a name that is not quoted; a backslash takes the next character as it is.
  private mutating func parseName(in surroundings: Surroundings) throws(JSONPathSyntaxError) -> String {
    let start = position
    var name = ""
    var plain = start
    while let byte = peek, !endsName(byte, in: surroundings) {
      if byte == UInt8(ascii: "\\") {
        name += text(from: plain)
        name += String(decoding: try parseNameEscape(), as: UTF8.self)
        plain = position
      } else {
        position += 1
      }
    }
    if sees(" "), surroundings == .whole { throw JSONPathSyntaxError(.blankInName, at: position) }
    guard position > start else { throw unexpected("a name, '*' or '['") }
    return name + text(from: plain)
  }

  private func endsName(_ byte: UInt8, in surroundings: Surroundings) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: " "): return true
    default: break
    }
    switch surroundings {
    case .whole: return false
    case .filter: return "<>=~!)".utf8.contains(byte) || sees("&&") || sees("||")
    case .arguments: return byte == UInt8(ascii: ",") || byte == UInt8(ascii: ")")
    }
  }

  /// Reads the arguments of a function whose name has been read.
  private mutating func parseFunction(_ name: String, at start: Int) throws(JSONPathSyntaxError) -> PathFunction {
    guard let function = PathFunction.Name(rawValue: name) else {
      throw JSONPathSyntaxError(.unknownFunction(name), at: start)
    }
    let arguments = try nested { parser throws(JSONPathSyntaxError) in try parser.parseArguments() }
    return PathFunction(name: function, arguments: arguments)
  }

  private mutating func parseArguments() throws(JSONPathSyntaxError) -> [PathFunction.Argument] {
    try expect("(")
    skipBlanks()
    if take(")") { return [] }
    var arguments: [PathFunction.Argument] = []
    repeat {
      skipBlanks()
      arguments.append(try parseArgument())
      skipBlanks()
    } while take(",")
    guard take(")") else { throw unexpected("',' or ')'") }
    return arguments
  }

  private mutating func parseArgument() throws(JSONPathSyntaxError) -> PathFunction.Argument {
    guard sees("@") || sees("$") else { return .value(try parseLiteral()) }
    let isRooted = sees("$")
    let path = try parseInnerPath(in: .arguments)
    return isRooted ? .rootPath(path) : .itemPath(path)
  }

  /// Reads a path inside of another one, from its `@` or `$` on.
  mutating func parseInnerPath(in surroundings: Surroundings) throws(JSONPathSyntaxError) -> CompiledPath {
    position += 1
    var steps = StepList()
    try parseSteps(in: surroundings, into: &steps)
    return CompiledPath(steps: steps.steps)
  }
}
