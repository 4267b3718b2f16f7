extension Parser {
  /// Reads the arguments of a call, or of `function` the rest of a lambda.
  mutating func call(_ left: Syntax, _ opening: Token) throws(JSONataError) -> Syntax {
    var arguments: [Syntax?] = []
    if token.symbol != .closeParenthesis {
      while true {
        arguments.append(try argument())
        if token.symbol != .comma { break }
        try advance()
      }
    }
    try expect(.closeParenthesis, afterOperand: true)
    if case .name(let name) = left.kind, name == "function" || name == "λ" {
      return try lambda(arguments, opening, from: left.range.lowerBound)
    }
    let given = arguments.compactMap { $0 }
    let kind: Syntax.Kind = given.count == arguments.count ? .call(left, given) : .partial(left, arguments)
    return try node(kind, opening, from: left.range.lowerBound, over: [left] + given)
  }

  /// An argument, or `nil` for a question mark that holds its place open.
  private mutating func argument() throws(JSONataError) -> Syntax? {
    guard token.symbol == .question else { return try expression(0) }
    try advance()
    return nil
  }

  private mutating func lambda(
    _ arguments: [Syntax?],
    _ opening: Token,
    from start: Int
  ) throws(JSONataError) -> Syntax {
    var parameters: [String] = []
    for (index, argument) in arguments.enumerated() {
      guard case .variable(let name) = argument?.kind else {
        throw JSONataError(
          "S0208",
          position: argument?.position,
          token: argument?.word ?? "?",
          value: .number(Double(index + 1))
        )
      }
      parameters.append(name)
    }
    let signature = token.symbol == .less ? try signature() : nil
    try expect(.openBrace)
    let body = try expression(0)
    try expect(.closeBrace)
    return try node(.lambda(parameters, signature, body), opening, from: start, over: [body])
  }

  private mutating func signature() throws(JSONataError) -> Signature {
    let position = token.position
    var depth = 1
    var text = "<"
    while depth > 0, token.symbol != .openBrace {
      if case .end = token.kind { break }
      try advance()
      if token.symbol == .greater { depth -= 1 }
      if token.symbol == .less { depth += 1 }
      text += token.text
    }
    try expect(.greater)
    return try Signature(text, position: position)
  }
}
