extension Parser {
  /// Reads what an operator makes of the expression before it.
  mutating func infix(_ symbol: Operator, _ token: Token, _ left: SyntaxID) throws(JSONataError) -> SyntaxID {
    let start = start(of: left)
    switch symbol {
    case .openParenthesis: return try call(left, token)
    case .openBracket: return try filter(left, token)
    case .caret: return try sort(left, token)
    case .openBrace:
      return try node(.group(left, pairs: try pairs()), token, from: start)
    case .assign: return try bind(left, token)
    case .at, .hash: return try variableBinding(symbol, left, token)
    case .question: return try condition(left, token)
    case .dot:
      let right = try expression(symbol.bindingPower)
      return try node(.step(left, right), token, from: start)
    case .apply:
      let right = try expression(symbol.bindingPower)
      return try node(.apply(left, right), token, from: start)
    case .elvis, .coalesce:
      let right = try expression(0)
      let kind = Syntax.Kind.otherwise(left, right, unlessUndefined: symbol == .coalesce)
      return try node(kind, token, from: start)
    case .plus, .minus, .times, .divide, .percent, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual,
      .and, .or, .in, .concatenate, .range, .closeBracket, .closeBrace, .closeParenthesis, .comma, .semicolon, .colon,
      .bar, .descendants, .exclamation, .tilde:
      guard let meaning = BinaryOperator(symbol) else {
        throw JSONataError("S0201", position: token.position, token: tree.text(of: token))
      }
      let right = try expression(symbol.bindingPower)
      return try node(.binary(meaning, left, right), token, from: start)
    }
  }

  private mutating func filter(_ left: SyntaxID, _ token: Token) throws(JSONataError) -> SyntaxID {
    if self.token.symbol == .closeBracket {
      var step = left
      while case .filter(let inner, _) = tree[step].kind { step = inner }
      tree.keepArray(of: step)
      try advance()
      return left
    }
    let predicate = try expression(0)
    try expect(.closeBracket, afterOperand: true)
    return try node(.filter(left, predicate), token, from: start(of: left))
  }

  private mutating func sort(_ left: SyntaxID, _ caret: Token) throws(JSONataError) -> SyntaxID {
    try expect(.openParenthesis)
    let list = tree.lists.begin()
    while true {
      let first = token
      let isDescending = token.symbol == .greater
      if token.symbol == .less || isDescending { try advance() }
      let key = try expression(0)
      tree.lists.add(try node(.term(isDescending: isDescending, key), first))
      if token.symbol != .comma { break }
      try advance()
    }
    try expect(.closeParenthesis)
    return try node(.sort(left, terms: tree.lists.finish(list)), caret, from: start(of: left))
  }

  private mutating func bind(_ left: SyntaxID, _ token: Token) throws(JSONataError) -> SyntaxID {
    guard case .variable(let name) = tree[left].kind else {
      throw JSONataError("S0212", position: tree[left].position, token: tree.word(of: left))
    }
    let value = try expression(Operator.assign.bindingPower - 1)
    return try node(.bind(name, value), token, from: start(of: left))
  }

  private mutating func variableBinding(
    _ symbol: Operator,
    _ left: SyntaxID,
    _ token: Token
  ) throws(JSONataError) -> SyntaxID {
    let right = try expression(symbol.bindingPower)
    guard case .variable(let name) = tree[right].kind else {
      throw JSONataError("S0214", position: tree[right].position, token: symbol.rawValue)
    }
    return try node(symbol == .at ? .focus(left, name) : .index(left, name), token, from: start(of: left))
  }

  private mutating func condition(_ left: SyntaxID, _ question: Token) throws(JSONataError) -> SyntaxID {
    let yes = try expression(0)
    var no: SyntaxID?
    if token.symbol == .colon {
      try advance()
      no = try expression(0)
    }
    return try node(.condition(left, yes, no), question, from: start(of: left))
  }
}
