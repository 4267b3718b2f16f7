/// Finds what an expression refers to outside of itself.
struct ReferenceFinder {
  private(set) var found = JSONataReferences()
  /// The variables that are bound where the search is, innermost scope last.
  private var scopes: [Set<String>] = [[]]
  /// Whether the context is still the document.
  private var isTop = true

  /// What a whole expression refers to.
  static func references(in syntax: Syntax) -> JSONataReferences {
    var finder = ReferenceFinder()
    finder.visit(syntax)
    return finder.found
  }

  private mutating func visit(_ syntax: Syntax) {
    switch syntax.kind {
    case .name(let name): if isTop { found.document.append(mention(name, syntax)) }
    case .variable(let name): visitVariable(name, member: nil, syntax)
    case .literal, .pattern, .wildcard, .descendants, .parent, .end: break
    case .binary(_, let left, let right), .otherwise(let left, let right, _), .apply(let left, let right):
      visit([left, right])
    case .negate(let operand): visit(operand)
    case .array(let items): visit(items)
    case .object(let pairs): visit(pairs.flatMap { [$0.name, $0.value] })
    case .call(let procedure, let arguments): visit([procedure] + arguments)
    case .partial(let procedure, let arguments): visit([procedure] + arguments.compactMap { $0 })
    case .lambda(let parameters, _, let body): visitBelow([body], binding: Set(parameters))
    case .condition(let test, let yes, let no): visit([test, yes] + [no].compactMap { $0 })
    case .block(let expressions):
      scopes.append([])
      visit(expressions)
      scopes.removeLast()
    case .step(let left, let right): visitStep(left, right)
    case .filter(let left, let predicate): visit(left, then: [predicate])
    case .group(let left, let pairs): visit(left, then: pairs.flatMap { [$0.name, $0.value] })
    case .sort(let left, let terms): visit(left, then: terms.map(\.expression))
    case .bind(let name, let value): visitBinding(of: name, to: value)
    case .focus(let left, let name), .index(let left, let name):
      visit(left)
      scopes[scopes.count - 1].insert(name)
    case .transform(let pattern, let update, let deletion):
      visitBelow([pattern, update] + [deletion].compactMap { $0 }, binding: [])
    }
  }

  private mutating func visit(_ parts: [Syntax]) { for part in parts { visit(part) } }

  /// Visits something, and then what is evaluated for each of its values.
  private mutating func visit(_ left: Syntax, then parts: [Syntax]) {
    visit(left)
    let outer = isTop
    isTop = false
    visit(parts)
    isTop = outer
  }

  /// Visits what has a context of its own, with variables of its own.
  private mutating func visitBelow(_ parts: [Syntax], binding names: Set<String>) {
    let outer = isTop
    isTop = false
    scopes.append(names)
    visit(parts)
    scopes.removeLast()
    isTop = outer
  }

  private mutating func visitStep(_ left: Syntax, _ right: Syntax) {
    if case .variable(let name) = left.kind, let member = right.firstName {
      visitVariable(name, member: member, left)
    } else {
      visit(left)
    }
    let outer = isTop
    isTop = false
    visit(right)
    isTop = outer
  }

  /// A function can call itself by the name that it is bound to; other values cannot read theirs.
  private mutating func visitBinding(of name: String, to value: Syntax) {
    if case .lambda = value.kind { scopes[scopes.count - 1].insert(name) }
    visit(value)
    scopes[scopes.count - 1].insert(name)
  }

  private mutating func visitVariable(_ name: String, member: String?, _ syntax: Syntax) {
    if name.isEmpty {
      if isTop { found.document.append(mention("$", syntax)) }
    } else if name == "$" {
      found.root.append(mention("$$", syntax))
    } else if !scopes.contains(where: { $0.contains(name) }) {
      found.variables.append(mention(name, member: member, syntax))
    }
  }

  private func mention(_ name: String, member: String? = nil, _ syntax: Syntax) -> JSONataReferences.Mention {
    JSONataReferences.Mention(name: name, member: member, range: syntax.range)
  }
}

extension Syntax {
  /// The name that a step begins with.
  fileprivate var firstName: String? {
    switch kind {
    case .name(let name), .literal(.string(let name)): name
    case .filter(let left, _), .group(let left, _), .sort(let left, _), .focus(let left, _), .index(let left, _):
      left.firstName
    case .literal, .variable, .pattern, .wildcard, .descendants, .parent, .binary, .otherwise, .negate, .array, .object,
      .call, .partial, .lambda, .condition, .block, .step, .bind, .apply, .transform, .end:
      nil
    }
  }
}
