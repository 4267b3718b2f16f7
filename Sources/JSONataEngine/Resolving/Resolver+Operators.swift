extension Resolver {
  mutating func binary(
    _ symbol: BinaryOperator,
    _ left: SyntaxID,
    _ right: SyntaxID,
    _ node: Syntax
  ) throws(JSONataError) -> DraftID {
    let left = try resolve(left)
    let right = try resolve(right)
    return make(.binary(symbol, left, right), node, seekingFor: left, right)
  }

  mutating func otherwise(
    _ left: SyntaxID,
    _ right: SyntaxID,
    unlessUndefined: Bool,
    _ node: Syntax
  ) throws(JSONataError) -> DraftID {
    let left = try resolve(left)
    let right = try resolve(right)
    return make(.otherwise(left, right, unlessUndefined: unlessUndefined), node, seekingFor: left, right)
  }

  mutating func negation(_ operand: SyntaxID, _ node: Syntax) throws(JSONataError) -> DraftID {
    let operand = try resolve(operand)
    if case .constant(.number(let number)) = drafts[operand].kind {
      drafts[operand].kind = .constant(.number(-number))
      return operand
    }
    let negation = make(.negate(operand), node)
    drafts.seek(from: negation, for: operand)
    return negation
  }

  mutating func call(_ procedure: SyntaxID, _ arguments: Syntax.List, _ node: Syntax) throws(JSONataError) -> DraftID {
    let arguments = try resolve(arguments)
    return make(.call(try resolve(procedure), arguments), node, seekingFor: arguments)
  }

  mutating func partial(
    _ procedure: SyntaxID,
    _ arguments: Syntax.List,
    _ node: Syntax
  ) throws(JSONataError) -> DraftID {
    let arguments = try resolve(arguments)
    return make(.partial(try resolve(procedure), arguments), node, seekingFor: arguments)
  }

  mutating func condition(
    _ test: SyntaxID,
    _ yes: SyntaxID,
    _ no: SyntaxID?,
    _ node: Syntax
  ) throws(JSONataError) -> DraftID {
    let test = try resolve(test)
    let yes = try resolve(yes)
    let no: DraftID? = if let no { try resolve(no) } else { nil }
    let condition = make(.condition(test, yes, no), node, seekingFor: test, yes)
    if let no { drafts.seek(from: condition, for: no) }
    return condition
  }

  mutating func apply(_ left: SyntaxID, _ right: SyntaxID, _ node: Syntax) throws(JSONataError) -> DraftID {
    let left = try resolve(left)
    let right = try resolve(right)
    let application = make(.apply(left, right), node)
    drafts[application].keepsArray = drafts[left].keepsArray || drafts[right].keepsArray
    return application
  }
}
