import JSONModel

extension Evaluation {
  /// What belongs to one name while an object is made.
  private struct Entry {
    let name: String
    let pair: Int
    var items: [Value]
  }

  /// What a name takes while an object is made and in the object: its entry with the values that belong to it, its
  /// place in the index of either, and the member.
  private static let entryBytes = 256

  /// Makes an object of a constructor.
  func object(_ object: ObjectConstructor, _ node: Node, _ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
    guard let names = object.names, !isTracing, !input.isArray else {
      return try group(input, object.pairs, node.position, frame)
    }
    // Names that are written out and differ need neither be evaluated nor compared.
    var values: [Value] = []
    values.reserveCapacity(names.count)
    var isComplete = true
    for pair in object.pairs {
      try pass(pair.name)
      let value = try evaluate(pair.value, input, frame)
      isComplete = isComplete && !value.isUndefined
      values.append(value)
    }
    try charge(members: names.count)
    guard !isComplete else { return .object(ObjectBox(distinct: names, values)) }
    let known = values.indices.filter { !values[$0].isUndefined }
    return .object(ObjectBox(distinct: known.map { names[$0] }, known.map { values[$0] }))
  }

  /// Counts what an object takes that has so many members.
  func charge(members count: Int) throws(JSONataError) {
    let indexBytes = count < ObjectBox.indexedCount ? 0 : 2 * (MemoryLayout<String>.stride + MemoryLayout<Int>.stride)
    try charge(bytes: 192 + count * (MemoryLayout<Value>.stride + MemoryLayout<String>.stride + indexBytes))
  }

  /// Makes an object: names are evaluated for each value, values for all that share a name.
  func group(
    _ input: Value,
    _ pairs: [Node.Pair],
    _ position: Int,
    _ frame: Frame
  ) throws(JSONataError) -> Value {
    let elements = input.elements
    var entries: [Entry] = []
    var positions: [String: Int] = [:]
    for index in 0..<max(elements.count, 1) {
      let item = elements.isEmpty ? .undefined : elements[index]
      for (pair, node) in pairs.enumerated() {
        guard let name = try name(node.name, item, position, frame) else { continue }
        if let known = positions[name] {
          guard entries[known].pair == pair else {
            throw JSONataError("D1009", position: position, value: .string(name))
          }
          try charge(bytes: 2 * MemoryLayout<Value>.stride)
          entries[known].items.append(item)
        } else {
          try charge(bytes: Self.entryBytes + name.utf8.count)
          positions[name] = entries.count
          entries.append(Entry(name: name, pair: pair, items: [item]))
        }
      }
    }
    let result = ObjectBox()
    for entry in entries {
      try allow(members: entry.items.count)
      let value = try value(of: entry, pairs[entry.pair].value, frame)
      if !value.isUndefined { result.append(entry.name, value) }
    }
    return .object(result)
  }

  private func name(_ node: Node, _ item: Value, _ position: Int, _ frame: Frame) throws(JSONataError) -> String? {
    var (context, scope) = (item, frame)
    if case .tuple(let tuple) = item { (context, scope) = (tuple.value, Frame(parent: frame, tuple: tuple)) }
    switch try evaluate(node, context, scope) {
    case .undefined: return nil
    case .string(let name): return name
    case let other: throw JSONataError("T1003", position: position, value: other)
    }
  }

  private func value(of entry: Entry, _ node: Node, _ frame: Frame) throws(JSONataError) -> Value {
    guard case .tuple(let first) = entry.items.first else {
      return try evaluate(node, Self.joined(entry.items), frame)
    }
    let merged = Self.merged(entry.items.compactMap { if case .tuple(let tuple) = $0 { tuple } else { nil } }, first)
    return try evaluate(node, merged.value, Frame(parent: frame, tuple: merged))
  }

  /// One value as it is, several as an array.
  private static func joined(_ items: [Value]) -> Value {
    guard items.count > 1 else { return items.first ?? .undefined }
    var result: [Value] = []
    result.reserveCapacity(items.count)
    for item in items where !item.isUndefined { item.append(to: &result) }
    return .array(result, [])
  }

  /// Tuples as one: each variable has all their values.
  private static func merged(_ tuples: [Tuple], _ first: Tuple) -> Tuple {
    let bindings = first.bindings.map { binding in
      let values = tuples.compactMap { tuple in tuple.bindings.first { $0.symbol == binding.symbol }?.value }
      return (symbol: binding.symbol, value: joined(values))
    }
    return Tuple(joined(tuples.map(\.value)), bindings)
  }
}
