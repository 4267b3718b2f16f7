import JSONModel

extension CompiledPath {
  /// How many values a path gathers at most: far more than a payload has, so that `$..*..*..*` ends.
  static let matchLimit = 1_000_000

  /// The value of any path, from a start; `root` is what `$` names in filters and arguments.
  func evaluate(on start: JSON, root: JSON) throws(JSONPathError) -> JSON {
    let nodes = try matches(from: start, root: root)
    guard isDefinite else { return .array(nodes) }
    guard let node = nodes.first else { throw .noResults(path: normalized) }
    return node
  }

  /// Selects all values of the path, in document order.
  ///
  /// - Parameters:
  ///   - start: Where the path starts.
  ///   - root: What `$` names in filters and arguments.
  ///   - observe: Told of each step, the values that it selected, and whether the path selects one at most so far.
  /// - Returns: The values.
  /// - Throws: Why a step can select nothing.
  func matches(
    from start: JSON,
    root: JSON,
    observe: (Int, [JSON], Bool) -> Void = { _, _, _ in }
  ) throws(JSONPathError) -> [JSON] {
    var nodes = [start]
    var isSingle = true
    for position in steps.indices {
      if position == gatheringStep { nodes = [.array(nodes)] }
      var matcher = StepMatcher(path: self, position: position, isSingle: isSingle, root: root)
      try matcher.match(nodes)
      nodes = matcher.found
      isSingle = isSingle && steps[position].isSingular(asLast: position == steps.count - 1)
      observe(position, nodes, isSingle)
    }
    return nodes
  }
}
