extension Resolver {
  mutating func block(_ expressions: Syntax.List, _ node: Syntax) throws(JSONataError) -> DraftID {
    bindsVariables.append(false)
    let parts = try resolve(expressions)
    let block = make(.block(parts, hasVariables: bindsVariables.removeLast()), node, seekingFor: parts)
    drafts[block].isConstructed = parts.indices.contains { isConstructed(drafts.lists[parts, $0]) }
    return block
  }

  private func isConstructed(_ id: DraftID) -> Bool {
    drafts[id].isConstructed || drafts.firstStep(of: id).map { drafts[$0].isConstructed } == true
  }

  mutating func bind(_ name: NameID, _ value: SyntaxID, _ node: Syntax) throws(JSONataError) -> DraftID {
    bindsVariables[bindsVariables.count - 1] = true
    let value = try resolve(value)
    let binding = make(.bind(bound(name), value), node)
    drafts.seek(from: binding, for: value)
    return binding
  }

  mutating func lambda(
    _ parameters: Syntax.List,
    _ signature: SignatureID?,
    _ body: SyntaxID,
    _ node: Syntax
  ) throws(JSONataError) -> DraftID {
    let parameters = self.parameters(parameters)
    bindsVariables.append(false)
    let body = try resolve(body)
    markTailCalls(in: body)
    bindsVariables.removeLast()
    return make(.lambda(parameters: parameters, signature, body), node)
  }

  private mutating func parameters(_ variables: Syntax.List) -> Draft.List {
    let start = drafts.lists.begin()
    for index in variables.indices {
      let variable = syntax[syntax.lists[variables, index]]
      if case .variable(let name) = variable.kind { drafts.lists.add(make(.variable(bound(name)), variable)) }
    }
    return drafts.lists.finish(start)
  }

  /// Marks the calls that are the last thing a lambda does.
  private mutating func markTailCalls(in id: DraftID) {
    if drafts[id].keepsArray { return }
    if let additions = drafts.additions(of: id), !additions.predicates.isEmpty || additions.group != nil { return }
    switch drafts[id].kind {
    case .call(let procedure, let arguments): drafts[id].kind = .tailCall(procedure, arguments)
    case .condition(_, let yes, let no):
      markTailCalls(in: yes)
      if let no { markTailCalls(in: no) }
    case .block(let parts, _): if let last = drafts.lists.last(of: parts) { markTailCalls(in: last) }
    case .path, .name, .constant, .context, .variable, .wildcard, .descendants, .parent, .binary, .negate, .array,
      .object, .tailCall, .partial, .placeholder, .lambda, .otherwise, .bind, .apply, .sort, .term, .transform,
      .pattern:
      return
    }
  }
}
