extension Resolver {
  mutating func step(_ left: Syntax, _ right: Syntax, _ syntax: Syntax) throws(JSONataError) -> Draft {
    let left = try resolve(left)
    var steps: [Draft]
    let path: Draft
    if case .path(let known) = left.kind {
      steps = known
      path = make(.path([]), syntax)
      path.adopt(left)
    } else {
      steps = [left]
      path = make(.path([]), syntax)
      if case .parent(let ancestor) = left.kind { path.seeking = [ancestor] }
    }
    let rest = try resolve(right)
    if case .path(let more) = rest.kind {
      steps += more
    } else {
      rest.stages = rest.predicates.map { .filter($0) } + rest.stages
      rest.predicates = []
      steps.append(rest)
    }
    try Self.nameLiterals(in: steps)
    if steps.contains(where: \.keepsArray) { path.keepsSingleton = true }
    if let first = steps.first, case .array = first.kind { first.isConstructed = true }
    if let last = steps.last, case .array = last.kind { last.isConstructed = true }
    path.kind = .path(steps)
    try path.findAncestors()
    return path
  }

  /// Turns strings among the steps into names, and refuses other literals.
  private static func nameLiterals(in steps: [Draft]) throws(JSONataError) {
    for step in steps {
      guard case .literal(let literal) = step.kind else { continue }
      guard case .string(let name) = literal else {
        throw JSONataError("S0213", position: step.position, value: literal.value)
      }
      step.kind = .name(name)
    }
  }

  mutating func filter(_ left: Syntax, _ predicate: Syntax, _ syntax: Syntax) throws(JSONataError) -> Draft {
    let result = try resolve(left)
    let step = result.lastStep ?? result
    if step.group != nil { throw JSONataError("S0209", position: syntax.position) }
    let predicate = try resolve(predicate)
    for ancestor in predicate.seeking {
      if ancestor.level == 1 { try step.findAncestor(ancestor) } else { ancestor.level -= 1 }
    }
    if !predicate.seeking.isEmpty { step.seek(for: predicate) }
    predicate.filterRange = syntax.range
    result.extent = syntax.range
    if result.lastStep == nil { step.predicates.append(predicate) } else { step.stages.append(.filter(predicate)) }
    return result
  }

  mutating func group(_ left: Syntax, _ pairs: [Syntax.Pair], _ syntax: Syntax) throws(JSONataError) -> Draft {
    let result = try resolve(left)
    if result.group != nil { throw JSONataError("S0210", position: syntax.position) }
    result.group = (try resolve(pairs), syntax.position)
    result.extent = syntax.range
    return result
  }

  mutating func sort(_ left: Syntax, _ terms: [Syntax.Term], _ syntax: Syntax) throws(JSONataError) -> Draft {
    let left = try resolve(left)
    let path = pathOf(left, syntax)
    var resolved: [Draft.Term] = []
    for term in terms { resolved.append((term.isDescending, try resolve(term.expression))) }
    let step = make(.sort(resolved), syntax, seekingFor: resolved.map(\.expression))
    if case .path(let steps) = path.kind { path.kind = .path(steps + [step]) }
    path.extent = syntax.range
    try path.findAncestors()
    return path
  }

  mutating func focus(_ left: Syntax, _ name: String, _ syntax: Syntax) throws(JSONataError) -> Draft {
    let result = try resolve(left)
    let step = result.lastStep ?? result
    if !step.stages.isEmpty || !step.predicates.isEmpty { throw JSONataError("S0215", position: syntax.position) }
    if case .sort = step.kind { throw JSONataError("S0216", position: syntax.position) }
    if syntax.keepsArray { step.keepsArray = true }
    step.focus = bound(name)
    step.isTuple = true
    result.extent = syntax.range
    return result
  }

  mutating func index(_ left: Syntax, _ name: String, _ syntax: Syntax) throws(JSONataError) -> Draft {
    let left = try resolve(left)
    let result = pathOf(left, syntax)
    guard let step = result.lastStep else { return result }
    if result !== left {
      step.stages = step.predicates.map { .filter($0) }
      step.predicates = []
    }
    let symbol = bound(name)
    if step.stages.isEmpty { step.index = symbol } else { step.stages.append(.index(symbol)) }
    step.isTuple = true
    result.extent = syntax.range
    return result
  }

  /// The node itself when it is a path, else a path of that one step.
  private func pathOf(_ node: Draft, _ syntax: Syntax) -> Draft {
    if case .path = node.kind { return node }
    return make(.path([node]), syntax)
  }
}
