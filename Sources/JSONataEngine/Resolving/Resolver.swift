import JSONModel

/// Makes the tree that is evaluated of the one that was written.
struct Resolver {
  let syntax: SyntaxTree
  var drafts: DraftTree
  private(set) var symbols: SymbolTable
  /// The paths that only read a variable from outside, in the order of their numbers.
  private(set) var outerReads: [PlainRead] = []
  /// Whether a name is bound that the table had before, such as that of a function of the library.
  private(set) var bindsKnownNames = false
  /// The variables that are bound somewhere in the expression.
  private var boundSymbols: Set<Symbol> = []
  private let knownCount: Int
  /// The numbers of the names that stood for variables up to now.
  private var symbolsOfNames: NameMap<Symbol?>
  /// Whether the blocks around the present node bind variables of their own.
  var bindsVariables: [Bool] = [false]

  private let stack: StackGuard

  init(_ syntax: SyntaxTree, _ symbols: SymbolTable, _ stack: StackGuard) {
    self.syntax = syntax
    self.symbols = symbols
    drafts = DraftTree(capacity: syntax.count * 3 / 2)
    knownCount = symbols.count
    symbolsOfNames = NameMap(syntax.names, repeating: nil)
    self.stack = stack
  }

  /// Resolves a whole expression.
  mutating func resolve(whole root: SyntaxID) throws(JSONataError) -> Node {
    let draft = try resolve(root)
    if !drafts.seeking(from: draft).isEmpty {
      throw JSONataError("S0217", position: syntax[root].position, token: syntax.word(of: root))
    }
    var builder = NodeBuilder(drafts, syntax, symbols, boundSymbols)
    let node = builder.node(draft)
    outerReads = builder.outerReads
    return node
  }

  mutating func resolve(_ id: SyntaxID) throws(JSONataError) -> DraftID {
    if stack.isExhausted { throw stack.readingError(at: syntax[id].position) }
    let node = try resolveKind(syntax[id])
    if syntax[id].keepsArray { drafts[node].keepsArray = true }
    return node
  }

  private mutating func resolveKind(_ node: Syntax) throws(JSONataError) -> DraftID {
    switch node.kind {
    case .name(let name): return self.name(name, node)
    case .constant(let constant): return make(.constant(constant), node)
    case .variable(let name): return make(syntax.names[name].isEmpty ? .context : .variable(symbol(name)), node)
    case .pattern(let pattern): return make(.pattern(pattern), node)
    case .wildcard: return make(.wildcard, node)
    case .descendants: return make(.descendants, node)
    case .parent: return make(.parent(drafts.add(Ancestor(label: symbols.anonymous()))), node)
    case .binary(let symbol, let left, let right): return try binary(symbol, left, right, node)
    case .otherwise(let left, let right, let unlessUndefined):
      return try otherwise(left, right, unlessUndefined: unlessUndefined, node)
    case .negate(let operand): return try negation(operand, node)
    case .array(let items):
      let items = try resolve(items)
      return make(.array(items), node, seekingFor: items)
    case .object(let pairs):
      let pairs = try resolve(pairs)
      return make(.object(pairs: pairs), node, seekingFor: pairs)
    case .call(let procedure, let arguments): return try call(procedure, arguments, node)
    case .partial(let procedure, let arguments): return try partial(procedure, arguments, node)
    case .placeholder: return make(.placeholder, node)
    case .lambda(let parameters, let signature, let body): return try lambda(parameters, signature, body, node)
    case .condition(let test, let yes, let no): return try condition(test, yes, no, node)
    case .block(let expressions): return try block(expressions, node)
    case .step(let left, let right): return try step(left, right, node)
    case .filter(let left, let predicate): return try filter(left, predicate, node)
    case .group(let left, let pairs): return try group(left, pairs, node)
    case .sort(let left, let terms): return try sort(left, terms, node)
    case .term(let isDescending, let expression):
      let expression = try resolve(expression)
      let term = make(.term(isDescending: isDescending, expression), node)
      drafts.seek(from: term, for: expression)
      return term
    case .bind(let name, let value): return try bind(name, value, node)
    case .focus(let left, let name): return try focus(left, name, node)
    case .index(let left, let name): return try index(left, name, node)
    case .apply(let left, let right): return try apply(left, right, node)
    case .transform(let pattern, let update, let deletion):
      let deletion: DraftID? = if let deletion { try resolve(deletion) } else { nil }
      return make(.transform(try resolve(pattern), try resolve(update), deletion), node)
    case .end: throw JSONataError("S0207", position: node.position, token: "(end)")
    }
  }

  /// Makes a node.
  mutating func make(_ kind: Draft.Kind, _ node: Syntax) -> DraftID {
    drafts.add(Draft(kind, position: node.position, range: node.range))
  }

  /// Makes a node; the parents that parts of it still seek are sought from it on.
  mutating func make(_ kind: Draft.Kind, _ node: Syntax, seekingFor parts: Draft.List) -> DraftID {
    let draft = make(kind, node)
    if drafts.hasNoAncestors { return draft }
    for index in parts.indices { drafts.seek(from: draft, for: drafts.lists[parts, index]) }
    return draft
  }

  /// Makes a node of two parts; the parents that they still seek are sought from it on.
  mutating func make(_ kind: Draft.Kind, _ node: Syntax, seekingFor left: DraftID, _ right: DraftID) -> DraftID {
    let draft = make(kind, node)
    drafts.seek(from: draft, for: left)
    drafts.seek(from: draft, for: right)
    return draft
  }

  mutating func resolve(_ list: Syntax.List) throws(JSONataError) -> Draft.List {
    let start = drafts.lists.begin()
    for index in list.indices { drafts.lists.add(try resolve(syntax.lists[list, index])) }
    return drafts.lists.finish(start)
  }

  private mutating func name(_ name: NameID, _ node: Syntax) -> DraftID {
    let step = make(.name(name), node)
    drafts[step].keepsArray = node.keepsArray
    let path = make(.path(drafts.lists.list(step)), node)
    drafts[path].keepsSingleton = node.keepsArray
    return path
  }

  /// The number of a variable that a name stands for.
  mutating func symbol(_ name: NameID) -> Symbol {
    if let known = symbolsOfNames[name] { return known }
    let symbol = symbols.symbol(syntax.names[name])
    symbolsOfNames[name] = symbol
    return symbol
  }

  /// The number of a variable that is bound.
  mutating func bound(_ name: NameID) -> Symbol {
    let symbol = symbol(name)
    boundSymbols.insert(symbol)
    if symbol.index < knownCount { bindsKnownNames = true }
    return symbol
  }
}
