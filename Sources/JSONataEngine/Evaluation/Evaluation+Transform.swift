import JSONModel

extension Evaluation {
  /// A copy of a value in which the objects that a pattern finds are changed.
  func transform(_ transform: Transform, _ value: Value, _ frame: Frame) throws(JSONataError) -> Value {
    if value.isUndefined { return value }
    guard value.isArray || value.isObject else {
      throw JSONataError("T0410", value: value).with("index", 1)
    }
    guard case .function? = symbols.known("clone").map({ lookup($0, frame) }) else { throw JSONataError("T2013") }
    let copy = try copy(of: value)
    let matches = try evaluate(transform.pattern, copy, frame)
    guard !matches.isUndefined else { return copy }
    let elements = matches.elements
    var hasGrown = false
    for index in 0..<elements.count {
      let match = elements[index]
      if try update(match, by: transform.update, frame) { hasGrown = true }
      if let deletion = transform.deletion { try delete(from: match, deletion, frame) }
    }
    // What is around a changed object does not know how large it has become.
    return hasGrown ? try self.copy(of: copy) : copy
  }

  /// A copy down to the last object, none of which anything else refers to.
  func copy(of value: Value) throws(JSONataError) -> Value {
    switch value {
    case .undefined, .null, .bool, .number, .string, .range, .function, .tuple: return value
    case .list(let members, let marks, _):
      try checkStack()
      var copies: [Value] = []
      copies.reserveCapacity(members.count)
      for member in members { copies.append(try copy(of: member)) }
      try allow(members: members.count)
      return .array(copies, marks)
    case .data(let elements):
      try checkStack()
      var copies: [Value] = []
      copies.reserveCapacity(elements.count)
      for element in elements { copies.append(try copy(of: Value(element))) }
      try allow(members: elements.count)
      return .array(copies, [])
    case .record(let object):
      try checkStack()
      var copies: [Value] = []
      copies.reserveCapacity(object.count)
      for member in object.members { copies.append(try copy(of: Value(member.value))) }
      try charge(members: object.count)
      return .object(ObjectBox(distinct: object.members.map(\.name), copies))
    case .object(let source):
      try checkStack()
      var copies: [Value] = []
      copies.reserveCapacity(source.count)
      for value in source.values { copies.append(try copy(of: value)) }
      try charge(members: source.count)
      return .object(ObjectBox(distinct: source.names, copies))
    }
  }

  /// Changes an object; whether it has taken in arrays or objects.
  private func update(_ match: Value, by node: Node, _ frame: Frame) throws(JSONataError) -> Bool {
    let update = try evaluate(node, match, frame)
    if update.isUndefined { return false }
    guard update.isObject else { throw JSONataError("T2011", position: node.position, value: update) }
    guard case .object(let box) = match else { return false }
    var hasGrown = false
    for index in 0..<update.memberCount {
      let (name, value) = update.member(at: index)
      if value.extent.depth > 0 {
        try spend(Int(value.extent.weight))
        // An object in itself would have no end.
        if value.holds(box) { throw JSONataError("U1004", position: node.position) }
        hasGrown = true
      }
      box[name] = value
    }
    return hasGrown
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
  /// Whether an object is somewhere in it.
  fileprivate func holds(_ wanted: ObjectBox) -> Bool {
    switch self {
    case .undefined, .null, .bool, .number, .string, .data, .range, .record, .function, .tuple: false
    case .list(let members, _, _): members.contains { $0.holds(wanted) }
    case .object(let box): box === wanted || box.values.contains { $0.holds(wanted) }
    }
  }
}
