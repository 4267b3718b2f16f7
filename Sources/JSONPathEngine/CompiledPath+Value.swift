import JSONModel

extension CompiledPath {
  /// The value that names and indices lead to, `nil` where there is none.
  ///
  /// It calls itself for each step, at most ``PathParser/stepLimit`` times: a parameter is borrowed where the variable
  /// of a loop would be retained, which takes half of the time.
  static func value(at places: [ReferencePath.Step], from position: Int = 0, in node: borrowing JSON) -> JSON? {
    guard position < places.count else { return copy node }
    switch node {
    case .object(let object):
      guard case .member(let name) = places[position], let place = object.position(of: name) else { return .none }
      return value(at: places, from: position + 1, in: object.members[place].value)
    case .array(let elements):
      guard case .index(let index) = places[position], let place = elements.place(of: index) else { return .none }
      return value(at: places, from: position + 1, in: elements[place])
    case .null, .bool, .number, .string: return .none
    }
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

  /// Why an index or a slice cannot be taken of a value.
  func notAnArray(_ node: JSON, at position: Int) -> JSONPathError {
    guard node.kind != .null else { return .isNull(path: prefix(upTo: position)) }
    return .notAnArray(step: steps[position].normalized, path: prefix(upTo: position), found: node.kind)
  }
}

extension [JSON] {
  /// Where an index that may count from the end stands, when the array has it.
  func place(of index: Int) -> Int? {
    let place = index < 0 ? count + index : index
    return indices.contains(place) ? place : nil
  }

  /// The element at an index that may count from the end.
  func element(at index: Int) -> JSON? {
    place(of: index).map { self[$0] }
  }
}
