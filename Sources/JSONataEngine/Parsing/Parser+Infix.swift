extension Parser {
  /// Reads what an operator makes of the expression before it.
  mutating func infix(_ symbol: Operator, _ token: Token, _ left: Syntax) throws(JSONataError) -> Syntax {
    let start = left.range.lowerBound
    switch symbol {
    case .openParenthesis: return try call(left, token)
    case .openBracket: return try filter(left, token)
    case .caret: return try sort(left, token)
    case .openBrace:
      let pairs = try pairs()
      return try node(.group(left, pairs), token, from: start, over: [left] + pairs.flatMap { [$0.name, $0.value] })
    case .assign: return try bind(left, token)
    case .at, .hash: return try variableBinding(symbol, left, token)
    case .question: return try condition(left, token)
    case .dot:
      let right = try expression(symbol.bindingPower)
      return try node(.step(left, right), token, from: start, over: [left, right])
    case .apply:
      let right = try expression(symbol.bindingPower)
      return try node(.apply(left, right), token, from: start, over: [left, right])
    case .elvis, .coalesce:
      let right = try expression(0)
      let kind = Syntax.Kind.otherwise(left, right, unlessUndefined: symbol == .coalesce)
      return try node(kind, token, from: start, over: [left, right])
    case .plus, .minus, .times, .divide, .percent, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual,
      .and, .or, .in, .concatenate, .range, .closeBracket, .closeBrace, .closeParenthesis, .comma, .semicolon, .colon,
      .bar, .descendants, .exclamation, .tilde:
      guard let meaning = BinaryOperator(symbol) else {
        throw JSONataError("S0201", position: token.position, token: token.text)
      }
      let right = try expression(symbol.bindingPower)
      return try node(.binary(meaning, left, right), token, from: start, over: [left, right])
    }
  }

  private mutating func filter(_ left: Syntax, _ token: Token) throws(JSONataError) -> Syntax {
    if self.token.symbol == .closeBracket {
      var step = left
      while case .filter(let inner, _) = step.kind { step = inner }
      step.keepsArray = true
      try advance()
      return left
    }
    let predicate = try expression(0)
    try expect(.closeBracket, afterOperand: true)
    return try node(.filter(left, predicate), token, from: left.range.lowerBound, over: [left, predicate])
  }

  private mutating func sort(_ left: Syntax, _ caret: Token) throws(JSONataError) -> Syntax {
    try expect(.openParenthesis)
    var terms: [Syntax.Term] = []
    while true {
      let isDescending = token.symbol == .greater
      if token.symbol == .less || isDescending { try advance() }
      terms.append((isDescending, try expression(0)))
      if token.symbol != .comma { break }
      try advance()
    }
    try expect(.closeParenthesis)
    return try node(.sort(left, terms), caret, from: left.range.lowerBound, over: [left] + terms.map(\.expression))
  }

  private mutating func bind(_ left: Syntax, _ token: Token) throws(JSONataError) -> Syntax {
    guard case .variable(let name) = left.kind else {
      throw JSONataError("S0212", position: left.position, token: left.word)
    }
    let value = try expression(Operator.assign.bindingPower - 1)
    return try node(.bind(name, value), token, from: left.range.lowerBound, over: [value])
  }

  private mutating func variableBinding(
    _ symbol: Operator,
    _ left: Syntax,
    _ token: Token
  ) throws(JSONataError) -> Syntax {
    let right = try expression(symbol.bindingPower)
    guard case .variable(let name) = right.kind else {
      throw JSONataError("S0214", position: right.position, token: symbol.rawValue)
    }
    let kind: Syntax.Kind = symbol == .at ? .focus(left, name) : .index(left, name)
    return try node(kind, token, from: left.range.lowerBound, over: [left])
  }

  private mutating func condition(_ left: Syntax, _ question: Token) throws(JSONataError) -> Syntax {
    let yes = try expression(0)
    var no: Syntax?
    if token.symbol == .colon {
      try advance()
      no = try expression(0)
    }
    return try node(
      .condition(left, yes, no),
      question,
      from: left.range.lowerBound,
      over: [left, yes] + (no.map { [$0] } ?? [])
    )
  }
}

extension Syntax {
  /// The word that the node was made of, as messages show it.
  var word: String? {
    switch kind {
    case .name(let name), .variable(let name): name
    case .literal(let literal): literal.text
    case .binary(let symbol, _, _): symbol.sign
    case .otherwise(_, _, let unlessUndefined): unlessUndefined ? "??" : "?:"
    case .call, .partial, .lambda, .block: "("
    case .array, .filter: "["
    case .object, .group: "{"
    case .wildcard: "*"
    case .descendants: "**"
    case .parent: "%"
    case .negate: "-"
    case .condition: "?"
    case .step: "."
    case .sort: "^"
    case .bind: ":="
    case .focus: "@"
    case .index: "#"
    case .apply: "~>"
    case .transform: "|"
    case .pattern, .end: nil
    }
  }
}
