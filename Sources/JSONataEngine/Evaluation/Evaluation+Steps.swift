import JSONModel

extension Evaluation {
  /// The values of all members.
  func wildcard(_ input: Value) throws(JSONataError) -> Value {
    let input = input.unwrapped
    try spend(Int(input.extent.weight >> 2))
    try checkNesting(input)
    var results: [Value] = []
    var marks: ArrayMarks = .sequence
    for index in 0..<(input.isArray ? input.elements.count : input.memberCount) {
      let value = input.isArray ? input.elements[index] : input.member(at: index).value
      if value.isArray {
        value.flatten(into: &results)
        marks = []
      } else {
        results.append(value)
      }
    }
    try allow(members: results.count)
    return .array(results, marks)
  }

  /// A value and everything in it, arrays apart.
  func descendants(_ input: Value) throws(JSONataError) -> Value {
    if input.isUndefined { return input }
    try spend(Int(input.extent.weight >> 2))
    try checkNesting(input)
    var results: [Value] = []
    input.addDescendants(to: &results)
    try allow(members: results.count)
    return results.count == 1 ? results[0] : .sequence(results)
  }

  /// The values in the order of some terms.
  func sort(_ input: Value, _ terms: [Node.Term], _ node: Node, _ frame: Frame) throws(JSONataError) -> Value {
    if input.elements.count <= 1 { return input }
    try allow(members: input.elements.count)
    let items = input.elements.values
    let keys = SortKeys(items, terms: terms, position: node.position, evaluation: self, frame: frame)
    let order = try mergeSort(Array(items.indices)) { first, second throws(JSONataError) in
      try keys.mustSwap(first, second)
    }
    let result = Value.array(order.map { items[$0] }, input.isTupleStream ? [.sequence, .tuples] : [])
    tracer?.enclose(node.range, as: .sort, with: result)
    return result
  }

  /// Sorts stably by a function that says whether two have to swap.
  func mergeSort<Item>(
    _ items: [Item],
    _ mustSwap: (Item, Item) throws(JSONataError) -> Bool
  ) throws(JSONataError) -> [Item] {
    var items = items
    var merged: [Item] = []
    merged.reserveCapacity(items.count)
    var width = 1
    while width < items.count {
      merged.removeAll(keepingCapacity: true)
      var start = 0
      while start < items.count {
        let middle = min(start + width, items.count)
        let end = min(middle + width, items.count)
        var (left, right) = (start, middle)
        while left < middle, right < end {
          if try mustSwap(items[left], items[right]) {
            merged.append(items[right])
            right += 1
          } else {
            merged.append(items[left])
            left += 1
          }
        }
        merged.append(contentsOf: items[left..<middle])
        merged.append(contentsOf: items[right..<end])
        start = end
      }
      swap(&items, &merged)
      width *= 2
    }
    return items
  }
}

/// What values are ordered by, evaluated once for each value when it is first needed.
private final class SortKeys {
  private let items: [Value]
  private let terms: [Node.Term]
  private let position: Int
  private let evaluation: Evaluation
  private let frame: Frame
  private var keys: [[Value?]]

  init(_ items: [Value], terms: [Node.Term], position: Int, evaluation: Evaluation, frame: Frame) {
    self.items = items
    self.terms = terms
    self.position = position
    self.evaluation = evaluation
    self.frame = frame
    keys = Array(repeating: Array(repeating: nil, count: items.count), count: terms.count)
  }

  /// Whether the second of two values comes first.
  func mustSwap(_ first: Int, _ second: Int) throws(JSONataError) -> Bool {
    for term in terms.indices {
      let order = try compare(try key(term, first), try key(term, second))
      switch order {
      case .equal: continue
      case .undefinedFirst: return true
      case .undefinedSecond: return false
      case .ascending: return terms[term].isDescending
      case .descending: return !terms[term].isDescending
      }
    }
    return false
  }

  private enum Order {
    case ascending, descending, equal
    /// Undefined comes last in either direction.
    case undefinedFirst, undefinedSecond
  }

  private func key(_ term: Int, _ index: Int) throws(JSONataError) -> Value {
    if let key = keys[term][index] { return key }
    let key: Value
    if case .tuple(let tuple) = items[index] {
      key = try evaluation.evaluate(terms[term].expression, tuple.value, Frame(parent: frame, tuple: tuple))
    } else {
      key = try evaluation.evaluate(terms[term].expression, items[index], frame)
    }
    keys[term][index] = key
    return key
  }

  private func compare(_ first: Value, _ second: Value) throws(JSONataError) -> Order {
    switch (first, second) {
    case (.number(let left), .number(let right)):
      return left == right ? .equal : left < right ? .ascending : .descending
    case (.string(let left), .string(let right)):
      return left == right ? .equal : left.precedes(right) ? .ascending : .descending
    case (.undefined, .undefined): return .equal
    case (.undefined, _): return .undefinedFirst
    case (_, .undefined): return .undefinedSecond
    default: break
    }
    for value in [first, second] where value.string == nil && value.number == nil {
      throw JSONataError("T2008", position: position, value: value)
    }
    throw JSONataError("T2007", position: position, value: first).with("value2", second.json)
  }
}

extension Value {
  /// Adds the members of arrays in arrays one by one.
  fileprivate func flatten(into results: inout [Value]) {
    guard isArray else { return results.append(self) }
    let elements = elements
    for index in 0..<elements.count { elements[index].flatten(into: &results) }
  }

  fileprivate func addDescendants(to results: inout [Value]) {
    switch self {
    case .list(let members, _, _): for member in members { member.addDescendants(to: &results) }
    case .data(let elements): for element in elements { Value(element).addDescendants(to: &results) }
    case .range: append(to: &results)
    case .record(let object):
      results.append(self)
      for member in object.members { Value(member.value).addDescendants(to: &results) }
    case .object(let box):
      results.append(self)
      for value in box.values { value.addDescendants(to: &results) }
    case .undefined, .null, .bool, .number, .string, .function, .tuple: results.append(self)
    }
  }
}
