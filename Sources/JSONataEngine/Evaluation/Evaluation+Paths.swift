import JSONModel

extension Evaluation {
  /// Follows a path step by step.
  func path(_ node: Node, _ steps: [Node], _ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
    if tracer == nil, node.isPlainPath, !node.keepsSingleton, let result = followNames(steps, input) { return result }
    if steps.contains(where: \.isTuple) { return try tuplePath(node, steps, input, frame) }
    var current = start(steps, input)
    for (index, step) in steps.enumerated() {
      if index == 0, step.isConstructed {
        current = try evaluate(step, current, frame)
        if current.isUndefined { break }
        if !current.isArray { current = .sequence([current]) }
      } else {
        current = try self.step(step, current, frame, isLast: index == steps.count - 1)
      }
      if current.elements.isEmpty { break }
    }
    return try finish(node, current, frame)
  }

  /// The values that a path begins with.
  func start(_ steps: [Node], _ input: Value) -> Value {
    if input.isArray, let first = steps.first, !first.isVariable { return input }
    return .sequence([input])
  }

  private func finish(_ node: Node, _ result: Value, _ frame: Frame) throws(JSONataError) -> Value {
    let result = node.keepsSingleton ? result.keepingSingleton : result
    guard let group = node.group else { return result }
    return try self.group(result, group.pairs, group.position, frame)
  }

  /// Follows names from object to object, as far as there are no arrays.
  private func followNames(_ steps: [Node], _ input: Value) -> Value? {
    var current = input
    for (index, step) in steps.enumerated() {
      guard current.isObject, case .name(let name) = step.kind else { return nil }
      current = current.member(name)
      if current.isUndefined { return .undefined }
      if current.isArray { return index == steps.count - 1 && !current.isSequence ? current : nil }
    }
    return current
  }

  /// Evaluates a step for each of the values before it.
  func step(
    _ step: Node,
    _ input: Value,
    _ frame: Frame,
    isLast: Bool
  ) throws(JSONataError) -> Value {
    if case .sort = step.kind { return try sorted(step, input, frame) }
    let inputs = input.elements
    var results: [Value] = []
    var only = Value.undefined
    var count = 0
    for index in 0..<inputs.count {
      var result = try evaluate(step, inputs[index], frame)
      for stage in step.stages {
        if case .filter(let predicate) = stage { result = try filter(result, by: predicate, frame) }
      }
      if !step.stages.isEmpty, result.isEmptySequence { continue }
      if result.isUndefined { continue }
      count += 1
      if count == 1 {
        only = result
        continue
      }
      if count == 2 { only.appendStep(to: &results) }
      result.appendStep(to: &results)
      try allow(members: results.count)
    }
    if count == 0 { return .sequence([]) }
    if count > 1 { return .sequence(results) }
    if isLast, only.isArray, !only.isSequence { return only }
    only.appendStep(to: &results)
    return .sequence(results)
  }

  private func sorted(_ step: Node, _ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
    guard case .sort(let terms) = step.kind else { return input }
    var result = try sort(input, terms, step, frame)
    for stage in step.stages {
      if case .filter(let predicate) = stage { result = try filter(result, by: predicate, frame) }
    }
    return result
  }

  /// The values for which a predicate holds, or whose places it gives.
  func filter(_ value: Value, by predicate: Node, _ frame: Frame) throws(JSONataError) -> Value {
    let result = try selection(of: value, by: predicate, frame)
    if let range = predicate.filterRange { tracer?.enclose(range, as: .filter, with: result) }
    return result
  }

  private func selection(of value: Value, by predicate: Node, _ frame: Frame) throws(JSONataError) -> Value {
    if value.isUndefined { return .undefined }
    let elements = value.elements
    let marks: ArrayMarks = value.isTupleStream ? [.sequence, .tuples] : .sequence
    if case .literal(.number(let place)) = predicate.kind, predicate.predicates.isEmpty {
      guard let index = Self.index(place, in: elements.count) else { return .array([], marks) }
      let item = elements[index]
      return item.isArray ? item : .array([item], marks)
    }
    var results: [Value] = []
    for index in 0..<elements.count {
      let item = elements[index]
      let isKept: Int
      if case .tuple(let tuple) = item {
        isKept = try count(predicate, tuple.value, Frame(parent: frame, tuple: tuple), index, elements.count)
      } else {
        isKept = try count(predicate, item, frame, index, elements.count)
      }
      for _ in 0..<isKept { results.append(item) }
    }
    return .array(results, marks)
  }

  /// How many times a predicate selects the value at a place.
  private func count(
    _ predicate: Node,
    _ item: Value,
    _ frame: Frame,
    _ index: Int,
    _ total: Int
  ) throws(JSONataError) -> Int {
    let result = try evaluate(predicate, item, frame)
    switch result {
    case .bool(let value): return value ? 1 : 0
    case .number(let place):
      try place.requireFinite()
      return Self.index(place, in: total) == index ? 1 : 0
    case .array, .data, .range:
      guard result.hasOnly(.number) else { return try result.isTrue() ? 1 : 0 }
      let places = result.elements
      return (0..<places.count).count { place in
        places[place].number.flatMap { Self.index($0, in: total) } == index
      }
    case .undefined, .null, .string, .object, .record, .function, .tuple: return try result.isTrue() ? 1 : 0
    }
  }

  /// The index that a number stands for, counted from the end when it is negative.
  static func index(_ place: Double, in count: Int) -> Int? {
    let whole = place.rounded(.down)
    guard whole.magnitude <= Double(count) else { return nil }
    let index = whole < 0 ? count + Int(whole) : Int(whole)
    return index < count ? index : nil
  }
}

extension Node {
  var isVariable: Bool {
    switch kind {
    case .variable, .context: true
    default: false
    }
  }
}

extension Value {
  /// Adds a step's result to those of the step before it, flattened unless it was constructed.
  func appendStep(to results: inout [Value]) {
    if case .array(_, let marks) = self, marks.contains(.constructed) {
      results.append(self)
    } else {
      append(to: &results)
    }
  }

  var isEmptySequence: Bool {
    if case .array(let members, let marks) = self { members.isEmpty && marks.contains(.sequence) } else { false }
  }

  /// This, marked to stay an array.
  var keepingSingleton: Value {
    guard case .array(let members, let marks) = self else { return self }
    if marks.contains(.constructed), !marks.contains(.sequence) {
      return .array([self], [.sequence, .keepsSingleton])
    }
    return .array(members, marks.union(.keepsSingleton))
  }
}
