import JSONModel

/// Reads an expression by top-down operator precedence, in the order in which the reference implementation does.
struct Parser {
  /// What has been read.
  var tree: SyntaxTree
  private var tokenizer: Tokenizer
  private(set) var token: Token
  /// Where the last token that was taken ends.
  private var lastEnd = 0
  /// How many expressions are being read at the same time.
  private var depth = 0
  private let stack: StackGuard

  /// How deep expressions may nest; deeper ones would need too much of the stack to evaluate.
  static let depthLimit = 150
  /// How deep the tree may become, which chains of operators make deep without nesting.
  static let heightLimit = 500

  /// Reads a whole expression.
  ///
  /// - Returns: The tree, and the node at its top.
  static func parse(_ text: String, _ stack: StackGuard) throws(JSONataError) -> (tree: SyntaxTree, root: SyntaxID) {
    var parser = try Parser(text, stack)
    let root = try parser.expression(0)
    if case .end = parser.token.kind { return (parser.tree, root) }
    throw JSONataError("S0201", position: parser.token.position, token: parser.tree.text(of: parser.token))
  }

  private init(_ text: String, _ stack: StackGuard) throws(JSONataError) {
    self.stack = stack
    tokenizer = Tokenizer(text)
    tree = SyntaxTree(byteCount: tokenizer.bytes.count)
    token = try tokenizer.next(afterOperand: false, &tree)
  }

  /// Takes the present token and moves to the next.
  mutating func advance(afterOperand: Bool = false) throws(JSONataError) {
    lastEnd = token.range.upperBound
    token = try tokenizer.next(afterOperand: afterOperand, &tree)
  }

  /// Takes a token that has to be there.
  mutating func expect(_ symbol: Operator, afterOperand: Bool = false) throws(JSONataError) {
    guard token.symbol == symbol else {
      let isEnd = if case .end = token.kind { true } else { false }
      throw JSONataError(
        isEnd ? "S0203" : "S0202",
        position: token.position,
        token: tree.text(of: token),
        value: .string(symbol.rawValue)
      )
    }
    try advance(afterOperand: afterOperand)
  }

  /// Reads an expression whose operators bind more strongly than a given power.
  mutating func expression(_ power: Int) throws(JSONataError) -> SyntaxID {
    depth += 1
    if depth > Self.depthLimit { throw .tooDeep(at: token.position) }
    if stack.isExhausted { throw stack.readingError(at: token.position) }
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

  /// Makes a node that reaches from a place to the last token.
  mutating func node(_ kind: Syntax.Kind, _ token: Token, from start: Int? = nil) throws(JSONataError) -> SyntaxID {
    let start = start ?? token.range.lowerBound
    let height = tree.height(of: kind)
    if height > Self.heightLimit { throw .tooDeep(at: token.position) }
    return tree.add(Syntax(kind: kind, position: token.position, range: start..<max(lastEnd, start), height: height))
  }

  /// Where a node begins.
  func start(of node: SyntaxID) -> Int { tree[node].range.lowerBound }
}
