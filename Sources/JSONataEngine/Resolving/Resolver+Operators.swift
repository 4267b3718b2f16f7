extension Resolver {
  mutating func binary(
    _ symbol: Operator,
    _ left: Syntax,
    _ right: Syntax,
    _ syntax: Syntax
  ) throws(JSONataError) -> Node {
    let left = try resolve(left)
    let right = try resolve(right)
    let kind: Node.Kind =
      switch symbol {
      case .elvis: .otherwise(left, right, unlessUndefined: false)
      case .coalesce: .otherwise(left, right, unlessUndefined: true)
      default: .binary(symbol, left, right)
      }
    return make(kind, syntax, seekingFor: [left, right])
  }

  mutating func negation(_ operand: Syntax, _ syntax: Syntax) throws(JSONataError) -> Node {
    let operand = try resolve(operand)
    if case .literal(.number(let number)) = operand.kind {
      operand.kind = .literal(.number(-number))
      return operand
    }
    return make(.negate(operand), syntax, seekingFor: [operand])
  }

  mutating func array(_ items: [Syntax], _ syntax: Syntax) throws(JSONataError) -> Node {
    var nodes: [Node] = []
    for item in items { nodes.append(try resolve(item)) }
    return make(.array(nodes), syntax, seekingFor: nodes)
  }

  mutating func call(
    _ procedure: Syntax,
    _ arguments: [Syntax],
    _ syntax: Syntax
  ) throws(JSONataError) -> Node {
    var nodes: [Node] = []
    for argument in arguments { nodes.append(try resolve(argument)) }
    return make(.call(Call(procedure: try resolve(procedure), arguments: nodes)), syntax, seekingFor: nodes)
  }

  mutating func partial(
    _ procedure: Syntax,
    _ arguments: [Syntax?],
    _ syntax: Syntax
  ) throws(JSONataError) -> Node {
    var nodes: [Node?] = []
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
  ) throws(JSONataError) -> Node {
    let test = try resolve(test)
    let yes = try resolve(yes)
    let no: Node? = if let no { try resolve(no) } else { nil }
    return make(.condition(test, yes, no), syntax, seekingFor: [test, yes] + (no.map { [$0] } ?? []))
  }
}
