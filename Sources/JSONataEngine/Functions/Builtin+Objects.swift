import JSONModel

extension Builtin {
  static let objectFunctions: [Builtin] = [
    Builtin("keys", "<x-:a<s>>", 1) { call throws(JSONataError) in
      var names: [String] = []
      var seen: Set<String> = []
      addNames(of: call[0], to: &names, &seen)
      return .sequence(names.map { .string($0) })
    },
    Builtin("lookup", "<x-s:x>", 2, .constant) { call throws(JSONataError) in
      try call.evaluation.member(call[1].string ?? "", of: call[0])
    },
    Builtin("spread", "<x-:a<o>>", 1) { call throws(JSONataError) in try spread(call[0], call.evaluation) },
    Builtin("merge", "<a<o>:o>", 1) { call throws(JSONataError) in
      if call[0].isUndefined { return .undefined }
      let result = ObjectBox()
      for value in call[0].elements.values {
        for index in 0..<value.memberCount {
          let (name, value) = value.member(at: index)
          result[name] = value
        }
      }
      return .object(result)
    },
    Builtin("error", "<s?:x>", 1, .constant) { call throws(JSONataError) in
      throw JSONataError("D3137").with("message", text(call[0], else: "$error() function evaluated"))
    },
    Builtin("assert", "<bs?:x>", 2) { call throws(JSONataError) in
      if try call[0].isTrue() { return .undefined }
      throw JSONataError("D3141").with("message", text(call[1], else: "$assert() statement failed"))
    },
    Builtin("type", "<x:s>", 1, .constant) { call throws(JSONataError) in
      switch call[0] {
      case .undefined: .undefined
      case .null: .string("null")
      case .bool: .string("boolean")
      case .number: .string("number")
      case .string: .string("string")
      case .list, .data, .range: .string("array")
      case .object, .record, .tuple: .string("object")
      case .function: .string("function")
      }
    },
    Builtin("clone", "<(oa)-:o>", 1) { call throws(JSONataError) in try call.evaluation.copy(of: call[0]) },
  ]

  private static func text(_ value: Value, else substitute: String) -> JSON {
    guard let text = value.string, !text.isEmpty else { return .string(substitute) }
    return .string(text)
  }

  private static func addNames(of value: Value, to names: inout [String], _ seen: inout Set<String>) {
    if value.isArray {
      let elements = value.elements
      for index in 0..<elements.count { addNames(of: elements[index], to: &names, &seen) }
    }
    for index in 0..<value.memberCount {
      let name = value.member(at: index).name
      if seen.insert(name).inserted { names.append(name) }
    }
  }

  private static func spread(_ value: Value, _ evaluation: Evaluation) throws(JSONataError) -> Value {
    if value.isArray {
      var result: [Value] = []
      let elements = value.elements
      for index in 0..<elements.count {
        let part = try spread(elements[index], evaluation)
        if !part.isUndefined { part.append(to: &result) }
      }
      return .array(result, [])
    }
    guard value.isObject else { return value }
    for _ in 0..<value.memberCount { try evaluation.charge(members: 1) }
    return .sequence(
      (0..<value.memberCount).map { index in
        let (name, value) = value.member(at: index)
        let box = ObjectBox()
        box.append(name, value)
        return .object(box)
      }
    )
  }
}
