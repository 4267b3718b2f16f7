import JSONModel

extension CompiledPath {
  /// The value that members and indices lead to; for paths of nothing else.
  func value(in document: JSON) throws(JSONPathError) -> JSON {
    var node = document
    for position in steps.indices {
      switch steps[position].selector {
      case .member(let name):
        guard let next = node[name] else { throw missing(name, in: node, at: position) }
        node = next
      case .index(let index):
        guard let next = try element(index, of: node, at: position) else { throw .noResults(path: normalized) }
        node = next
      case .members, .indices, .slice, .wildcard, .filter, .function:
        preconditionFailure("a simple path has members and indices only")
      }
    }
    return node
  }

  /// The value that members and indices lead to, `nil` where there is none; for paths of nothing else.
  func existingValue(in document: JSON) -> JSON? {
    var node = document
    for step in steps {
      guard let next = step.selector.child(of: node) else { return .none }
      node = next
    }
    return node
  }

  /// The whole path, as messages write it.
  var normalized: String { prefix(upTo: steps.count) }

  /// Why a value has no member of a name.
  func missing(_ name: String, in node: JSON, at position: Int) -> JSONPathError {
    guard node.kind == .object else {
      return .notAnObject(member: name, path: prefix(upTo: position), found: node.kind)
    }
    return position == steps.count - 1 ? .noResults(path: normalized) : .missingMember(path: prefix(upTo: position + 1))
  }

  /// The element at an index that may count from the end; `nil` when the array is too short.
  private func element(_ index: Int, of node: JSON, at position: Int) throws(JSONPathError) -> JSON? {
    guard case .array(let elements) = node else { throw notAnArray(node, at: position) }
    return elements.element(at: index)
  }

  /// Why an index or a slice cannot be taken of a value.
  func notAnArray(_ node: JSON, at position: Int) -> JSONPathError {
    guard node.kind != .null else { return .isNull(path: prefix(upTo: position)) }
    return .notAnArray(step: steps[position].normalized, path: prefix(upTo: position), found: node.kind)
  }
}

extension Selector {
  /// What a member or an index selects.
  fileprivate func child(of node: JSON) -> JSON? {
    switch self {
    case .member(let name): node[name]
    case .index(let index): node.array.flatMap { $0.element(at: index) }
    case .members, .indices, .slice, .wildcard, .filter, .function: .none
    }
  }
}

extension [JSON] {
  /// The element at an index that may count from the end.
  func element(at index: Int) -> JSON? {
    let place = index < 0 ? count + index : index
    guard indices.contains(place) else { return .none }
    return self[place]
  }
}
