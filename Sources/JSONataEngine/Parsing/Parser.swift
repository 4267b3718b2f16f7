import JSONModel

/// Reads an expression by top-down operator precedence, in the order in which the reference implementation does.
struct Parser {
  var tokenizer: Tokenizer
  var token: Token
  /// Where the last token that was taken ends.
  var lastEnd = 0
  /// How many expressions are being read at the same time.
  private var depth = 0
  private let stack: StackGuard

  /// How deep expressions may nest; deeper ones would need too much of the stack to evaluate.
  static let depthLimit = 150
  /// How deep the tree may become, which chains of operators make deep without nesting.
  static let heightLimit = 500

  /// Reads a whole expression.
  static func parse(_ text: String, _ stack: StackGuard) throws(JSONataError) -> Syntax {
    var parser = try Parser(text, stack)
    let result = try parser.expression(0)
    if case .end = parser.token.kind { return result }
    throw JSONataError("S0201", position: parser.token.position, token: parser.token.text)
  }

  private init(_ text: String, _ stack: StackGuard) throws(JSONataError) {
    self.stack = stack
    tokenizer = Tokenizer(text)
    token = try tokenizer.next(afterOperand: false)
  }

  /// Takes the present token and moves to the next.
  mutating func advance(afterOperand: Bool = false) throws(JSONataError) {
    lastEnd = token.range.upperBound
    token = try tokenizer.next(afterOperand: afterOperand)
  }

  /// Takes a token that has to be there.
  mutating func expect(_ symbol: Operator, afterOperand: Bool = false) throws(JSONataError) {
    guard token.symbol == symbol else {
      let isEnd = if case .end = token.kind { true } else { false }
      throw JSONataError(
        isEnd ? "S0203" : "S0202",
        position: token.position,
        token: token.text,
        value: .string(symbol.rawValue)
      )
    }
    try advance(afterOperand: afterOperand)
  }

  /// Reads an expression whose operators bind more strongly than a given power.
  mutating func expression(_ power: Int) throws(JSONataError) -> Syntax {
    depth += 1
    if depth > Self.depthLimit || stack.isExhausted { throw tooDeep }
    let first = token
    try advance(afterOperand: true)
    var left = try prefix(first)
    while let symbol = token.symbol, power < symbol.bindingPower {
      let token = token
      try advance()
      left = try infix(symbol, token, left)
    }
    depth -= 1
    return left
  }

  private var tooDeep: JSONataError {
    JSONataError("U1001", position: token.position).with("limit", .string(Self.overflowText))
  }

  /// Makes a node that reaches from a place to the last token.
  func node(
    _ kind: Syntax.Kind,
    _ token: Token,
    from start: Int? = nil,
    over parts: [Syntax] = []
  ) throws(JSONataError) -> Syntax {
    let start = start ?? token.range.lowerBound
    let height = (parts.lazy.map(\.height).max() ?? 0) + 1
    if height > Self.heightLimit { throw tooDeep }
    return Syntax(kind, position: token.position, range: start..<max(lastEnd, start), height: height)
  }
}
