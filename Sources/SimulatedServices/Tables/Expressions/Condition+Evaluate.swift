extension Condition {
  /// Whether an item fulfils the condition.
  func holds(for item: Attributes) -> Bool {
    switch self {
    case .compare(let left, let comparator, let right):
      return comparator.holds(left.value(in: item), right.value(in: item))
    case .between(let operand, let lower, let upper):
      let value = operand.value(in: item)
      return Comparator.greaterOrEqual.holds(value, lower.value(in: item))
        && Comparator.lessOrEqual.holds(value, upper.value(in: item))
    case .oneOf(let operand, let candidates):
      guard let value = operand.value(in: item) else { return false }
      return candidates.contains { $0.value(in: item) == value }
    case .exists(let path): return path.value(in: item) != nil
    case .notExists(let path): return path.value(in: item) == nil
    case .hasType(let path, let kind): return path.value(in: item)?.kind == kind
    case .beginsWith(let operand, let prefix):
      return Self.begins(operand.value(in: item), prefix.value(in: item))
    case .contains(let operand, let part): return Self.contains(operand.value(in: item), part.value(in: item))
    case .and(let left, let right): return left.holds(for: item) && right.holds(for: item)
    case .or(let left, let right): return left.holds(for: item) || right.holds(for: item)
    case .not(let condition): return !condition.holds(for: item)
    }
  }

  private static func begins(_ value: AttributeValue?, _ prefix: AttributeValue?) -> Bool {
    switch (value, prefix) {
    case (.string(let text)?, .string(let prefix)?): text.utf8.starts(with: prefix.utf8)
    case (.binary(let bytes)?, .binary(let prefix)?): bytes.starts(with: prefix)
    case (.string?, _), (.number?, _), (.binary?, _), (.bool?, _), (.null?, _), (.list?, _), (.map?, _),
      (.stringSet?, _),
      (.numberSet?, _), (.binarySet?, _), (nil, _):
      false
    }
  }

  private static func contains(_ value: AttributeValue?, _ part: AttributeValue?) -> Bool {
    switch (value, part) {
    case (.string(let text)?, .string(let part)?): isPart(Array(part.utf8), of: Array(text.utf8))
    case (.binary(let bytes)?, .binary(let part)?): isPart(part, of: bytes)
    case (.stringSet(let texts)?, .string(let text)?): texts.contains(text)
    case (.numberSet(let numbers)?, .number(let number)?): numbers.contains(number)
    case (.binarySet(let elements)?, .binary(let bytes)?): elements.contains(bytes)
    case (.list(let elements)?, let element?): elements.contains(element)
    case (.string?, _), (.number?, _), (.binary?, _), (.bool?, _), (.null?, _), (.list?, _), (.map?, _),
      (.stringSet?, _),
      (.numberSet?, _), (.binarySet?, _), (nil, _):
      false
    }
  }

  private static func isPart(_ part: [UInt8], of bytes: [UInt8]) -> Bool {
    guard part.count <= bytes.count else { return false }
    return (0...(bytes.count - part.count)).contains { bytes[$0...].starts(with: part) }
  }
}

extension Condition.Operand {
  /// The operand's value for an item; nothing where it is not there.
  func value(in item: Attributes) -> AttributeValue? {
    switch self {
    case .path(let path): path.value(in: item)
    case .value(let value): value
    case .size(let path): path.value(in: item)?.size.map { .number(DynamoNumber($0)) }
    case .sizeOfValue(let value): value.size.map { .number(DynamoNumber($0)) }
    }
  }
}

extension Condition.Comparator {
  /// Whether two values stand so; what is not there is different from everything, and nothing else.
  func holds(_ left: AttributeValue?, _ right: AttributeValue?) -> Bool {
    switch self {
    case .equal: left != nil && left == right
    case .notEqual: left != right
    case .less: Self.precedes(left, right) ?? false
    case .greater: Self.precedes(right, left) ?? false
    case .lessOrEqual: Self.precedes(right, left).map { !$0 } ?? false
    case .greaterOrEqual: Self.precedes(left, right).map { !$0 } ?? false
    }
  }

  private static func precedes(_ left: AttributeValue?, _ right: AttributeValue?) -> Bool? {
    guard let left, let right else { return nil }
    return left.precedes(right)
  }
}
