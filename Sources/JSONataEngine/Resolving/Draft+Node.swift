extension Draft {
  /// The node as it is evaluated.
  var node: Node { Node(finalKind, of: self) }

  /// Pairs of an object as they are evaluated.
  static func nodes(of pairs: [Pair]) -> [Node.Pair] { pairs.map { (name: $0.name.node, value: $0.value.node) } }

  private var finalKind: Node.Kind {
    switch kind {
    case .path(let steps): .path(Path(steps.map { $0.node }, isPlain: group == nil && !isTuple && !keepsSingleton))
    case .name(let name): .name(name)
    case .literal(let literal): .literal(literal)
    case .context: .context
    case .variable(let symbol): .variable(symbol)
    case .wildcard: .wildcard
    case .descendants: .descendants
    case .parent(let ancestor): .parent(ancestor.label)
    case .binary(let symbol, let left, let right): Self.kind(of: symbol, left.node, right.node)
    case .negate(let operand): .negate(operand.node)
    case .array(let items): .array(items.map { $0.node })
    case .object(let pairs): .object(ObjectConstructor(Self.nodes(of: pairs)))
    case .call(let procedure, let arguments): .call(Self.call(procedure, arguments))
    case .tailCall(let procedure, let arguments): .tailCall(Self.call(procedure, arguments))
    case .partial(let procedure, let arguments): .partial(procedure.node, arguments.map { $0?.node })
    case .lambda(let parameters, let signature, let body): .lambda(Lambda(parameters, signature, body.node))
    case .condition(let test, let yes, let no): .condition(test.node, yes.node, no?.node)
    case .otherwise(let left, let right, let unlessUndefined):
      .otherwise(left.node, right.node, unlessUndefined: unlessUndefined)
    case .block(let expressions, let hasVariables):
      .block(expressions.map { $0.node }, hasVariables: hasVariables)
    case .bind(let symbol, let value): .bind(symbol, value.node)
    case .apply(let left, let right): .apply(left.node, right.node)
    case .sort(let terms): .sort(terms.map { (isDescending: $0.isDescending, expression: $0.expression.node) })
    case .transform(let pattern, let update, let deletion):
      .transform(Transform(pattern.node, update.node, deletion?.node))
    case .pattern(let pattern): .pattern(pattern)
    }
  }

  private static func call(_ procedure: Draft, _ arguments: [Draft]) -> Call {
    Call(procedure.node, arguments.map { $0.node })
  }

  private static func kind(of symbol: BinaryOperator, _ left: Node, _ right: Node) -> Node.Kind {
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
