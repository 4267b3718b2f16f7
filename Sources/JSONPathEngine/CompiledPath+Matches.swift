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

  /// All values that the path selects, in document order.
  private func matches(from start: JSON, root: JSON) throws(JSONPathError) -> [JSON] {
    var nodes = [start]
    var isSingle = true
    for position in steps.indices {
      if position == gatheringStep { nodes = [.array(nodes)] }
      var matcher = StepMatcher(path: self, position: position, isSingle: isSingle, root: root)
      try matcher.match(nodes)
      nodes = matcher.found
      isSingle = isSingle && steps[position].isSingular(asLast: position == steps.count - 1)
    }
    return nodes
  }
}
