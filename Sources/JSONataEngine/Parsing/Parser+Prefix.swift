extension Parser {
  /// Reads what begins with a token.
  mutating func prefix(_ token: Token) throws(JSONataError) -> Syntax {
    switch token.kind {
    case .name(let name): try node(.name(name), token)
    case .variable(let name): try node(.variable(name), token)
    case .literal(let literal): try node(.literal(literal), token)
    case .pattern(let pattern): try node(.pattern(pattern), token)
    case .end: try node(.end, token)
    case .operator(let symbol): try prefix(symbol, token)
    }
  }

  private mutating func prefix(_ symbol: Operator, _ token: Token) throws(JSONataError) -> Syntax {
    switch symbol {
    case .and, .or, .in: return try node(.name(symbol.rawValue), token)
    case .times: return try node(.wildcard, token)
    case .descendants: return try node(.descendants, token)
    case .percent: return try node(.parent, token)
    case .minus:
      let operand = try expression(70)
      return try node(.negate(operand), token, over: [operand])
    case .openParenthesis: return try block(token)
    case .openBracket: return try arrayConstructor(token)
    case .openBrace:
      let pairs = try pairs()
      return try node(.object(pairs), token, over: pairs.flatMap { [$0.name, $0.value] })
    case .bar: return try transform(token)
    default: throw JSONataError("S0211", position: token.position, token: token.text)
    }
  }

  private mutating func block(_ opening: Token) throws(JSONataError) -> Syntax {
    var expressions: [Syntax] = []
    while token.symbol != .closeParenthesis {
      expressions.append(try expression(0))
      if token.symbol != .semicolon { break }
      try advance()
    }
    try expect(.closeParenthesis, afterOperand: true)
    return try node(.block(expressions), opening, over: expressions)
  }

  private mutating func arrayConstructor(_ opening: Token) throws(JSONataError) -> Syntax {
    var items: [Syntax] = []
    while token.symbol != .closeBracket {
      items.append(try arrayItem())
      if token.symbol != .comma { break }
      try advance()
      if token.symbol == .closeBracket { items.append(try expression(0)) }
    }
    try expect(.closeBracket, afterOperand: true)
    return try node(.array(items), opening, over: items)
  }

  private mutating func arrayItem() throws(JSONataError) -> Syntax {
    let item = try expression(0)
    guard token.symbol == .range else { return item }
    let dots = token
    try advance()
    let end = try expression(0)
    return try node(.binary(.range, item, end), dots, from: item.range.lowerBound, over: [item, end])
  }

  /// Reads the members of an object to the closing brace.
  mutating func pairs() throws(JSONataError) -> [Syntax.Pair] {
    var pairs: [Syntax.Pair] = []
    if token.symbol != .closeBrace {
      while true {
        let name = try expression(0)
        try expect(.colon)
        pairs.append((name, try expression(0)))
        if token.symbol != .comma { break }
        try advance()
      }
    }
    try expect(.closeBrace, afterOperand: true)
    return pairs
  }

  private mutating func transform(_ opening: Token) throws(JSONataError) -> Syntax {
    let pattern = try expression(0)
    try expect(.bar)
    let update = try expression(0)
    var deletion: Syntax?
    if token.symbol == .comma {
      try advance()
      deletion = try expression(0)
    }
    try expect(.bar)
    return try node(
      .transform(pattern, update, deletion),
      opening,
      over: [pattern, update] + (deletion.map { [$0] } ?? [])
    )
  }
}
