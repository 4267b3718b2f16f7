import JSONModel

/// An operator between two values of a filter.
enum Comparison: String, Sendable, CaseIterable {
  case equal = "=="
  case notEqual = "!="
  case identical = "==="
  case notIdentical = "!=="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case matches = "=~"
  case isIn = "in"
  case isNotIn = "nin"
  case subsetOf = "subsetof"
  case anyOf = "anyof"
  case noneOf = "noneof"
  case all = "all"
  case contains = "contains"
  case size = "size"
  case empty = "empty"
}

extension Comparison {
  /// Whether the comparison holds; regular expressions are compared elsewhere, so that ``matches`` never holds here.
  func holds(_ left: FilterValue, _ right: FilterValue) -> Bool {
    switch self {
    case .equal: left.equals(right)
    case .notEqual: !left.equals(right)
    case .identical: left.hasType(of: right) && left.equals(right)
    case .notIdentical: !(left.hasType(of: right) && left.equals(right))
    case .less: left.precedes(right, orEquals: false)
    case .lessOrEqual: left.precedes(right, orEquals: true)
    case .greater: right.precedes(left, orEquals: false)
    case .greaterOrEqual: right.precedes(left, orEquals: true)
    case .matches: false
    case .isIn: left.isElement(of: right)
    case .isNotIn: !left.isElement(of: right)
    case .subsetOf: left.hasElements(in: right) { $0.allSatisfy($1) }
    case .anyOf: left.hasElements(in: right) { $0.contains(where: $1) }
    case .noneOf: left.hasElements(in: right) { !$0.contains(where: $1) }
    case .all: right.hasElements(in: left) { $0.allSatisfy($1) }
    case .contains: left.contains(right)
    case .size: left.hasSize(right)
    case .empty: left.isEmpty(right)
    }
  }
}

extension FilterValue {
  fileprivate func isElement(of list: FilterValue) -> Bool {
    list.elements?.contains { equals(FilterValue($0)) } ?? false
  }

  /// Whether some or all elements of this list, as `quantifier` says, are elements of another list.
  fileprivate func hasElements(
    in list: FilterValue,
    quantifier: ([FilterValue], (FilterValue) -> Bool) -> Bool
  ) -> Bool {
    guard let mine = elements, list.elements != nil else { return false }
    return quantifier(mine.map { FilterValue($0) }) { $0.isElement(of: list) }
  }

  fileprivate func contains(_ part: FilterValue) -> Bool {
    if case .string(let whole) = self, case .string(let part) = part {
      return part.isEmpty || whole.utf8.contains(part.utf8)
    }
    return part.isElement(of: self)
  }

  fileprivate func hasSize(_ size: FilterValue) -> Bool {
    guard case .number(let expected, _) = size else { return false }
    switch self {
    case .string(let text): return text.utf16.count == expected.integer
    case .composite(.array(let elements)): return elements.count == expected.integer
    case .undefined, .null, .bool, .number, .composite: return false
    }
  }

  fileprivate func isEmpty(_ expected: FilterValue) -> Bool {
    guard case .bool(let expected) = expected else { return false }
    switch self {
    case .string(let text): return text.isEmpty == expected
    case .composite(.array(let elements)): return elements.isEmpty == expected
    case .composite(.object(let object)): return object.isEmpty == expected
    case .undefined, .null, .bool, .number, .composite: return false
    }
  }
}
