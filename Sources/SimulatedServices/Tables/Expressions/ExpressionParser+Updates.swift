extension ExpressionParser {
  private enum Section: String, CaseIterable {
    case set = "SET"
    case remove = "REMOVE"
    case add = "ADD"
    case delete = "DELETE"
  }

  /// What a text changes.
  static func update(_ text: String, _ placeholders: inout Placeholders) throws(Refusal) -> Update {
    var parser = try ExpressionParser(text, .update, placeholders)
    var update = Update()
    var seen: [Section] = []
    while parser.current.kind != .end {
      guard let section = Section.allCases.first(where: { parser.current.isKeyword($0.rawValue) }) else {
        throw parser.syntaxError
      }
      parser.advance()
      if seen.contains(section) {
        parser.report("The \"\(section.rawValue)\" section can only be used once in an update expression;")
      }
      seen.append(section)
      try parser.read(section, into: &update)
    }
    try parser.finish()
    try DocumentPath.check(update.paths, .update)
    placeholders = parser.placeholders
    return update
  }

  private mutating func read(_ section: Section, into update: inout Update) throws(Refusal) {
    repeat {
      let path = try path()
      switch section {
      case .set:
        try expect("=")
        update.sets.append(Update.Assignment(path: path, value: try assigned()))
      case .remove: update.removes.append(path)
      case .add:
        let value = try value()
        switch value.kind {
        case .number, .stringSet, .numberSet, .binarySet: break
        case .string, .binary, .bool, .null, .list, .map: reportOperand(section.rawValue, value)
        }
        update.adds.append(Update.Change(path: path, value: value))
      case .delete:
        let value = try value()
        switch value.kind {
        case .stringSet, .numberSet, .binarySet: break
        case .string, .number, .binary, .bool, .null, .list, .map: reportOperand(section.rawValue, value)
        }
        update.deletes.append(Update.Change(path: path, value: value))
      }
    } while skip(",")
  }

  private mutating func reportOperand(_ name: String, _ value: AttributeValue) {
    report(
      "Incorrect operand type for operator or function; operator: \(name), operand type: \(value.kind.longName)"
    )
  }

  private mutating func assigned() throws(Refusal) -> Update.Value {
    let left = try term()
    for sign in ["+", "-"] where skip(sign) {
      let right = try term()
      for case .value(let value) in [left, right] where value.kind != .number { reportType(sign, value) }
      return sign == "+" ? .plus(left, right) : .minus(left, right)
    }
    return left
  }

  private mutating func reportType(_ name: String, _ value: AttributeValue) {
    report(
      "Incorrect operand type for operator or function; operator or function: \(name), "
        + "operand type: \(value.kind.rawValue)"
    )
  }

  private mutating func term() throws(Refusal) -> Update.Value {
    if skip("(") {
      let value = try deeper { parser throws(Refusal) in try parser.assigned() }
      try expect(")")
      return value
    }
    if current.kind == .value { return .value(try value()) }
    guard current.kind == .word, following.isSign("(") else { return .path(try path()) }
    let function = advance().text
    try expect("(")
    var arguments: [Update.Value] = []
    repeat {
      arguments.append(try deeper { parser throws(Refusal) in try parser.term() })
    } while skip(",")
    try expect(")")
    return call(function, arguments)
  }

  private mutating func call(_ function: String, _ arguments: [Update.Value]) -> Update.Value {
    guard function == "if_not_exists" || function == "list_append" else {
      let isKnown = ["attribute_exists", "attribute_not_exists", "attribute_type", "begins_with", "contains", "size"]
        .contains(function)
      report(
        isKnown
          ? "The function is not allowed in an update expression; function: \(function)"
          : "Invalid function name; function: \(function)"
      )
      return .value(.null)
    }
    guard arguments.count == 2 else {
      report(
        "Incorrect number of operands for operator or function; operator or function: \(function), "
          + "number of operands: \(arguments.count)"
      )
      return .value(.null)
    }
    guard function == "if_not_exists" else {
      for case .value(let value) in arguments where value.kind != .list { reportType(function, value) }
      return .listAppend(arguments[0], arguments[1])
    }
    guard case .path(let path) = arguments[0] else {
      report("The operator or function requires a document path; operator or function: if_not_exists")
      return .value(.null)
    }
    return .ifNotExists(path, arguments[1])
  }
}
