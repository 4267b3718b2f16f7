import JSONModel

extension JSON {
  /// How many members or elements the value has.
  var childCount: Int {
    switch self {
    case .array(let elements): elements.count
    case .object(let object): object.count
    case .null, .bool, .number, .string: 0
    }
  }

  /// A member or an element by its place: the way to it, the pointer's token for it, and its value.
  func child(at index: Int) -> (step: DataRow.Step, token: String, value: JSON) {
    switch self {
    case .array(let elements): return (.element(index), String(index), elements[index])
    case .object(let object):
      let member = object.members[index]
      return (.member(member.name), member.name, member.value)
    case .null, .bool, .number, .string: return (.root, "", self)
    }
  }

  /// Whether there are at most so many values inside, counted no further than needed.
  func hasAtMost(_ limit: Int) -> Bool {
    var left = limit
    var waiting = [self]
    while let value = waiting.popLast() {
      left -= value.childCount
      guard left >= 0 else { return false }
      for index in 0..<value.childCount { waiting.append(value.child(at: index).value) }
    }
    return true
  }

  /// Whether a comparison with another value says something: two objects have to have a member in common.
  func isLike(_ other: JSON) -> Bool {
    guard let mine = object, let others = other.object else { return kind == other.kind }
    return mine.isEmpty || others.isEmpty || mine.members.contains { others[$0.name] != nil }
  }

  /// Whether the value has members or elements, or could have them.
  var isContainer: Bool {
    switch self {
    case .array, .object: true
    case .null, .bool, .number, .string: false
    }
  }
}
