extension Resolver {
  mutating func binary(
    _ symbol: BinaryOperator,
    _ left: Syntax,
    _ right: Syntax,
    _ syntax: Syntax
  ) throws(JSONataError) -> Draft {
    let left = try resolve(left)
    let right = try resolve(right)
    return make(.binary(symbol, left, right), syntax, seekingFor: [left, right])
  }

  mutating func otherwise(
    _ left: Syntax,
    _ right: Syntax,
    unlessUndefined: Bool,
    _ syntax: Syntax
  ) throws(JSONataError) -> Draft {
    let left = try resolve(left)
    let right = try resolve(right)
    return make(.otherwise(left, right, unlessUndefined: unlessUndefined), syntax, seekingFor: [left, right])
  }

  mutating func negation(_ operand: Syntax, _ syntax: Syntax) throws(JSONataError) -> Draft {
    let operand = try resolve(operand)
    if case .literal(.number(let number)) = operand.kind {
      operand.kind = .literal(.number(-number))
      return operand
    }
    return make(.negate(operand), syntax, seekingFor: [operand])
  }

  mutating func array(_ items: [Syntax], _ syntax: Syntax) throws(JSONataError) -> Draft {
    var nodes: [Draft] = []
    for item in items { nodes.append(try resolve(item)) }
    return make(.array(nodes), syntax, seekingFor: nodes)
  }

  mutating func call(
    _ procedure: Syntax,
    _ arguments: [Syntax],
    _ syntax: Syntax
  ) throws(JSONataError) -> Draft {
    var nodes: [Draft] = []
    for argument in arguments { nodes.append(try resolve(argument)) }
    return make(.call(try resolve(procedure), nodes), syntax, seekingFor: nodes)
  }

  mutating func partial(
    _ procedure: Syntax,
    _ arguments: [Syntax?],
    _ syntax: Syntax
  ) throws(JSONataError) -> Draft {
    var nodes: [Draft?] = []
    for argument in arguments {
      if let argument { nodes.append(try resolve(argument)) } else { nodes.append(nil) }
    }
    return make(.partial(try resolve(procedure), nodes), syntax, seekingFor: nodes.compactMap { $0 })
  }

  mutating func condition(
    _ test: Syntax,
    _ yes: Syntax,
    _ no: Syntax?,
    _ syntax: Syntax
  ) throws(JSONataError) -> Draft {
    let test = try resolve(test)
    let yes = try resolve(yes)
    let no: Draft? = if let no { try resolve(no) } else { nil }
    return make(.condition(test, yes, no), syntax, seekingFor: [test, yes] + (no.map { [$0] } ?? []))
  }
}
