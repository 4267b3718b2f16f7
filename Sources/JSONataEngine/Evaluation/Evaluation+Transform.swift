import JSONModel

extension Evaluation {
  /// A copy of a value in which the objects that a pattern finds are changed.
  func transform(_ transform: Transform, _ value: Value, _ frame: Frame) throws(JSONataError) -> Value {
    if value.isUndefined { return value }
    guard value.isArray || value.isObject else {
      throw JSONataError("T0410", value: value).with("index", 1)
    }
    guard case .function? = symbols.known("clone").map({ lookup($0, frame) }) else { throw JSONataError("T2013") }
    let copy = value.copy()
    let matches = try evaluate(transform.pattern, copy, frame)
    guard !matches.isUndefined else { return copy }
    let elements = matches.elements
    for index in 0..<elements.count {
      let match = elements[index]
      try update(match, by: transform.update, frame)
      if let deletion = transform.deletion { try delete(from: match, deletion, frame) }
    }
    return copy
  }

  private func update(_ match: Value, by node: Node, _ frame: Frame) throws(JSONataError) {
    let update = try evaluate(node, match, frame)
    if update.isUndefined { return }
    guard update.isObject else { throw JSONataError("T2011", position: node.position, value: update) }
    guard case .object(let box) = match else { return }
    for index in 0..<update.memberCount {
      let (name, value) = update.member(at: index)
      box[name] = value
    }
  }

  private func delete(from match: Value, _ node: Node, _ frame: Frame) throws(JSONataError) {
    let names = try evaluate(node, match, frame)
    if names.isUndefined { return }
    guard names.string != nil || names.hasOnly(.string) else {
      throw JSONataError("T2012", position: node.position, value: names)
    }
    guard case .object(let box) = match else { return }
    for name in names.elements.values { if let name = name.string { box.remove(name) } }
  }
}

extension Value {
  /// A copy down to the last object, none of which anything else refers to.
  func copy() -> Value {
    switch self {
    case .undefined, .null, .bool, .number, .string, .range, .function, .tuple: return self
    case .array(let members, let marks): return .array(members.map { $0.copy() }, marks)
    case .data(let elements): return .array(elements.map { Value($0).copy() }, [])
    case .object, .record:
      let box = ObjectBox()
      for index in 0..<memberCount {
        let (name, value) = member(at: index)
        box.append(name, value.copy())
      }
      return .object(box)
    }
  }
}
