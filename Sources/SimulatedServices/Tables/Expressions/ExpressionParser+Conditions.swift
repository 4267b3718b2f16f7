import JSONModel

extension ExpressionParser {
  /// The condition that a text says.
  static func condition(
    _ text: String,
    _ kind: ExpressionKind,
    _ placeholders: inout Placeholders
  ) throws(Refusal) -> Condition {
    var parser = try ExpressionParser(text, kind, placeholders)
    let condition = try parser.disjunction()
    try parser.finish()
    placeholders = parser.placeholders
    return condition
  }

  private mutating func disjunction() throws(Refusal) -> Condition {
    var condition = try conjunction()
    while skip(keyword: "OR") { condition = .or(condition, try conjunction()) }
    return condition
  }

  private mutating func conjunction() throws(Refusal) -> Condition {
    var condition = try negation()
    while skip(keyword: "AND") { condition = .and(condition, try negation()) }
    return condition
  }

  private mutating func negation() throws(Refusal) -> Condition {
    if skip(keyword: "NOT") {
      return .not(try deeper { parser throws(Refusal) in try parser.negation() })
    }
    guard current.isSign("(") else { return try test() }
    let open = place
    advance()
    let condition = try deeper { parser throws(Refusal) in try parser.disjunction() }
    if bracketed == open + 1..<place { report("The expression has redundant parentheses;") }
    try expect(")")
    bracketed = open..<place
    return condition
  }

  /// A comparison, or a function that is true or false.
  private mutating func test() throws(Refusal) -> Condition {
    if current.kind == .word, following.isSign("("), current.text != "size" {
      return try functionTest()
    }
    let left = try operand()
    let token = current
    if token.kind == .sign, let comparator = Condition.Comparator(rawValue: token.text) {
      advance()
      let right = try operand()
      check(left, comparator, right)
      return .compare(left, comparator, right)
    }
    if skip(keyword: "BETWEEN") {
      let lower = try operand()
      guard skip(keyword: "AND") else { throw syntaxError }
      let upper = try operand()
      checkBounds(lower, upper)
      return .between(left, lower, upper)
    }
    if skip(keyword: "IN") {
      try expect("(")
      var candidates: [Condition.Operand] = []
      repeat { candidates.append(try operand()) } while skip(",")
      try expect(")")
      return .oneOf(left, candidates)
    }
    if isSize(left), token.kind == .end || token.kind == .word || token.isSign(")") {
      report("The function is not allowed to be used this way in an expression; function: size")
      return .exists(DocumentPath(attribute: ""))
    }
    throw syntaxError
  }

  private func isSize(_ operand: Condition.Operand) -> Bool {
    switch operand {
    case .size, .sizeOfValue: true
    case .path, .value: false
    }
  }

  /// A path, a value, or the size of one.
  mutating func operand() throws(Refusal) -> Condition.Operand {
    if current.kind == .value { return .value(try value()) }
    guard current.kind == .word, following.isSign("(") else { return .path(try path()) }
    let function = advance().text
    guard function == "size" else {
      let known = Function(rawValue: function) != nil
      report(
        known
          ? "The function is not allowed to be used this way in an expression; function: \(function)"
          : "Invalid function name; function: \(function)"
      )
      _ = try arguments()
      return .value(.null)
    }
    let arguments = try arguments()
    guard arguments.count == 1 else {
      reportCount(function, arguments.count)
      return .value(.null)
    }
    switch arguments[0] {
    case .path(let path): return .size(path)
    case .value(let value):
      if value.size == nil { reportType(function, value) }
      return .sizeOfValue(value)
    case .size, .sizeOfValue:
      report("The function is not allowed to be used this way in an expression; function: size")
      return .value(.null)
    }
  }

  private mutating func arguments() throws(Refusal) -> [Condition.Operand] {
    try expect("(")
    var arguments: [Condition.Operand] = []
    repeat {
      arguments.append(try deeper { parser throws(Refusal) in try parser.operand() })
    } while skip(",")
    try expect(")")
    return arguments
  }

