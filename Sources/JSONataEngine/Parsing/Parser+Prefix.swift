extension Parser {
  /// Reads what begins with a token.
  mutating func prefix(_ token: Token) throws(JSONataError) -> SyntaxID {
    switch token.kind {
    case .name(let name): try node(.name(name), token)
    case .variable(let name): try node(.variable(name), token)
    case .constant(let constant): try node(.constant(constant), token)
    case .pattern(let pattern): try node(.pattern(pattern), token)
    case .end: try node(.end, token)
    case .operator(let symbol): try prefix(symbol, token)
    }
  }

  private mutating func prefix(_ symbol: Operator, _ token: Token) throws(JSONataError) -> SyntaxID {
    switch symbol {
    case .and, .or, .in: return try node(.name(tree.names.number(ofNew: symbol.rawValue)), token)
    case .times: return try node(.wildcard, token)
    case .descendants: return try node(.descendants, token)
    case .percent: return try node(.parent, token)
    case .minus: return try node(.negate(try expression(70)), token)
    case .openParenthesis: return try block(token)
    case .openBracket: return try arrayConstructor(token)
    case .openBrace: return try node(.object(pairs: try pairs()), token)
    case .bar: return try transform(token)
    default: throw JSONataError("S0211", position: token.position, token: tree.text(of: token))
    }
  }

  private mutating func block(_ opening: Token) throws(JSONataError) -> SyntaxID {
    let list = tree.lists.begin()
    while token.symbol != .closeParenthesis {
      tree.lists.add(try expression(0))
      if token.symbol != .semicolon { break }
      try advance()
    }
    try expect(.closeParenthesis, afterOperand: true)
    return try node(.block(tree.lists.finish(list)), opening)
  }

  private mutating func arrayConstructor(_ opening: Token) throws(JSONataError) -> SyntaxID {
    let list = tree.lists.begin()
    while token.symbol != .closeBracket {
      tree.lists.add(try arrayItem())
      if token.symbol != .comma { break }
      try advance()
      if token.symbol == .closeBracket { tree.lists.add(try expression(0)) }
    }
    try expect(.closeBracket, afterOperand: true)
    return try node(.array(tree.lists.finish(list)), opening)
  }

  private mutating func arrayItem() throws(JSONataError) -> SyntaxID {
    let item = try expression(0)
    guard token.symbol == .range else { return item }
    let dots = token
    try advance()
    let end = try expression(0)
    return try node(.binary(.range, item, end), dots, from: start(of: item))
  }

  /// Reads the members of an object to the closing brace: names and values in turns.
  mutating func pairs() throws(JSONataError) -> Syntax.List {
    let list = tree.lists.begin()
    if token.symbol != .closeBrace {
      while true {
        tree.lists.add(try expression(0))
        try expect(.colon)
        tree.lists.add(try expression(0))
        if token.symbol != .comma { break }
        try advance()
      }
    }
    try expect(.closeBrace, afterOperand: true)
    return tree.lists.finish(list)
  }

  private mutating func transform(_ opening: Token) throws(JSONataError) -> SyntaxID {
    let pattern = try expression(0)
    try expect(.bar)
    let update = try expression(0)
    var deletion: SyntaxID?
    if token.symbol == .comma {
      try advance()
      deletion = try expression(0)
    }
    try expect(.bar)
    return try node(.transform(pattern, update, deletion), opening)
  }
}
