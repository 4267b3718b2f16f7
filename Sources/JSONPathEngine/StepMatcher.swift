import JSONModel

/// Takes one step of a path from each of the values that the steps before it have selected.
struct StepMatcher {
  let path: CompiledPath
  let position: Int
  /// Whether all steps before this one select one value: what is absent then fails instead of being passed over.
  let isSingle: Bool
  /// What `$` names.
  let root: JSON
  /// The step's filter, once it has been needed.
  private var scope: FilterScope?
  /// What has been selected so far.
  private(set) var found: [JSON] = []

  init(path: CompiledPath, position: Int, isSingle: Bool, root: JSON) {
    self.path = path
    self.position = position
    self.isSingle = isSingle
    self.root = root
  }

  private var step: PathStep { path.steps[position] }
  private var isLast: Bool { position == path.steps.count - 1 }

  /// Takes the step from values.
  mutating func match(_ nodes: [JSON]) throws(JSONPathError) {
    for node in nodes {
      if step.isDeep { try matchDeep(node) } else { try match(node) }
      guard found.count <= CompiledPath.matchLimit else { throw .tooManyMatches(limit: CompiledPath.matchLimit) }
    }
  }

  /// Takes the step from a value and all containers below it, parents first; the depth of a document costs no stack.
  private mutating func matchDeep(_ top: JSON) throws(JSONPathError) {
    var pending = [top]
    while let node = pending.popLast() {
      try matchFound(node)
      switch node {
      case .array(let elements): pending.append(contentsOf: elements.reversed().lazy.filter(\.isContainer))
      case .object(let object):
        pending.append(contentsOf: object.members.reversed().lazy.map(\.value).filter(\.isContainer))
      case .null, .bool, .number, .string: break
      }
      guard found.count <= CompiledPath.matchLimit else { throw .tooManyMatches(limit: CompiledPath.matchLimit) }
    }
  }

  /// Takes the step from one container that `..` has come to; nothing that is absent there is an error.
  private mutating func matchFound(_ node: JSON) throws(JSONPathError) {
    switch (step.selector, node) {
    case (.filter(let filter), .object):
      if try scope(of: filter).accepts(node) { found.append(node) }
    case (.filter, _): break
    case (.members(let names), .object(let object)) where isLast:
      if names.allSatisfy({ object[$0] != nil }) { found.append(Self.selection(of: names, in: object)) }
    case (.member, _), (.members, _), (.index, _), (.indices, _), (.slice, _), (.wildcard, _), (.function, _):
      try match(node)
    }
  }

  /// Takes the step from one value.
  private mutating func match(_ node: JSON) throws(JSONPathError) {
    switch step.selector {
    case .member(let name): try matchMember(name, of: node)
    case .members(let names): try matchMembers(names, of: node)
    case .index(let index): try matchIndices([index], of: node)
    case .indices(let indices): try matchIndices(indices, of: node)
    case .slice(let from, let to): try matchSlice(from: from, to: to, of: node)
    case .wildcard: matchAll(of: node)
    case .filter(let filter): try match(filter, of: node)
    case .function(let function): found.append(try function.apply(to: node, root: root))
    }
  }

  private mutating func matchMember(_ name: String, of node: JSON) throws(JSONPathError) {
    if let value = node[name] { return found.append(value) }
    guard isSingle, !step.isDeep else { return }
    let error = path.missing(name, in: node, at: position)
    if path.isDefinite || node.kind != .object { throw error }
  }

  private mutating func matchMembers(_ names: [String], of node: JSON) throws(JSONPathError) {
    guard case .object(let object) = node else {
      if isSingle, !step.isDeep { throw path.missing(names.joined(separator: "','"), in: node, at: position) }
      return
    }
    if isLast {
      found.append(Self.selection(of: names, in: object))
    } else {
      for name in names { if let value = object[name] { found.append(value) } }
    }
  }

  private static func selection(of names: [String], in object: JSONObject) -> JSON {
    var selection = JSONObject()
    for name in names { if let value = object[name] { selection[name] = value } }
    return .object(selection)
  }

  /// The elements of an array; `nil` when the value is none and may be passed over.
  private func elements(of node: JSON) throws(JSONPathError) -> [JSON]? {
    if case .array(let elements) = node { return elements }
    if isSingle, !step.isDeep { throw path.notAnArray(node, at: position) }
    return nil
  }

  private mutating func matchIndices(_ indices: [Int], of node: JSON) throws(JSONPathError) {
    guard let elements = try elements(of: node) else { return }
    found.append(contentsOf: indices.compactMap(elements.element(at:)))
  }

  private mutating func matchSlice(from: Int?, to: Int?, of node: JSON) throws(JSONPathError) {
    guard let elements = try elements(of: node) else { return }
    let count = elements.count
    let start = place(from ?? 0, in: count)
    let end = place(to ?? count, in: count)
    if start < end { found.append(contentsOf: elements[start..<end]) }
  }

  private func place(_ index: Int, in count: Int) -> Int {
    min(max(index < 0 ? count + index : index, 0), count)
  }

  private mutating func matchAll(of node: JSON) {
    switch node {
    case .array(let elements): found.append(contentsOf: elements)
    case .object(let object): found.append(contentsOf: object.members.lazy.map(\.value))
    case .null, .bool, .number, .string: break
    }
  }

  /// An object is tested itself, an array element by element.
  private mutating func match(_ filter: Filter, of node: JSON) throws(JSONPathError) {
    switch node {
    case .object: if try scope(of: filter).accepts(node) { found.append(node) }
    case .array(let elements):
      let scope = try scope(of: filter)
      for element in elements where try scope.accepts(element) { found.append(element) }
    case .null, .bool, .number, .string:
      guard isSingle else { return }
      throw .notFilterable(step: step.normalized, path: path.prefix(upTo: position), found: node.kind)
    }
  }
}

extension StepMatcher {
  /// The filter with the values of its paths from `$`, which are taken once.
  private mutating func scope(of filter: Filter) throws(JSONPathError) -> FilterScope {
    if let scope { return scope }
    let new = try FilterScope(filter, root: root)
    scope = new
    return new
  }
}

extension JSON {
  /// Whether the value is an array or an object.
  fileprivate var isContainer: Bool {
    switch self {
    case .array, .object: true
    case .null, .bool, .number, .string: false
    }
  }
}
