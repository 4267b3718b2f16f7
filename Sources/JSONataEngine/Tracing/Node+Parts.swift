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
    case .path(let nodes), .array(let nodes), .block(let nodes, _): nodes
    case .binary(_, let left, let right), .otherwise(let left, let right, _), .apply(let left, let right):
      [left, right]
    case .negate(let node), .bind(_, let node): [node]
    case .object(let pairs): pairs.flatMap { [$0.name, $0.value] }
    case .call(let call), .tailCall(_, let call): [call.procedure] + call.arguments
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
    case .binary(let symbol, _, _): self = .operation(symbol.rawValue)
    case .negate: self = .negation
    case .array: self = .array
    case .object: self = .object
    case .call(let call), .tailCall(_, let call): self = .call(call.procedure.functionName(symbols))
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
