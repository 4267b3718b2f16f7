import JSONModel

extension Value {
  /// Whether two values are equal, members and all; functions are equal when they are the same one.
  func equals(_ other: Value) -> Bool {
    switch (self, other) {
    case (.null, .null), (.undefined, .undefined): return true
    case (.bool(let left), .bool(let right)): return left == right
    case (.number(let left), .number(let right)): return left == right
    case (.string(let left), .string(let right)): return left.hasSameBytes(as: right)
    case (.function(let left), .function(let right)): return left === right
    case (.object(let left), .object(let right)) where left === right: return true
    default: break
    }
    if isArray, other.isArray { return hasEqualElements(other) }
    return isObject && other.isObject && hasEqualMembers(other)
  }

  private func hasEqualElements(_ other: Value) -> Bool {
    let mine = elements
    let others = other.elements
    guard mine.count == others.count else { return false }
    for index in 0..<mine.count where !mine[index].equals(others[index]) { return false }
    return true
  }

  private func hasEqualMembers(_ other: Value) -> Bool {
    guard memberCount == other.memberCount else { return false }
    for index in 0..<memberCount {
      let (name, value) = member(at: index)
      let counterpart = other.member(name)
      if counterpart.isUndefined || !value.equals(counterpart) { return false }
    }
    return true
  }

  /// Whether a condition with this value holds.
  ///
  /// - Throws: D1001 for a number that is not finite.
  func isTrue() throws(JSONataError) -> Bool {
    switch self {
    case .undefined, .null, .function: return false
    case .bool(let value): return value
    case .number(let value):
      try value.requireFinite()
      return value != 0
    case .string(let value): return !value.isEmpty
    case .object, .record: return memberCount > 0
    case .tuple(let tuple): return try tuple.value.isTrue()
    case .list, .data, .range:
      let elements = elements
      for index in 0..<elements.count where try elements[index].isTrue() { return true }
      return false
    }
  }
}

extension Double {
  /// - Throws: D1001 for an infinity.
  @inline(__always)
  func requireFinite() throws(JSONataError) {
    if isInfinite { throw JSONataError("D1001", value: .number(self)) }
  }
}

extension String {
  /// Whether this comes before another text, by UTF-16 code units as ECMAScript compares.
  func precedes(_ other: String) -> Bool {
    var mine = utf8.makeIterator()
    var others = other.utf8.makeIterator()
    while let right = others.next() {
      guard let left = mine.next() else { return true }
      if left == right { continue }
      // Beyond the basic plane, UTF-16 has surrogates, which come before U+E000.
      if left >= 0xEE, right >= 0xEE, (left >= 0xF0) != (right >= 0xF0) { return left >= 0xF0 }
      return left < right
    }
    return false
  }
}
