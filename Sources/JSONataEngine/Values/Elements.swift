import JSONModel

/// The members of an array in whatever form it is; a value that is no array is its only member.
enum Elements {
  case values([Value])
  case data([JSON])
  case range(ClosedRange<Int>)
  case one(Value)

  var count: Int {
    switch self {
    case .values(let values): values.count
    case .data(let elements): elements.count
    case .range(let range): range.count
    case .one: 1
    }
  }

  var isEmpty: Bool { count == 0 }

  subscript(index: Int) -> Value {
    @inline(__always) get {
      switch self {
      case .values(let values): values[index]
      case .data(let elements): Value(elements[index])
      case .range(let range): .number(Double(range.lowerBound + index))
      case .one(let value): value
      }
    }
  }

  /// The members as values.
  var values: [Value] {
    switch self {
    case .values(let values): values
    case .data(let elements): elements.map { Value($0) }
    case .range(let range): range.map { .number(Double($0)) }
    case .one(let value): [value]
    }
  }
}

extension Value {
  /// The members when this is an array, else the value itself as the only one.
  var elements: Elements {
    switch self {
    case .list(let members, _, _): .values(members)
    case .data(let elements): .data(elements)
    case .range(let range): .range(range)
    case .undefined, .null, .bool, .number, .string, .object, .record, .function, .tuple: .one(self)
    }
  }

  /// Adds the members of an array, or the value itself, to an array.
  func append(to result: inout [Value]) {
    switch self {
    case .list(let members, _, _): result.append(contentsOf: members)
    case .data(let elements): for element in elements { result.append(Value(element)) }
    case .range(let range): for number in range { result.append(.number(Double(number))) }
    case .undefined, .null, .bool, .number, .string, .object, .record, .function, .tuple: result.append(self)
    }
  }

  /// This with another value's members behind its own; undefined adds nothing.
  func appending(_ other: Value) -> Value {
    if isUndefined { return other }
    if other.isUndefined { return self }
    var members = elements.values
    other.append(to: &members)
    return .array(members, [])
  }
}
