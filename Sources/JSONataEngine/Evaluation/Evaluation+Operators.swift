import JSONModel

extension Evaluation {
  func arithmetic(
    _ symbol: BinaryOperator.Arithmetic,
    _ left: Node,
    _ right: Node,
    _ node: Node,
    _ input: Value,
    _ frame: Frame
  ) throws(JSONataError) -> Value {
    let first = try evaluate(left, input, frame)
    let second = try evaluate(right, input, frame)
    if case .number(let left) = first, case .number(let right) = second, left.isFinite, right.isFinite {
      return .number(Self.result(symbol, left, right))
    }
    do throws(JSONataError) {
      if !first.isUndefined, try first.finiteNumber == nil { throw JSONataError("T2001", value: first) }
      if !second.isUndefined, try second.finiteNumber == nil { throw JSONataError("T2002", value: second) }
      return .undefined
    } catch {
      throw error.moved(to: node.position, token: symbol.rawValue)
    }
  }

  @inline(__always)
  private static func result(_ symbol: BinaryOperator.Arithmetic, _ left: Double, _ right: Double) -> Double {
    switch symbol {
    case .plus: left + right
    case .minus: left - right
    case .times: left * right
    case .divide: left / right
    case .remainder: left.truncatingRemainder(dividingBy: right)
    }
  }

  func comparison(
    _ symbol: BinaryOperator.Comparison,
    _ left: Node,
    _ right: Node,
    _ node: Node,
    _ input: Value,
    _ frame: Frame
  ) throws(JSONataError) -> Value {
    let first = try evaluate(left, input, frame)
    let second = try evaluate(right, input, frame)
    if case .number(let left) = first, case .number(let right) = second {
      return .bool(Self.holds(symbol, left < right, left > right, left == right))
    }
    if case .string(let left) = first, case .string(let right) = second {
      return .bool(Self.holds(symbol, left.precedes(right), right.precedes(left), left == right))
    }
    for side in [first, second] where !side.isUndefined && side.string == nil && side.number == nil {
      throw JSONataError("T2010", position: node.position, token: symbol.rawValue, value: side)
    }
    if first.isUndefined || second.isUndefined { return .undefined }
    throw JSONataError("T2009", position: node.position, token: symbol.rawValue, value: first)
      .with("value2", second.json)
  }

  /// Whether a comparison holds, by how its sides are ordered.
  @inline(__always)
  private static func holds(
    _ symbol: BinaryOperator.Comparison,
    _ isLess: @autoclosure () -> Bool,
    _ isGreater: @autoclosure () -> Bool,
    _ isEqual: @autoclosure () -> Bool
  ) -> Bool {
    switch symbol {
    case .less: isLess()
    case .lessOrEqual: isLess() || isEqual()
    case .greater: isGreater()
    case .greaterOrEqual: isGreater() || isEqual()
    }
  }

  func equality(
    _ symbol: BinaryOperator.Equality,
    _ left: Node,
    _ right: Node,
    _ input: Value,
    _ frame: Frame
  ) throws(JSONataError) -> Value {
    let first = try evaluate(left, input, frame)
    let second = try evaluate(right, input, frame)
    if first.isUndefined || second.isUndefined { return .bool(false) }
    let isEqual = try equal(first, second)
    switch symbol {
    case .equal: return .bool(isEqual)
    case .notEqual: return .bool(!isEqual)
    }
  }

  /// Whether two values are equal; looking through large ones is work.
  func equal(_ first: Value, _ second: Value) throws(JSONataError) -> Bool {
    guard first.extent.depth > 0, second.extent.depth > 0 else { return first.equals(second) }
    try spend(Int(min(first.extent.weight, second.extent.weight) >> 2))
    try checkNesting(first)
    return first.equals(second)
  }

  func connective(
    _ symbol: BinaryOperator.Connective,
    _ left: Node,
    _ right: Node,
    _ node: Node,
    _ input: Value,
    _ frame: Frame
  ) throws(JSONataError) -> Value {
    let first = try evaluate(left, input, frame)
    do throws(JSONataError) {
      switch symbol {
      case .and: guard try first.isTrue() else { return .bool(false) }
      case .or: if try first.isTrue() { return .bool(true) }
      }
      return .bool(try evaluate(right, input, frame).isTrue())
    } catch {
      throw error.moved(to: node.position, token: symbol.rawValue)
    }
  }

  func concatenation(
    _ left: Node,
    _ right: Node,
    _ node: Node,
    _ input: Value,
    _ frame: Frame
  ) throws(JSONataError) -> Value {
    let first = try evaluate(left, input, frame)
    let second = try evaluate(right, input, frame)
    do throws(JSONataError) {
      var text = try text(of: first)
      let end = try self.text(of: second)
      try allow(bytes: text.utf8.count + end.utf8.count)
      text += end
      return .string(text)
    } catch {
      throw error.moved(to: node.position, token: "&")
    }
  }

  /// A value as text, nothing for what is undefined.
  func text(of value: Value, isPretty: Bool = false) throws(JSONataError) -> String {
    if case .string(let text) = value { return text }
    if value.isUndefined { return "" }
    try spend(Int(value.extent.weight >> 2))
    try checkNesting(value)
    guard value.fits(bytes: limits.bytes) else { throw JSONataError("U1003") }
    return try value.text(isPretty: isPretty)
  }

  func inclusion(_ left: Node, _ right: Node, _ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
    let value = try evaluate(left, input, frame)
    let list = try evaluate(right, input, frame)
    if value.isUndefined || list.isUndefined { return .bool(false) }
    let elements = list.elements
    try spend(elements.count >> 2)
    for index in 0..<elements.count where try equal(elements[index], value) { return .bool(true) }
    return .bool(false)
  }

  func range(
    _ left: Node,
    _ right: Node,
    _ node: Node,
    _ input: Value,
    _ frame: Frame
  ) throws(JSONataError) -> Value {
    let first = try evaluate(left, input, frame)
    let second = try evaluate(right, input, frame)
    do throws(JSONataError) {
      return try range(first, second)
    } catch {
      throw error.moved(to: node.position, token: "..")
    }
  }

  private func range(_ left: Value, _ right: Value) throws(JSONataError) -> Value {
    if !left.isUndefined, left.wholeNumber == nil { throw JSONataError("T2003", value: left) }
    if !right.isUndefined, right.wholeNumber == nil { throw JSONataError("T2004", value: right) }
    guard let first = left.wholeNumber, let last = right.wholeNumber, first <= last else { return .undefined }
    guard last - first < 10_000_000 else { throw JSONataError("D2014", value: .number(Double(last - first + 1))) }
    // Its numbers take no memory until something is made of them.
    if last - first >= limits.bytes / 8 { throw JSONataError("U1003") }
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
    if items.count == 1, case .range = items[0].kind, !node.isConstructed {
      let range = try evaluate(items[0], input, frame)
      return range.isUndefined ? .array([], []) : range
    }
    var result: [Value] = []
    result.reserveCapacity(items.count)
    for item in items {
      let value = try evaluate(item, input, frame)
      if value.isUndefined { continue }
      if case .array = item.kind {
        result.append(value)
      } else {
        try allow(members: value.isArray ? result.count + value.elements.count : 1)
        value.append(to: &result)
      }
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
