extension DraftTree {
  /// The parents that a node, or a part of it, seeks further out.
  func seeking(from id: DraftID) -> [AncestorID] {
    if hasNoAncestors { return [] }
    let inside = additions(of: id)?.seeking ?? []
    guard case .parent(let ancestor) = self[id].kind else { return inside }
    return inside + [ancestor]
  }

  /// Seeks from a node on what a part of it still seeks.
  mutating func seek(from id: DraftID, for part: DraftID) {
    if hasNoAncestors { return }
    let sought = seeking(from: part)
    if !sought.isEmpty { change(id) { $0.seeking += sought } }
  }

  /// Finds, among the steps of a path, the parents that its last step seeks.
  mutating func findAncestors(of path: DraftID) throws(JSONataError) {
    if hasNoAncestors { return }
    guard case .path(let steps) = self[path].kind, let last = lists.last(of: steps) else { return }
    for ancestor in seeking(from: last) {
      var index = steps.count - 2
      while self[ancestor].level > 0 {
        guard index >= 0 else {
          change(path) { $0.seeking.append(ancestor) }
          break
        }
        var step = lists[steps, index]
        index -= 1
        // Steps that bind one focus after another stand on the same level.
        while index >= 0, bindsFocus(step), bindsFocus(lists[steps, index]) {
          step = lists[steps, index]
          index -= 1
        }
        try findAncestor(ancestor, in: step)
      }
    }
  }

  private func bindsFocus(_ step: DraftID) -> Bool { additions(of: step)?.focus != nil }

  /// Climbs through a node towards an ancestor.
  ///
  /// - Throws: S0217 when what the node gives has no parent.
  mutating func findAncestor(_ ancestor: AncestorID, in id: DraftID) throws(JSONataError) {
    switch self[id].kind {
    case .name, .wildcard:
      self[ancestor].level -= 1
      guard self[ancestor].level == 0 else { return }
      if let known = additions(of: id)?.ancestor { self[ancestor].label = self[known].label }
      change(id) { $0.ancestor = ancestor }
      self[id].isTuple = true
    case .parent: self[ancestor].level += 1
    case .block(let expressions, _):
      guard let last = lists.last(of: expressions) else { return }
      self[id].isTuple = true
      try findAncestor(ancestor, in: last)
    case .path(let steps):
      self[id].isTuple = true
      for index in steps.indices.reversed() {
        try findAncestor(ancestor, in: lists[steps, index])
        if self[ancestor].level <= 0 { break }
      }
    case .constant, .context, .variable, .descendants, .binary, .negate, .array, .object, .call, .tailCall, .partial,
      .placeholder, .lambda, .condition, .otherwise, .bind, .apply, .sort, .term, .transform, .pattern:
      throw JSONataError("S0217", position: self[id].position)
    }
  }
}
