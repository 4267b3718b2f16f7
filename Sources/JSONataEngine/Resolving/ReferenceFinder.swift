/// Finds what an expression refers to outside of itself.
struct ReferenceFinder {
  private(set) var found = JSONataReferences()
  /// The variables that it refers to, each once.
  private(set) var variables: [NameID] = []
  private let syntax: SyntaxTree
  /// The variables that are bound where the search is, those of the innermost scope last.
  private var bound: [NameID] = []
  /// How often each name is among them.
  private var boundCounts: NameMap<Int32>
  private var isListed: NameMap<Bool>
  /// Whether the context is still the document.
  private var isTop = true

  init(_ syntax: SyntaxTree) {
    self.syntax = syntax
    boundCounts = NameMap(syntax.names, repeating: 0)
    isListed = NameMap(syntax.names, repeating: false)
  }

  /// Visits a node and all nodes below it.
  mutating func visit(_ id: SyntaxID) {
    let node = syntax[id]
    switch node.kind {
    case .name(let name): if isTop { found.document.append(mention(syntax.names[name], node)) }
    case .variable(let name): visitVariable(name, member: nil, node)
    case .constant, .pattern, .wildcard, .descendants, .parent, .placeholder, .end: break
    case .binary(_, let left, let right), .otherwise(let left, let right, _), .apply(let left, let right):
      visit(left)
      visit(right)
    case .negate(let operand), .term(_, let operand): visit(operand)
    case .array(let parts), .object(let parts): visit(parts)
    case .call(let procedure, let arguments), .partial(let procedure, let arguments):
      visit(procedure)
      visit(arguments)
    case .lambda(let parameters, _, let body): visitLambda(parameters, body)
    case .condition(let test, let yes, let no):
      visit(test)
      visit(yes)
      if let no { visit(no) }
    case .block(let expressions):
      let scope = bound.count
      visit(expressions)
      leave(scope)
    case .step(let left, let right): visitStep(left, right)
    case .filter(let left, let predicate):
      visit(left)
      visitBelow { $0.visit(predicate) }
    case .group(let left, let parts), .sort(let left, let parts):
      visit(left)
      visitBelow { $0.visit(parts) }
    case .bind(let name, let value): visitBinding(of: name, to: value)
    case .focus(let left, let name), .index(let left, let name):
      visit(left)
      bind(name)
    case .transform(let pattern, let update, let deletion): visitTransform(pattern, update, deletion)
    }
  }

  private mutating func visit(_ list: Syntax.List) {
    for index in list.indices { visit(syntax.lists[list, index]) }
  }

  /// Visits what has another context than the document.
  private mutating func visitBelow(_ visit: (inout ReferenceFinder) -> Void) {
    let outer = isTop
    isTop = false
    visit(&self)
    isTop = outer
  }

  private mutating func bind(_ name: NameID) {
    bound.append(name)
    boundCounts[name] += 1
  }

  /// Forgets what was bound since a scope began.
  private mutating func leave(_ scope: Int) {
    while bound.count > scope, let name = bound.popLast() { boundCounts[name] -= 1 }
  }

  private mutating func visitLambda(_ parameters: Syntax.List, _ body: SyntaxID) {
    let scope = bound.count
    for index in parameters.indices {
      if case .variable(let name) = syntax[syntax.lists[parameters, index]].kind { bind(name) }
    }
    visitBelow { $0.visit(body) }
    leave(scope)
  }

  private mutating func visitTransform(_ pattern: SyntaxID, _ update: SyntaxID, _ deletion: SyntaxID?) {
    let scope = bound.count
    visitBelow { finder in
      finder.visit(pattern)
      finder.visit(update)
      if let deletion { finder.visit(deletion) }
    }
    leave(scope)
  }

  private mutating func visitStep(_ left: SyntaxID, _ right: SyntaxID) {
    if case .variable(let name) = syntax[left].kind, let member = firstName(of: right) {
      visitVariable(name, member: syntax.names[member], syntax[left])
    } else {
      visit(left)
    }
    visitBelow { $0.visit(right) }
  }

  /// A function can call itself by the name that it is bound to; other values cannot read theirs.
  private mutating func visitBinding(of name: NameID, to value: SyntaxID) {
    if case .lambda = syntax[value].kind { bind(name) }
    visit(value)
    bind(name)
  }

  private mutating func visitVariable(_ name: NameID, member: String?, _ node: Syntax) {
    let text = syntax.names[name]
    if text.isEmpty {
      if isTop { found.document.append(mention("$", node)) }
    } else if text == "$" {
      found.root.append(mention("$$", node))
    } else if boundCounts[name] == 0 {
      found.variables.append(mention(text, member: member, node))
      if !isListed[name] { variables.append(name) }
      isListed[name] = true
    }
  }

  private func mention(_ name: String, member: String? = nil, _ node: Syntax) -> JSONataReferences.Mention {
    JSONataReferences.Mention(name: name, member: member, range: node.range)
  }

  /// The name that a step begins with.
  private func firstName(of id: SyntaxID) -> NameID? {
    switch syntax[id].kind {
    case .name(let name), .constant(.text(let name)): name
    case .filter(let left, _), .group(let left, _), .sort(let left, _), .focus(let left, _), .index(let left, _):
      firstName(of: left)
    case .constant, .variable, .pattern, .wildcard, .descendants, .parent, .binary, .otherwise, .negate, .array,
      .object, .call, .partial, .placeholder, .lambda, .condition, .block, .step, .term, .bind, .apply, .transform,
      .end:
      nil
    }
  }
}
