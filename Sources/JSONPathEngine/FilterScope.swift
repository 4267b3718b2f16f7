import JSONModel

/// What the conditions of one filter are tested with.
struct FilterScope {
  private let filter: Filter
  /// What `$` names.
  private let root: JSON
  /// The values of the filter's paths from `$`.
  private let rootValues: [FilterValue]

  init(_ filter: Filter, root: JSON) throws(JSONPathError) {
    self.filter = filter
    self.root = root
    var values: [FilterValue] = []
    for path in filter.rootPaths { values.append(try Self.value(of: path, from: root, root: root)) }
    rootValues = values
  }

  /// Whether the filter selects a value.
  func accepts(_ item: JSON) throws(JSONPathError) -> Bool {
    try holds(filter.condition, for: item)
  }

  private func holds(_ condition: Filter.Condition, for item: JSON) throws(JSONPathError) -> Bool {
    switch condition {
    case .not(let condition): return try !holds(condition, for: item)
    case .all(let conditions):
      for condition in conditions where try !holds(condition, for: item) { return false }
      return true
    case .any(let conditions):
      for condition in conditions where try holds(condition, for: item) { return true }
      return false
    case .exists(let operand): return try exists(operand, for: item)
    case .comparison(.pattern(let pattern), .matches, let operand),
      .comparison(let operand, .matches, .pattern(let pattern)):
      return pattern.matches(try value(of: operand, for: item))
    case .comparison(let left, let comparison, let right):
      return comparison.holds(try value(of: left, for: item), try value(of: right, for: item))
    }
  }

  /// Whether a path selects something: a definite one any value, an indefinite one at least one.
  private func exists(_ operand: Filter.Operand, for item: JSON) throws(JSONPathError) -> Bool {
    let value = try value(of: operand, for: item)
    switch operand {
    case .itemPath(let path) where !path.isDefinite: return value.elements?.isEmpty == false
    case .rootPath(let place) where !filter.rootPaths[place].isDefinite: return value.elements?.isEmpty == false
    case .itemPath, .rootPath, .value, .pattern:
      if case .undefined = value { return false }
      return true
    }
  }

  private func value(of operand: Filter.Operand, for item: JSON) throws(JSONPathError) -> FilterValue {
    switch operand {
    case .value(let value): value
    case .pattern: .undefined
    case .itemPath(let path): try Self.value(of: path, from: item, root: root)
    case .rootPath(let place): rootValues[place]
    }
  }

  /// What a path is worth in a filter, where to select nothing is no error.
  private static func value(of path: CompiledPath, from start: JSON, root: JSON) throws(JSONPathError) -> FilterValue {
    if let places = path.places {
      return CompiledPath.value(at: places, in: start).map { FilterValue($0) } ?? .undefined
    }
    do {
      return FilterValue(try path.evaluate(on: start, root: root))
    } catch {
      if case .tooManyMatches = error { throw error }
      return .undefined
    }
  }
}
