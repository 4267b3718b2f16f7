extension Update {
  /// An item as the update leaves it; all values are those from before it.
  func applied(to item: Attributes) throws(Refusal) -> Attributes {
    var changed = item
    for assignment in sets {
      let value = try assignment.value.evaluate(for: item)
      try changed.set(assignment.path, to: value)
    }
    for change in adds {
      try changed.set(change.path, to: try Self.sum(change.path.value(in: item), change.value))
    }
    for change in deletes {
      guard let old = change.path.value(in: item) else { continue }
      if let rest = try Self.difference(old, change.value) {
        try changed.set(change.path, to: rest)
      } else {
        try changed.remove(change.path)
      }
    }
    // From the end, so that no element moves before it is removed.
    for path in removes.sorted(by: Self.comesLater) { try changed.remove(path) }
    return changed
  }

  private static func comesLater(_ left: DocumentPath, _ right: DocumentPath) -> Bool {
    for case (.index(let mine), .index(let other)) in zip(left.steps, right.steps) where mine != other {
      return mine > other
    }
    return false
  }

  private static var wrongType: Refusal {
    .validation("An operand in the update expression has an incorrect data type")
  }

  private static func sum(_ old: AttributeValue?, _ added: AttributeValue) throws(Refusal) -> AttributeValue {
    guard let old else { return added }
    switch (old, added) {
    case (.number(let left), .number(let right)): return try number(left, right)
    case (.stringSet(let left), .stringSet(let right)):
      return .stringSet(union(left, right) { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    case (.numberSet(let left), .numberSet(let right)): return .numberSet(union(left, right, by: <))
    case (.binarySet(let left), .binarySet(let right)):
      return .binarySet(union(left, right) { $0.lexicographicallyPrecedes($1) })
    case (.string, _), (.number, _), (.binary, _), (.bool, _), (.null, _), (.list, _), (.map, _), (.stringSet, _),
      (.numberSet, _), (.binarySet, _):
      throw wrongType
    }
  }

  /// What is left of a set; nothing when that is empty.
  private static func difference(
    _ old: AttributeValue,
    _ removed: AttributeValue
  ) throws(Refusal) -> AttributeValue? {
    switch (old, removed) {
    case (.stringSet(let left), .stringSet(let right)):
      let rest = left.filter { !right.contains($0) }
      return rest.isEmpty ? nil : .stringSet(rest)
    case (.numberSet(let left), .numberSet(let right)):
      let rest = left.filter { !right.contains($0) }
      return rest.isEmpty ? nil : .numberSet(rest)
    case (.binarySet(let left), .binarySet(let right)):
      let rest = left.filter { !right.contains($0) }
      return rest.isEmpty ? nil : .binarySet(rest)
    case (.string, _), (.number, _), (.binary, _), (.bool, _), (.null, _), (.list, _), (.map, _), (.stringSet, _),
      (.numberSet, _), (.binarySet, _):
      throw wrongType
    }
  }

  private static func union<Element: Hashable>(
    _ left: [Element],
    _ right: [Element],
    by precedes: (Element, Element) -> Bool
  ) -> [Element] {
    Array(Set(left).union(right)).sorted(by: precedes)
  }

  fileprivate static func number(_ left: DynamoNumber, _ right: DynamoNumber) throws(Refusal) -> AttributeValue {
    do throws(DynamoNumber.Problem) {
      return .number(try DynamoNumber.adding(left, right))
    } catch {
      throw .validation(error.message(of: ""))
    }
  }
}

extension Update.Value {
  /// The value for an item.
  func evaluate(for item: Attributes) throws(Refusal) -> AttributeValue {
    switch self {
    case .value(let value): return value
    case .path(let path):
      guard let value = path.value(in: item) else {
        throw .validation("The provided expression refers to an attribute that does not exist in the item")
      }
      return value
    case .ifNotExists(let path, let value):
      if let old = path.value(in: item) { return old }
      return try value.evaluate(for: item)
    case .listAppend(let left, let right):
      guard case .list(let first) = try left.evaluate(for: item), case .list(let second) = try right.evaluate(for: item)
      else { throw Self.wrongType }
      return .list(first + second)
    case .plus(let left, let right):
      return try Update.number(try left.number(for: item), try right.number(for: item))
    case .minus(let left, let right):
      return try Update.number(try left.number(for: item), -(try right.number(for: item)))
    }
  }

  private static var wrongType: Refusal {
    .validation("An operand in the update expression has an incorrect data type")
  }

  private func number(for item: Attributes) throws(Refusal) -> DynamoNumber {
    guard case .number(let number) = try evaluate(for: item) else { throw Self.wrongType }
    return number
  }
}

extension Attributes {
  private static var invalidPath: Refusal {
    .validation("The document path provided in the update expression is invalid for update")
  }

  /// Sets what a path leads to; everything on the way must be there.
  mutating func set(_ path: DocumentPath, to value: AttributeValue) throws(Refusal) {
    guard !path.steps.isEmpty else {
      self[path.attribute] = value
      return
    }
    guard let old = self[path.attribute] else { throw Self.invalidPath }
    self[path.attribute] = try Self.changing(old, path.steps[...], to: value)
  }

  /// Removes what a path leads to.
  mutating func remove(_ path: DocumentPath) throws(Refusal) {
    guard !path.steps.isEmpty else {
      self[path.attribute] = nil
      return
    }
    guard let old = self[path.attribute] else { throw Self.invalidPath }
    self[path.attribute] = try Self.changing(old, path.steps[...], to: nil)
  }

  private static func changing(
    _ old: AttributeValue,
    _ steps: ArraySlice<DocumentPath.Step>,
    to value: AttributeValue?
  ) throws(Refusal) -> AttributeValue {
    guard let step = steps.first else { return old }
    let rest = steps.dropFirst()
    switch (step, old) {
    case (.name(let name), .map(var map)):
      if rest.isEmpty {
        map[name] = value
      } else {
        guard let inner = map[name] else { throw invalidPath }
        map[name] = try changing(inner, rest, to: value)
      }
      return .map(map)
    case (.index(let index), .list(var elements)):
      if rest.isEmpty {
        if let value {
          if index < elements.count { elements[index] = value } else { elements.append(value) }
        } else if index < elements.count {
          elements.remove(at: index)
        }
      } else {
        guard index < elements.count else { throw invalidPath }
        elements[index] = try changing(elements[index], rest, to: value)
      }
      return .list(elements)
    case (.name, _), (.index, _): throw invalidPath
    }
  }
}
