import JSONModel

/// Makes the tree that is evaluated of the one that was written.
struct Resolver {
  var symbols: SymbolTable
  /// Whether a name is bound that the table had before, such as that of a function of the library.
  private(set) var bindsKnownNames = false
  private let knownCount: Int
  /// Whether the blocks around the present node bind variables of their own.
  private var bindsVariables: [Bool] = []

  private let stack: StackGuard

  init(_ symbols: SymbolTable, _ stack: StackGuard) {
    self.symbols = symbols
    knownCount = symbols.names.count
    self.stack = stack
  }

  /// Resolves a whole expression.
  mutating func resolve(whole syntax: Syntax) throws(JSONataError) -> Node {
    bindsVariables = [false]
    let draft = try resolve(syntax)
    if draft.isParent || !draft.seeking.isEmpty {
      throw JSONataError("S0217", position: syntax.position, token: syntax.word)
    }
    return draft.node
  }

  mutating func resolve(_ syntax: Syntax) throws(JSONataError) -> Draft {
    if stack.isExhausted {
      throw JSONataError("U1001", position: syntax.position).with("limit", .string(Parser.overflowText))
    }
    let node = try resolveKind(syntax)
    if syntax.keepsArray { node.keepsArray = true }
    return node
  }

  private mutating func resolveKind(_ syntax: Syntax) throws(JSONataError) -> Draft {
    switch syntax.kind {
    case .name(let name):
      let step = make(.name(name), syntax)
      step.keepsArray = syntax.keepsArray
      let path = make(.path([step]), syntax)
      path.keepsSingleton = syntax.keepsArray
      return path
    case .literal(let literal): return make(.literal(literal), syntax)
    case .variable(let name): return make(name.isEmpty ? .context : .variable(symbols.symbol(name)), syntax)
    case .pattern(let pattern): return make(.pattern(pattern), syntax)
    case .wildcard: return make(.wildcard, syntax)
    case .descendants: return make(.descendants, syntax)
    case .parent:
      return make(.parent(Ancestor(symbols.symbol("!\(symbols.names.count)"))), syntax)
    case .binary(let symbol, let left, let right): return try binary(symbol, left, right, syntax)
    case .otherwise(let left, let right, let unlessUndefined):
      return try otherwise(left, right, unlessUndefined: unlessUndefined, syntax)
    case .negate(let operand): return try negation(operand, syntax)
    case .array(let items): return try array(items, syntax)
    case .object(let pairs):
      let pairs = try resolve(pairs)
      return make(.object(pairs), syntax, seekingFor: pairs.flatMap { [$0.name, $0.value] })
    case .call(let procedure, let arguments): return try call(procedure, arguments, syntax)
    case .partial(let procedure, let arguments): return try partial(procedure, arguments, syntax)
    case .lambda(let parameters, let signature, let body): return try lambda(parameters, signature, body, syntax)
    case .condition(let test, let yes, let no): return try condition(test, yes, no, syntax)
    case .block(let expressions): return try block(expressions, syntax)
    case .step(let left, let right): return try step(left, right, syntax)
    case .filter(let left, let predicate): return try filter(left, predicate, syntax)
    case .group(let left, let pairs): return try group(left, pairs, syntax)
    case .sort(let left, let terms): return try sort(left, terms, syntax)
    case .bind(let name, let value): return try bind(name, value, syntax)
    case .focus(let left, let name): return try focus(left, name, syntax)
    case .index(let left, let name): return try index(left, name, syntax)
    case .apply(let left, let right):
      let (left, right) = (try resolve(left), try resolve(right))
      let node = make(.apply(left, right), syntax)
      node.keepsArray = left.keepsArray || right.keepsArray
      return node
    case .transform(let pattern, let update, let deletion):
      let deletion: Draft? = if let deletion { try resolve(deletion) } else { nil }
      return make(.transform(try resolve(pattern), try resolve(update), deletion), syntax)
    case .end: throw JSONataError("S0207", position: syntax.position, token: "(end)")
    }
  }

  /// Makes a node; the parents that parts of it still seek are sought from it on.
  func make(_ kind: Draft.Kind, _ syntax: Syntax, seekingFor parts: [Draft] = []) -> Draft {
    let node = Draft(kind, position: syntax.position, range: syntax.range)
    for part in parts { node.seek(for: part) }
    return node
  }

  mutating func resolve(_ pairs: [Syntax.Pair]) throws(JSONataError) -> [Draft.Pair] {
    var result: [Draft.Pair] = []
    for pair in pairs { result.append((try resolve(pair.name), try resolve(pair.value))) }
    return result
  }

  private mutating func block(_ expressions: [Syntax], _ syntax: Syntax) throws(JSONataError) -> Draft {
    bindsVariables.append(false)
    var nodes: [Draft] = []
    for expression in expressions { nodes.append(try resolve(expression)) }
    let node = make(.block(nodes, hasVariables: bindsVariables.removeLast()), syntax, seekingFor: nodes)
    node.isConstructed = nodes.contains { $0.isConstructed || $0.firstStep?.isConstructed == true }
    return node
  }

  private mutating func bind(_ name: String, _ value: Syntax, _ syntax: Syntax) throws(JSONataError) -> Draft {
    bindsVariables[bindsVariables.count - 1] = true
    let value = try resolve(value)
    return make(.bind(bound(name), value), syntax, seekingFor: [value])
  }

  private mutating func lambda(
    _ parameters: [String],
    _ signature: Signature?,
    _ body: Syntax,
    _ syntax: Syntax
  ) throws(JSONataError) -> Draft {
    let parameters = parameters.map { bound($0) }
    bindsVariables.append(false)
    let body = Self.withTailCalls(try resolve(body))
    bindsVariables.removeLast()
    return make(.lambda(parameters, signature, body), syntax)
  }

  /// The number of a variable that is bound.
  mutating func bound(_ name: String) -> Symbol {
    let symbol = symbols.symbol(name)
    if symbol.index < knownCount { bindsKnownNames = true }
    return symbol
  }

  /// Marks the calls that are the last thing a lambda does.
  private static func withTailCalls(_ node: Draft) -> Draft {
    guard node.predicates.isEmpty, node.group == nil, !node.keepsArray else { return node }
    let kind: Draft.Kind
    switch node.kind {
    case .call(let procedure, let arguments): kind = .tailCall(procedure, arguments)
    case .condition(let test, let yes, let no): kind = .condition(test, withTailCalls(yes), no.map(withTailCalls))
    case .block(let nodes, let hasVariables):
      guard let last = nodes.last else { return node }
      kind = .block(nodes.dropLast() + [withTailCalls(last)], hasVariables: hasVariables)
    case .path, .name, .literal, .context, .variable, .wildcard, .descendants, .parent, .binary, .negate, .array,
      .object, .tailCall, .partial, .lambda, .otherwise, .bind, .apply, .sort, .transform, .pattern:
      return node
    }
    let result = Draft(kind, position: node.position, range: node.range)
    result.isConstructed = node.isConstructed
    result.isTuple = node.isTuple
    return result
  }
}
