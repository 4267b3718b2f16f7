import JSONModel

extension Builtin {
  static let arrayFunctions: [Builtin] = [
    Builtin("boolean", "<x-:b>", 1) { call throws(JSONataError) in
      call[0].isUndefined ? .undefined : .bool(try call[0].isTrue())
    },
    Builtin("not", "<x-:b>", 1) { call throws(JSONataError) in
      call[0].isUndefined ? .undefined : .bool(try !call[0].isTrue())
    },
    Builtin("exists", "<x:b>", 1, .constant) { call throws(JSONataError) in .bool(!call[0].isUndefined) },
    Builtin("append", "<xx:a>", 2) { call throws(JSONataError) in
      try call.evaluation.allow(members: call[0].elements.count + call[1].elements.count)
      return call[0].appending(call[1])
    },
    Builtin("reverse", "<a:a>", 1) { call throws(JSONataError) in
      call[0].elements.count <= 1 || call[0].isUndefined ? call[0] : .array(call[0].elements.values.reversed(), [])
    },
    Builtin("shuffle", "<a:a>", 1) { call throws(JSONataError) in shuffle(call) },
    Builtin("distinct", "<x:x>", 1) { call throws(JSONataError) in try distinct(call) },
    Builtin("zip", "<a+>", 0) { call throws(JSONataError) in try zip(call) },
    Builtin("sort", "<af?:a>", 2) { call throws(JSONataError) in try sort(call) },
  ]

  private static func shuffle(_ call: Invocation) -> Value {
    if call[0].isUndefined { return .undefined }
    var values = call[0].elements.values
    for index in values.indices.dropFirst() {
      let other = min(Int(call.evaluation.random.nextFraction() * Double(index + 1)), index)
      values.swapAt(index, max(other, 0))
    }
    return values.count <= 1 ? call[0] : .array(values, [])
  }

  private static func distinct(_ call: Invocation) throws(JSONataError) -> Value {
    let value = call[0]
    guard value.isArray, value.elements.count > 1 else { return value }
    let elements = value.elements
    var result: [Value] = []
    var scalars: Set<JSON> = []
    for index in 0..<elements.count {
      let item = elements[index]
      switch item {
      case .null, .bool, .string: if let json = item.json, !scalars.insert(json).inserted { continue }
      case .number(let number):
        if number.isFinite, let json = item.json, !scalars.insert(json).inserted { continue }
      case .undefined, .list, .data, .range, .object, .record, .function, .tuple:
        if try call.evaluation.contains(result, item) { continue }
      }
      result.append(item)
    }
    return .array(result, value.isSequence ? .sequence : [])
  }

  private static func zip(_ call: Invocation) throws(JSONataError) -> Value {
    let lists = call.arguments.map { $0.isArray ? $0.elements : .values([]) }
    let count = lists.map(\.count).min() ?? 0
    try call.evaluation.allow(members: count * (lists.count + 2))
    return .array((0..<count).map { index in .array(lists.map { $0[index] }, []) }, [])
  }

  private static func sort(_ call: Invocation) throws(JSONataError) -> Value {
    guard !call[0].isUndefined, call[0].elements.count > 1 else { return call[0] }
    let values = call[0].elements.values
    if case .function = call[1] {
      return .array(
        try call.evaluation.mergeSort(values) { first, second throws(JSONataError) in
          try call.call(call[1], [first, second]).isTrue()
        },
        []
      )
    }
    guard call[0].hasOnly(.number) || call[0].hasOnly(.string) else {
      throw JSONataError("D3070").with("index", 1)
    }
    return .array(
      try call.evaluation.mergeSort(values) { first, second throws(JSONataError) in
        if case .number(let left) = first, case .number(let right) = second { return left > right }
        return (second.string ?? "").precedes(first.string ?? "")
      },
      []
    )
  }
}
