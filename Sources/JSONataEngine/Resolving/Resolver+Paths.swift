extension Resolver {
  mutating func step(_ left: SyntaxID, _ right: SyntaxID, _ node: Syntax) throws(JSONataError) -> DraftID {
    let left = try resolve(left)
    let path = make(.path(pathSteps(of: left)), node)
    if case .path = drafts[left].kind { drafts.adopt(left, for: path) }
    if case .parent = drafts[left].kind { drafts.seek(from: path, for: left) }
    let rest = try resolve(right)
    if case .path = drafts[rest].kind {} else { turnPredicatesIntoStages(of: rest) }
    let steps = drafts.lists.list(pathSteps(of: left), and: pathSteps(of: rest))
    for index in steps.indices { try settle(drafts.lists[steps, index], in: path) }
    for step in [drafts.lists.first(of: steps), drafts.lists.last(of: steps)] {
      if let step, case .array = drafts[step].kind { drafts[step].isConstructed = true }
    }
    drafts[path].kind = .path(steps)
    try drafts.findAncestors(of: path)
    return path
  }

  /// The steps of a path, or the node itself as the only one.
  private mutating func pathSteps(of id: DraftID) -> Draft.List {
    if case .path(let steps) = drafts[id].kind { steps } else { drafts.lists.list(id) }
  }

  /// Turns a string among the steps of a path into a name, and refuses other constants.
  private mutating func settle(_ step: DraftID, in path: DraftID) throws(JSONataError) {
    if case .constant(let constant) = drafts[step].kind {
      guard case .text(let name) = constant else {
        let value = constant.literal(syntax.names).value
        throw JSONataError("S0213", position: drafts[step].position, value: value)
      }
      drafts[step].kind = .name(name)
    }
    if drafts[step].keepsArray { drafts[path].keepsSingleton = true }
  }

  /// Makes filters on the whole of a node filters on a step.
  private mutating func turnPredicatesIntoStages(of id: DraftID) {
    guard let predicates = drafts.additions(of: id)?.predicates, !predicates.isEmpty else { return }
    drafts.change(id) { additions in
      additions.stages.insert(contentsOf: predicates.map { .filter($0) }, at: 0)
      additions.predicates = []
    }
  }

  mutating func filter(_ left: SyntaxID, _ predicate: SyntaxID, _ node: Syntax) throws(JSONataError) -> DraftID {
    let result = try resolve(left)
    let lastStep = drafts.lastStep(of: result)
    let step = lastStep ?? result
    if drafts.additions(of: step)?.group != nil { throw JSONataError("S0209", position: node.position) }
    let predicate = try resolve(predicate)
    let inside = drafts.additions(of: predicate)?.seeking ?? []
    for ancestor in inside {
      if drafts[ancestor].level == 1 {
        try drafts.findAncestor(ancestor, in: step)
      } else {
        drafts[ancestor].level -= 1
      }
    }
    if !inside.isEmpty { drafts.seek(from: step, for: predicate) }
    drafts.change(predicate) { $0.filterRange = node.range }
    drafts[result].extent = node.range
    drafts.change(step) { additions in
      if lastStep == nil { additions.predicates.append(predicate) } else { additions.stages.append(.filter(predicate)) }
    }
    return result
  }

  mutating func group(_ left: SyntaxID, _ pairs: Syntax.List, _ node: Syntax) throws(JSONataError) -> DraftID {
    let result = try resolve(left)
    if drafts.additions(of: result)?.group != nil { throw JSONataError("S0210", position: node.position) }
    let pairs = try resolve(pairs)
    drafts.change(result) { $0.group = (pairs, node.position) }
    drafts[result].extent = node.range
    return result
  }

  mutating func sort(_ left: SyntaxID, _ terms: Syntax.List, _ node: Syntax) throws(JSONataError) -> DraftID {
    let path = pathOf(try resolve(left), node)
    let terms = try resolve(terms)
    let step = make(.sort(terms: terms), node, seekingFor: terms)
    if case .path(let steps) = drafts[path].kind { drafts[path].kind = .path(drafts.lists.list(steps, and: step)) }
    drafts[path].extent = node.range
    try drafts.findAncestors(of: path)
    return path
  }

  mutating func focus(_ left: SyntaxID, _ name: NameID, _ node: Syntax) throws(JSONataError) -> DraftID {
    let result = try resolve(left)
    let step = drafts.lastStep(of: result) ?? result
    if let additions = drafts.additions(of: step), !additions.stages.isEmpty || !additions.predicates.isEmpty {
      throw JSONataError("S0215", position: node.position)
    }
    if case .sort = drafts[step].kind { throw JSONataError("S0216", position: node.position) }
    if node.keepsArray { drafts[step].keepsArray = true }
    let symbol = bound(name)
    drafts.change(step) { $0.focus = symbol }
    drafts[step].isTuple = true
    drafts[result].extent = node.range
    return result
  }

  mutating func index(_ left: SyntaxID, _ name: NameID, _ node: Syntax) throws(JSONataError) -> DraftID {
    let left = try resolve(left)
    let result = pathOf(left, node)
    guard let step = drafts.lastStep(of: result) else { return result }
    let symbol = bound(name)
    drafts.change(step) { additions in
      if result != left {
        additions.stages = additions.predicates.map { .filter($0) }
        additions.predicates = []
      }
      if additions.stages.isEmpty { additions.index = symbol } else { additions.stages.append(.index(symbol)) }
    }
    drafts[step].isTuple = true
    drafts[result].extent = node.range
    return result
  }

  /// The node itself when it is a path, else a path of that one step.
  private mutating func pathOf(_ id: DraftID, _ node: Syntax) -> DraftID {
    if case .path = drafts[id].kind { return id }
    return make(.path(drafts.lists.list(id)), node)
  }
}
