extension Parser {
  /// Reads the arguments of a call, or of `function` the rest of a lambda.
  mutating func call(_ left: SyntaxID, _ opening: Token) throws(JSONataError) -> SyntaxID {
    let list = tree.lists.begin()
    var isPartial = false
    if token.symbol != .closeParenthesis {
      while true {
        if token.symbol == .question { isPartial = true }
        tree.lists.add(try argument())
        if token.symbol != .comma { break }
        try advance()
      }
    }
    try expect(.closeParenthesis, afterOperand: true)
    let arguments = tree.lists.finish(list)
    if case .name(let name) = tree[left].kind, isFunction(name) {
      return try lambda(arguments, opening, from: start(of: left))
    }
    return try node(isPartial ? .partial(left, arguments) : .call(left, arguments), opening, from: start(of: left))
  }

  /// An argument, or a question mark that holds its place open.
  private mutating func argument() throws(JSONataError) -> SyntaxID {
    guard token.symbol == .question else { return try expression(0) }
    let mark = token
    try advance()
    return try node(.placeholder, mark)
  }

  /// Whether a name, when it is called, begins a lambda.
  private func isFunction(_ name: NameID) -> Bool { tree.names[name] == "function" || tree.names[name] == "λ" }

  private mutating func lambda(
    _ parameters: Syntax.List,
    _ opening: Token,
    from start: Int
  ) throws(JSONataError) -> SyntaxID {
    for index in parameters.indices {
      let parameter = tree.lists[parameters, index]
      if case .variable = tree[parameter].kind { continue }
      let isPlaceholder = if case .placeholder = tree[parameter].kind { true } else { false }
      throw JSONataError(
        "S0208",
        position: isPlaceholder ? nil : tree[parameter].position,
        token: tree.word(of: parameter) ?? "?",
        value: .number(Double(index + 1))
      )
    }
    let signature = token.symbol == .less ? tree.add(try signature()) : nil
    try expect(.openBrace)
    let body = try expression(0)
    try expect(.closeBrace)
    return try node(.lambda(parameters: parameters, signature, body), opening, from: start)
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
      text += tree.text(of: token)
    }
    try expect(.greater)
    return try Signature(text, position: position)
  }
}
