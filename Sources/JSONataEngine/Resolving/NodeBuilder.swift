/// Makes the nodes that are evaluated of those that were built.
struct NodeBuilder {
  /// The paths that only read a variable from outside, in the order of their numbers.
  private(set) var outerReads: [PlainRead] = []
  private let drafts: DraftTree
  private let syntax: SyntaxTree
  private let symbols: SymbolTable
  private let boundSymbols: Set<Symbol>

  /// Begins to make nodes.
  ///
  /// - Parameters:
  ///   - drafts: The nodes that were built.
  ///   - syntax: What they were built of.
  ///   - symbols: The numbers of the variables.
  ///   - boundSymbols: The variables that are bound somewhere in the expression.
  init(_ drafts: DraftTree, _ syntax: SyntaxTree, _ symbols: SymbolTable, _ boundSymbols: Set<Symbol>) {
    self.drafts = drafts
    self.syntax = syntax
    self.symbols = symbols
    self.boundSymbols = boundSymbols
  }

  /// The node as it is evaluated, with all nodes below it.
  mutating func node(_ id: DraftID) -> Node {
    let draft = drafts[id]
    let additions = drafts.additions(of: id)
    return Node(kind(of: draft, additions), of: draft, nodeAdditions(draft, additions))
  }

  private mutating func nodeAdditions(_ draft: Draft, _ additions: Draft.Additions?) -> Node.Additions? {
    guard let additions else {
      return draft.extent == draft.range ? nil : Node.Additions(extent: draft.extent)
    }
    return Node.Additions(
      extent: draft.extent,
      filterRange: additions.filterRange,
      predicates: additions.predicates.map { node($0) },
      stages: additions.stages.map { stage($0) },
      group: additions.group.map { Group(pairs: pairs($0.pairs), position: $0.position) },
      focus: additions.focus,
      index: additions.index,
      ancestor: additions.ancestor.map { drafts[$0].label }
    )
  }

  private mutating func stage(_ stage: Draft.Stage) -> Stage {
    switch stage {
    case .filter(let predicate): .filter(node(predicate))
    case .index(let symbol): .index(symbol)
    }
  }

  private mutating func kind(of draft: Draft, _ additions: Draft.Additions?) -> Node.Kind {
    switch draft.kind {
    case .path(let steps):
      let isPlain = additions?.group == nil && !draft.isTuple && !draft.keepsSingleton
      return .path(outerRead(Path(nodes(steps), isPlain: isPlain)))
    case .name(let name): return .name(syntax.names[name])
    case .constant(let constant): return .literal(constant.literal(syntax.names))
    case .context, .placeholder: return .context
    case .variable(let symbol): return .variable(symbol)
    case .wildcard: return .wildcard
    case .descendants: return .descendants
    case .parent(let ancestor): return .parent(drafts[ancestor].label)
    case .binary(let symbol, let left, let right): return kind(of: symbol, node(left), node(right))
    case .negate(let operand): return .negate(node(operand))
    case .array(let items): return .array(nodes(items))
    case .object(let members): return .object(ObjectConstructor(pairs(members)))
    case .call(let procedure, let arguments): return .call(Call(node(procedure), nodes(arguments)))
    case .tailCall(let procedure, let arguments): return .tailCall(Call(node(procedure), nodes(arguments)))
    case .partial(let procedure, let arguments): return .partial(node(procedure), optionalNodes(arguments))
    case .lambda(let parameters, let signature, let body):
      return .lambda(Lambda(symbols(parameters), signature.map { syntax[$0] }, node(body)))
    case .condition(let test, let yes, let no): return .condition(node(test), node(yes), no.map { node($0) })
    case .otherwise(let left, let right, let unlessUndefined):
      return .otherwise(node(left), node(right), unlessUndefined: unlessUndefined)
    case .block(let parts, let hasVariables): return .block(nodes(parts), hasVariables: hasVariables)
    case .bind(let symbol, let value): return .bind(symbol, node(value))
    case .apply(let left, let right): return .apply(node(left), node(right))
    case .sort(let terms): return .sort(self.terms(terms))
    case .term(_, let expression): return kind(of: drafts[expression], drafts.additions(of: expression))
    case .transform(let pattern, let update, let deletion):
      return .transform(Transform(node(pattern), node(update), deletion.map { node($0) }))
    case .pattern(let pattern): return .pattern(syntax[pattern])
    }
  }

  /// A path, with a number when it only reads a variable from outside.
  private mutating func outerRead(_ path: Path) -> Path {
    guard let symbol = path.readSymbol, !boundSymbols.contains(symbol) else { return path }
    let variable = symbols.name(of: symbol)
    if variable == "$" { return path }
    outerReads.append(PlainRead(variable: variable, names: Array(path.names)))
    var path = path
    path.outerRead = outerReads.count - 1
    return path
  }

  private func kind(of symbol: BinaryOperator, _ left: Node, _ right: Node) -> Node.Kind {
    switch symbol {
    case .arithmetic(let arithmetic): .arithmetic(arithmetic, left, right)
    case .comparison(let comparison): .comparison(comparison, left, right)
    case .equality(let equality): .equality(equality, left, right)
    case .connective(let connective): .connective(connective, left, right)
    case .concatenation: .concatenation(left, right)
    case .range: .range(left, right)
    case .inclusion: .inclusion(left, right)
    }
  }
}

extension NodeBuilder {
  private mutating func nodes(_ list: Draft.List) -> [Node] { list.indices.map { node(drafts.lists[list, $0]) } }

  /// The arguments of a partial application, `nil` for those to come.
  private mutating func optionalNodes(_ list: Draft.List) -> [Node?] {
    list.indices.map { index in
      let id = drafts.lists[list, index]
      return if case .placeholder = drafts[id].kind { nil } else { node(id) }
    }
  }

  private mutating func pairs(_ list: Draft.List) -> [Node.Pair] {
    (0..<list.count / 2).map { index in
      (name: node(drafts.lists[list, 2 * index]), value: node(drafts.lists[list, 2 * index + 1]))
    }
  }

  private mutating func terms(_ list: Draft.List) -> [Node.Term] {
    list.indices.compactMap { index in
      guard case .term(let isDescending, let expression) = drafts[drafts.lists[list, index]].kind else { return nil }
      return (isDescending: isDescending, expression: node(expression))
    }
  }

  private func symbols(_ list: Draft.List) -> [Symbol] {
    list.indices.compactMap { index in
      if case .variable(let symbol) = drafts[drafts.lists[list, index]].kind { symbol } else { nil }
    }
  }
}
