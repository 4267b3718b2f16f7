import JSONModel

extension Builtin {
  static let higherOrderFunctions: [Builtin] = [
    Builtin("map", "<af>", 2, .constant) { call throws(JSONataError) in
      if call[0].isUndefined { return .undefined }
      let elements = call[0].elements
      var results: [Value] = []
      for index in 0..<elements.count {
        let result = try call.call(call[1], elements[index], at: .number(Double(index)), of: call[0])
        if !result.isUndefined { results.append(result) }
      }
      try call.evaluation.allow(members: results.count)
      return .sequence(results)
    },
    Builtin("filter", "<af>", 2, .constant) { call throws(JSONataError) in
      if call[0].isUndefined { return .undefined }
      let elements = call[0].elements
      var results: [Value] = []
      for index in 0..<elements.count {
        let item = elements[index]
        if try call.call(call[1], item, at: .number(Double(index)), of: call[0]).isTrue() { results.append(item) }
      }
      try call.evaluation.allow(members: results.count)
      return .sequence(results)
    },
    Builtin("single", "<af?>", 2, .constant) { call throws(JSONataError) in try single(call) },
    Builtin("reduce", "<afj?:j>", 3, .constant) { call throws(JSONataError) in try reduce(call) },
    Builtin("sift", "<o-f?:o>", 2, .constant) { call throws(JSONataError) in try sift(call) },
    Builtin("each", "<o-f:a>", 2, .constant) { call throws(JSONataError) in
      var results: [Value] = []
      for index in 0..<call[0].memberCount {
        let (name, value) = call[0].member(at: index)
        let result = try call.call(call[1], value, at: .string(name), of: call[0])
        if !result.isUndefined { results.append(result) }
      }
      try call.evaluation.allow(members: results.count)
      return .sequence(results)
    },
  ]

  private static func single(_ call: Invocation) throws(JSONataError) -> Value {
    if call[0].isUndefined { return .undefined }
    let elements = call[0].elements
    var found: Value?
    for index in 0..<elements.count {
      let item = elements[index]
      if !call[1].isUndefined, try !call.call(call[1], item, at: .number(Double(index)), of: call[0]).isTrue() {
        continue
      }
      if found != nil { throw JSONataError("D3138").with("index", .number(JSONNumber(index))) }
      found = item
    }
    guard let found else { throw JSONataError("D3139") }
    return found
  }

  private static func reduce(_ call: Invocation) throws(JSONataError) -> Value {
    if call[0].isUndefined { return .undefined }
    let arity = call[1].function?.arity ?? 0
    guard arity >= 2 else { throw JSONataError("D3050").with("index", 1) }
    let elements = call[0].elements
    var index = 0
    var result = call[2]
    if result.isUndefined, !elements.isEmpty {
      result = elements[0]
      index = 1
    }
    while index < elements.count {
      var arguments = [result, elements[index]]
      if arity >= 3 { arguments.append(.number(Double(index))) }
      if arity >= 4 { arguments.append(call[0]) }
      result = try call.call(call[1], arguments)
      index += 1
    }
    return result
  }

  private static func sift(_ call: Invocation) throws(JSONataError) -> Value {
    let result = ObjectBox()
    for index in 0..<call[0].memberCount {
      let (name, value) = call[0].member(at: index)
      if try call.call(call[1], value, at: .string(name), of: call[0]).isTrue() { result[name] = value }
    }
    try call.evaluation.charge(members: result.count)
    return result.count == 0 ? .undefined : .object(result)
  }
}
