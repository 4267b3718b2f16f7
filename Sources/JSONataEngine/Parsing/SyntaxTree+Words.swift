extension SyntaxTree {
  /// The word that a node was made of, as messages show it.
  func word(of id: SyntaxID) -> String? {
    switch self[id].kind {
    case .name(let name), .variable(let name): names[name]
    case .constant(let constant): constant.literal(names).text
    case .binary(let symbol, _, _): symbol.sign
    case .otherwise(_, _, let unlessUndefined): unlessUndefined ? "??" : "?:"
    case .call, .partial, .lambda, .block: "("
    case .array, .filter: "["
    case .object, .group: "{"
    case .wildcard: "*"
    case .descendants: "**"
    case .parent: "%"
    case .negate: "-"
    case .condition, .placeholder: "?"
    case .step: "."
    case .sort, .term: "^"
    case .bind: ":="
    case .focus: "@"
    case .index: "#"
    case .apply: "~>"
    case .transform: "|"
    case .pattern, .end: nil
    }
  }

  /// How messages show a token.
  func text(of token: Token) -> String {
    switch token.kind {
    case .operator(let symbol): symbol.rawValue
    case .name(let name), .variable(let name): names[name]
    case .constant(let constant): constant.literal(names).text
    case .pattern(let pattern): self[pattern].source
    case .end: "(end)"
    }
  }
}
