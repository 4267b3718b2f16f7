import JSONModel

extension Evaluation {
  func binary(
    _ symbol: Operator,
    _ left: Node,
    _ right: Node,
    _ node: Node,
    _ input: Value,
    _ frame: Frame
  ) throws(JSONataError) -> Value {
    let first = try evaluate(left, input, frame)
    do throws(JSONataError) {
      switch symbol {
      case .and:
        guard try first.isTrue() else { return .bool(false) }
        return .bool(try evaluate(right, input, frame).isTrue())
      case .or:
        if try first.isTrue() { return .bool(true) }
        return .bool(try evaluate(right, input, frame).isTrue())
      default: break
      }
    } catch {
      throw error.moved(to: node.position, token: symbol.rawValue)
    }
    let second = try evaluate(right, input, frame)
    do throws(JSONataError) {
      return try combine(symbol, first, second)
    } catch {
      throw error.moved(to: node.position, token: symbol.rawValue)
    }
  }

  private func combine(_ symbol: Operator, _ left: Value, _ right: Value) throws(JSONataError) -> Value {
    switch symbol {
    case .plus, .minus, .times, .divide, .percent: return try arithmetic(symbol, left, right)
    case .equal: return .bool(!left.isUndefined && !right.isUndefined && left.equals(right))
    case .notEqual: return .bool(!left.isUndefined && !right.isUndefined && !left.equals(right))
    case .less, .lessOrEqual, .greater, .greaterOrEqual: return try comparison(symbol, left, right)
    case .concatenate: return try concatenation(left, right)
    case .range: return try range(left, right)
    case .in: return .bool(isIncluded(left, right))
    default: return .undefined
    }
  }

  private func arithmetic(_ symbol: Operator, _ left: Value, _ right: Value) throws(JSONataError) -> Value {
    if !left.isUndefined, try left.finiteNumber == nil { throw JSONataError("T2001", value: left) }
    if !right.isUndefined, try right.finiteNumber == nil { throw JSONataError("T2002", value: right) }
    guard case .number(let first) = left, case .number(let second) = right else { return .undefined }
    return switch symbol {
    case .plus: .number(first + second)
    case .minus: .number(first - second)
    case .times: .number(first * second)
    case .divide: .number(first / second)
    default: .number(first.truncatingRemainder(dividingBy: second))
    }
  }

  private func comparison(_ symbol: Operator, _ left: Value, _ right: Value) throws(JSONataError) -> Value {
    switch (left, right) {
    case (.number(let first), .number(let second)):
      return .bool(Self.holds(symbol, first < second, first > second, first == second))
    case (.string(let first), .string(let second)):
      return .bool(Self.holds(symbol, first.precedes(second), second.precedes(first), first == second))
    default: break
    }
    for side in [left, right] where !side.isUndefined && side.string == nil && side.number == nil {
      throw JSONataError("T2010", value: side)
    }
    if left.isUndefined || right.isUndefined { return .undefined }
    throw JSONataError("T2009", value: left).with("value2", right.json)
  }

  /// Whether a comparison holds, by how its sides are ordered.
  private static func holds(_ symbol: Operator, _ isLess: Bool, _ isGreater: Bool, _ isEqual: Bool) -> Bool {
    switch symbol {
    case .less: isLess
    case .lessOrEqual: isLess || isEqual
    case .greater: isGreater
    default: isGreater || isEqual
    }
  }

  private func concatenation(_ left: Value, _ right: Value) throws(JSONataError) -> Value {
    var text = left.isUndefined ? "" : try left.text()
    text += right.isUndefined ? "" : try right.text()
    try allow(bytes: text.utf8.count)
    return .string(text)
  }

  private func isIncluded(_ value: Value, _ list: Value) -> Bool {
    if value.isUndefined || list.isUndefined { return false }
    let elements = list.elements
    return (0..<elements.count).contains { elements[$0].equals(value) }
  }

  private func range(_ left: Value, _ right: Value) throws(JSONataError) -> Value {
    if !left.isUndefined, left.wholeNumber == nil { throw JSONataError("T2003", value: left) }
    if !right.isUndefined, right.wholeNumber == nil { throw JSONataError("T2004", value: right) }
    guard let first = left.wholeNumber, let last = right.wholeNumber, first <= last else { return .undefined }
    guard last - first < 10_000_000 else { throw JSONataError("D2014", value: .number(Double(last - first + 1))) }
    try allow(members: last - first + 1)
    return .range(first...last)
  }

  func negate(_ operand: Node, _ node: Node, _ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
    let value = try evaluate(operand, input, frame)
    if value.isUndefined { return value }
    guard let number = try value.finiteNumber else {
      throw JSONataError("D1002", position: node.position, token: "-", value: value)
    }
    return .number(-number)
  }

  func array(_ items: [Node], _ node: Node, _ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
    if items.count == 1, case .binary(.range, _, _) = items[0].kind, !node.isConstructed {
      let range = try evaluate(items[0], input, frame)
      return range.isUndefined ? .array([], []) : range
    }
    var result: [Value] = []
    for item in items {
      let value = try evaluate(item, input, frame)
      if value.isUndefined { continue }
      if case .array = item.kind { result.append(value) } else { value.append(to: &result) }
      try allow(members: result.count)
    }
    return .array(result, node.isConstructed ? .constructed : [])
  }
}

extension JSONataError {
  /// This at another place.
  func moved(to position: Int, token: String) -> JSONataError {
    var error = self
    error.position = position
    error.token = token
    return error
  }
}

extension Value {
  /// The number, when this is one.
  ///
  /// - Throws: D1001 when it is not finite.
  var finiteNumber: Double? {
    get throws(JSONataError) {
      guard case .number(let number) = self, !number.isNaN else { return nil }
      try number.requireFinite()
      return number
    }
  }

  /// The whole number, when this is one of those that doubles hold exactly.
  var wholeNumber: Int? {
    guard case .number(let number) = self, number.magnitude < 0x1p53 else { return nil }
    return Int(exactly: number)
  }
}
