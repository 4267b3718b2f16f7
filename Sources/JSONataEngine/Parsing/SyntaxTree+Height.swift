extension SyntaxTree {
  /// How deep the tree is that a node of some kind is the top of.
  func height(of kind: Syntax.Kind) -> Int {
    switch kind {
    case .name, .constant, .variable, .pattern, .wildcard, .descendants, .parent, .placeholder, .end: 1
    case .binary(_, let left, let right), .otherwise(let left, let right, _), .step(let left, let right),
      .filter(let left, let right), .apply(let left, let right):
      1 + max(self[left].height, self[right].height)
    case .negate(let operand), .bind(_, let operand), .focus(let operand, _), .index(let operand, _),
      .lambda(_, _, let operand):
      1 + self[operand].height
    case .term(_, let operand): self[operand].height
    case .array(let items), .object(let items), .block(let items): 1 + height(of: items)
    case .call(let part, let rest), .partial(let part, let rest), .group(let part, let rest), .sort(let part, let rest):
      1 + max(self[part].height, height(of: rest))
    case .condition(let first, let second, let third), .transform(let first, let second, let third):
      1 + max(self[first].height, self[second].height, third.map { self[$0].height } ?? 0)
    }
  }

  private func height(of list: Syntax.List) -> Int {
    var result = 0
    for index in list.indices { result = max(result, self[lists[list, index]].height) }
    return result
  }
}
