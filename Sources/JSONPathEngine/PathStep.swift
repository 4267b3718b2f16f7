/// One step of a path: what it selects of a value, or of the value and everything below it.
struct PathStep: Sendable {
  /// What is selected.
  let selector: Selector
  /// Whether `..` stands in front: the step is taken from the value and from all containers below it.
  let isDeep: Bool
}

/// What a step selects.
enum Selector: Sendable {
  /// `.name`, `['name']`
  case member(String)
  /// `['a','b']`: one object of the members that exist, or each of them when more steps follow.
  case members([String])
  /// `[0]`, `[-1]`
  case index(Int)
  /// `[0,1]`
  case indices([Int])
  /// `[1:3]`, `[1:]`, `[:-1]`
  case slice(from: Int?, to: Int?)
  /// `*`, `[*]`
  case wildcard
  /// `[?(…)]`
  case filter(Filter)
  /// `.length()` and the like
  case function(PathFunction)
}

extension PathStep {
  /// Whether the step selects at most one value, given whether it is the last of its path.
  func isSingular(asLast isLast: Bool) -> Bool {
    guard !isDeep else { return false }
    switch selector {
    case .member, .index, .function: return true
    case .members: return isLast
    case .indices, .slice, .wildcard, .filter: return false
    }
  }

  /// The step as messages write it: `['a']`.
  var normalized: String { (isDeep ? ".." : "") + selector.normalized }
}

extension Selector {
  /// The selector as messages write it.
  var normalized: String {
    switch self {
    case .member(let name): "['\(name)']"
    case .members(let names): "[\(names.map { "'\($0)'" }.joined(separator: ","))]"
    case .index(let index): "[\(index)]"
    case .indices(let indices): "[\(indices.map(String.init).joined(separator: ","))]"
    case .slice(let from, let to): "[\(from.map(String.init) ?? ""):\(to.map(String.init) ?? "")]"
    case .wildcard: "[*]"
    case .filter(let filter): filter.text
    case .function(let function): ".\(function.name.rawValue)()"
    }
  }
}
