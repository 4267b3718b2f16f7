extension Node {
  /// Calls a function with the node and with all nodes below it.
  func forEachNode(_ body: (Node) -> Void) {
    var waiting = [self]
    while let node = waiting.popLast() {
      body(node)
      waiting += node.parts + node.predicates + node.stages.compactMap(\.predicate)
      waiting += node.group?.pairs.flatMap { [$0.name, $0.value] } ?? []
    }
  }

  /// The nodes that its kind is made of, without filters and groups.
  private var parts: [Node] {
    switch kind {
    case .name, .literal, .context, .variable, .wildcard, .descendants, .parent, .pattern: []
    case .path(let path): path.steps
    case .array(let nodes), .block(let nodes, _): nodes
    case .arithmetic(_, let left, let right), .comparison(_, let left, let right), .equality(_, let left, let right),
      .connective(_, let left, let right), .concatenation(let left, let right), .range(let left, let right),
      .inclusion(let left, let right), .otherwise(let left, let right, _), .apply(let left, let right):
      [left, right]
    case .negate(let node), .bind(_, let node): [node]
    case .object(let object): object.pairs.flatMap { [$0.name, $0.value] }
    case .call(let call), .tailCall(let call): [call.procedure] + call.arguments
    case .partial(let procedure, let arguments): [procedure] + arguments.compactMap { $0 }
    case .lambda(let lambda): [lambda.body]
    case .condition(let test, let yes, let no): [test, yes] + (no.map { [$0] } ?? [])
    case .sort(let terms): terms.map(\.expression)
    case .transform(let transform): [transform.pattern, transform.update] + (transform.deletion.map { [$0] } ?? [])
    }
  }
}

extension Stage {
  /// The predicate, when it is a filter.
  fileprivate var predicate: Node? {
    switch self {
    case .filter(let predicate): predicate
    case .index: nil
    }
  }
}

extension JSONataTrace.Kind {
  /// What a node is.
  init(_ node: Node, _ symbols: SymbolTable) {
    switch node.kind {
    case .path: self = .path
    case .name: self = .name
    case .literal: self = .literal
    case .context: self = .context
    case .variable: self = .variable
    case .wildcard: self = .wildcard
    case .descendants: self = .descendants
    case .parent: self = .parent
    case .arithmetic(let symbol, _, _): self = .operation(symbol.rawValue)
    case .comparison(let symbol, _, _): self = .operation(symbol.rawValue)
    case .equality(let symbol, _, _): self = .operation(symbol.rawValue)
    case .connective(let symbol, _, _): self = .operation(symbol.rawValue)
    case .concatenation: self = .operation(BinaryOperator.concatenation.sign)
    case .range: self = .operation(BinaryOperator.range.sign)
    case .inclusion: self = .operation(BinaryOperator.inclusion.sign)
    case .negate: self = .negation
    case .array: self = .array
    case .object: self = .object
    case .call(let call), .tailCall(let call): self = .call(call.procedure.functionName(symbols))
    case .partial: self = .partial
    case .lambda: self = .lambda
    case .condition: self = .condition
    case .otherwise: self = .alternative
    case .block: self = .block
    case .bind: self = .binding
    case .apply: self = .application
    case .sort: self = .sort
    case .transform: self = .transform
    case .pattern: self = .pattern
    }
  }
}
