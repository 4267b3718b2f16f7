extension Draft {
  var isParent: Bool {
    if case .parent = kind { true } else { false }
  }

  /// The first step of a path.
  var firstStep: Draft? {
    if case .path(let steps) = kind { steps.first } else { nil }
  }

  /// The last step of a path.
  var lastStep: Draft? {
    if case .path(let steps) = kind { steps.last } else { nil }
  }

  /// Takes over what was said of a shorter path.
  func adopt(_ path: Draft) {
    predicates = path.predicates
    stages = path.stages
    group = path.group
    seeking = path.seeking
    isTuple = path.isTuple
    keepsArray = path.keepsArray
    keepsSingleton = path.keepsSingleton
    isConstructed = path.isConstructed
  }

  /// Seeks from here on what a part still seeks.
  func seek(for part: Draft) {
    seeking += part.seeking
    if case .parent(let ancestor) = part.kind { seeking.append(ancestor) }
  }

  /// Finds, among the steps of a path, the parents that its last step seeks.
  func findAncestors() throws(JSONataError) {
    guard case .path(let steps) = kind, let last = steps.last else { return }
    var ancestors = last.seeking
    if case .parent(let ancestor) = last.kind { ancestors.append(ancestor) }
    for ancestor in ancestors {
      var index = steps.count - 2
      while ancestor.level > 0 {
        guard index >= 0 else {
          seeking.append(ancestor)
          break
        }
        var step = steps[index]
        index -= 1
        // Steps that bind one focus after another stand on the same level.
        while index >= 0, step.focus != nil, steps[index].focus != nil {
          step = steps[index]
          index -= 1
        }
        try step.findAncestor(ancestor)
      }
    }
  }

  /// Climbs through this node towards an ancestor.
  ///
  /// - Throws: S0217 when what the node gives has no parent.
  func findAncestor(_ ancestor: Ancestor) throws(JSONataError) {
    switch kind {
    case .name, .wildcard:
      ancestor.level -= 1
      guard ancestor.level == 0 else { return }
      if let known = self.ancestor { ancestor.label = known.label }
      self.ancestor = ancestor
      isTuple = true
    case .parent: ancestor.level += 1
    case .block(let expressions, _):
      guard let last = expressions.last else { return }
      isTuple = true
      try last.findAncestor(ancestor)
    case .path(let steps):
      isTuple = true
      for step in steps.reversed() {
        try step.findAncestor(ancestor)
        if ancestor.level <= 0 { break }
      }
    case .literal, .context, .variable, .descendants, .binary, .negate, .array, .object, .call, .tailCall, .partial,
      .lambda, .condition, .otherwise, .bind, .apply, .sort, .transform, .pattern:
      throw JSONataError("S0217", position: position)
    }
  }
}