  /// The functions that are true or false.
  private enum Function: String {
    case exists = "attribute_exists"
    case notExists = "attribute_not_exists"
    case type = "attribute_type"
    case beginsWith = "begins_with"
    case contains

    var count: Int {
      switch self {
      case .exists, .notExists: 1
      case .type, .beginsWith, .contains: 2
      }
    }
  }

  private mutating func functionTest() throws(Refusal) -> Condition {
    let name = advance().text
    let arguments = try arguments()
    let nothing = Condition.exists(DocumentPath(attribute: ""))
    guard let function = Function(rawValue: name) else {
      report("Invalid function name; function: \(name)")
      return nothing
    }
    guard arguments.count == function.count else {
      reportCount(name, arguments.count)
      return nothing
    }
    if current.kind == .sign, Condition.Comparator(rawValue: current.text) != nil {
      report("The function is not allowed to be used this way in an expression; function: \(name)")
      advance()
      _ = try operand()
      return nothing
    }
    switch function {
    case .beginsWith:
      for argument in arguments {
        if let value = argument.literal, value.kind != .string, value.kind != .binary { reportType(name, value) }
      }
      return .beginsWith(arguments[0], arguments[1])
    case .contains: return .contains(arguments[0], arguments[1])
    case .exists, .notExists, .type:
      guard case .path(let path) = arguments[0] else {
        report("The operator or function requires a document path; operator or function: \(name)")
        return nothing
      }
      if function == .exists { return .exists(path) }
      if function == .notExists { return .notExists(path) }
      return try typeTest(path, arguments[1])
    }
  }

  private mutating func typeTest(_ path: DocumentPath, _ operand: Condition.Operand) throws(Refusal) -> Condition {
    guard let value = operand.literal, case .string(let text) = value else {
      if let value = operand.literal {
        reportType("attribute_type", value)
      } else {
        report("Incorrect operand type for operator or function; operator or function: attribute_type")
      }
      return .exists(path)
    }
    guard let kind = AttributeValue.Kind(rawValue: text) else {
      report("Invalid attribute type name found; type: \(text), valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}")
      return .exists(path)
    }
    return .hasType(path, kind)
  }

  private mutating func reportCount(_ function: String, _ count: Int) {
    report(
      "Incorrect number of operands for operator or function; operator or function: \(function), "
        + "number of operands: \(count)"
    )
  }

  private mutating func reportType(_ function: String, _ value: AttributeValue) {
    report(
      "Incorrect operand type for operator or function; operator or function: \(function), "
        + "operand type: \(value.kind.rawValue)"
    )
  }

  private mutating func check(
    _ left: Condition.Operand,
    _ comparator: Condition.Comparator,
    _ right: Condition.Operand
  ) {
    if case .path(let path) = left, left == right {
      report(
        "The first operand must be distinct from the remaining operands for this operator or function; "
          + "operator: \(comparator.rawValue), first operand: \(path.text)"
      )
    }
    guard comparator != .equal, comparator != .notEqual else { return }
    for operand in [left, right] {
      guard let value = operand.literal, value.precedes(value) == nil else { continue }
      report(
        "Incorrect operand type for operator or function; operator: \(comparator.rawValue), "
          + "operand type: \(value.kind.rawValue)"
      )
    }
  }

  private mutating func checkBounds(_ lower: Condition.Operand, _ upper: Condition.Operand) {
    guard let lower = lower.literal, let upper = upper.literal else { return }
    let texts =
      "lower bound operand: AttributeValue: \(lower.brief), upper bound operand: AttributeValue: \(upper.brief)"
    guard let isWrong = upper.precedes(lower) else {
      return report("The BETWEEN operator requires same data type for lower and upper bounds; \(texts)")
    }
    if isWrong {
      report("The BETWEEN operator requires upper bound to be greater than or equal to lower bound; \(texts)")
    }
  }
}

extension AttributeValue {
  /// The value as messages write it: `{N:5}`.
  var brief: String {
    switch self {
    case .string(let text): "{S:\(text)}"
    case .number(let number): "{N:\(number.text)}"
    case .binary, .bool, .null, .list, .map, .stringSet, .numberSet, .binarySet: json.text()
    }
  }
}
