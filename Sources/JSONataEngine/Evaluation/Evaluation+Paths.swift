import JSONModel

extension Evaluation {
  /// Follows a path step by step.
  func follow(_ path: Path, _ node: Node, _ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
    let steps = path.steps
    if let read = path.outerRead, read < reads.count { return Value(reads[read]) }
    if path.hasOnlyNames, !isTracing {
      let head = try path.startsWithVariable ? evaluate(steps[0], input, frame) : input
      if let result = Self.follow(path.startsWithVariable ? 1 : 0, steps, head) { return result }
    }
    if path.hasTuples { return try tuplePath(node, steps, input, frame) }
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

  /// Follows steps that are names from object to object, as far as there are no arrays.
  private static func follow(_ first: Int, _ steps: [Node], _ input: Value) -> Value? {
    var current = input
    for index in first..<steps.count {
      guard current.isObject, case .name(let name) = steps[index].kind else { return nil }
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
    if !isTracing, case .name(let name) = step.kind, step.isPlainStep {
      return try members(name, step, input, frame, isLast: isLast)
    }
    let inputs = input.elements
    var results = StepResults()
    for index in 0..<inputs.count {
      var result = try evaluate(step, inputs[index], frame)
      for stage in step.stages {
        if case .filter(let predicate) = stage { result = try filter(result, by: predicate, frame) }
      }
      if !step.stages.isEmpty, result.isEmptySequence { continue }
      try check(results, with: result)
      results.append(result)
    }
    return try collected(results, isLast: isLast)
  }

  /// What a name selects of each of some values.
  private func members(
    _ name: String,
    _ step: Node,
    _ input: Value,
    _ frame: Frame,
    isLast: Bool
  ) throws(JSONataError) -> Value {
    let inputs = input.elements
    try spend(inputs.count)
    var results = StepResults()
    // Objects in a list mostly have their members in the same order.
    var place = 0
    for index in 0..<inputs.count {
      let item = inputs[index]
      if case .record(let object) = item {
        guard let value = object.value(of: name, near: &place).map({ Value($0) }) else { continue }
        try check(results, with: value)
        results.append(value)
      } else {
        let value = try evaluate(step, item, frame)
        try check(results, with: value)
        results.append(value)
      }
    }
    return try collected(results, isLast: isLast)
  }

  /// Checks that what a step gives does not become too long.
  @inline(__always)
  private func check(_ results: StepResults, with result: Value) throws(JSONataError) {
    if result.isArray, results.count > 0 { try check(members: results.members.count + result.elements.count) }
  }

  private func collected(_ results: StepResults, isLast: Bool) throws(JSONataError) -> Value {
    let result = results.value(isLast: isLast)
    if case .list(let members, _, _) = result { try allow(members: members.count) }
    return result
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
    try allow(members: results.count)
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
    case .list, .data, .range:
      try spend(Int(result.extent.weight >> 2))
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

  /// The value of a member of an object; of an array, those of all its members.
  func member(_ name: String, of value: Value) throws(JSONataError) -> Value {
    if value.isArray {
      try spend(Int(value.extent.weight >> 2))
      try checkNesting(value)
    }
    return value.member(name)
  }

  /// Whether a value is among others.
  func contains(_ values: [Value], _ wanted: Value) throws(JSONataError) -> Bool {
    try spend(values.count >> 2)
    for value in values where try equal(value, wanted) { return true }
    return false
  }
}

/// What a step gives for the values before it: often one, which is kept as it is.
private struct StepResults {
  private var only = Value.undefined
  private(set) var count = 0
  private(set) var members: [Value] = []

  @inline(__always)
  mutating func append(_ result: Value) {
    if result.isUndefined { return }
    count += 1
    if count == 1 {
      only = result
      return
    }
    if count == 2 { only.appendStep(to: &members) }
    result.appendStep(to: &members)
  }

  /// All of them as one value.
  func value(isLast: Bool) -> Value {
    if count == 0 || !isLast && only.elements.isEmpty { return .sequence([]) }
    if count > 1 { return .sequence(members) }
    guard only.isArray, !only.isConstructed else {
      return isLast && only.isArray && !only.isSequence ? only : .sequence([only])
    }
    if case .list(let members, let marks, let extent) = only, marks.contains(.sequence) || !isLast {
      return .list(members, .sequence, extent)
    }
    // Nobody sees between two steps whether it is a sequence.
    return only
  }
}

extension JSONObject {
  /// The value of a member, looked for first where it stood in another object.
  @inline(__always)
  fileprivate func value(of name: String, near place: inout Int) -> JSON? {
    if place < members.count, members[place].name.hasSameBytes(as: name) { return members[place].value }
    guard let position = position(of: name) else { return nil }
    place = position
    return members[position].value
  }
}

extension Value {
  /// Makes a value of what a host has read.
  fileprivate init(_ result: JSONataResult) {
    switch result {
    case .value(let json): self = Value(json)
    case .nothing, .function: self = .undefined
    }
  }
}

extension Node {
  fileprivate var isVariable: Bool {
    switch kind {
    case .variable, .context: true
    case .path, .name, .literal, .wildcard, .descendants, .parent, .arithmetic, .comparison, .equality, .connective,
      .concatenation, .range, .inclusion, .negate, .array, .object, .call, .tailCall, .partial, .lambda, .condition,
      .otherwise, .block, .bind, .apply, .sort, .transform, .pattern:
      false
    }
  }
}

extension Value {
  /// Adds a step's result to those of the step before it, flattened unless it was constructed.
  func appendStep(to results: inout [Value]) {
    if isConstructed { results.append(self) } else { append(to: &results) }
  }

  fileprivate var isConstructed: Bool {
    if case .list(_, let marks, _) = self { marks.contains(.constructed) } else { false }
  }

  fileprivate var isEmptySequence: Bool {
    if case .list(let members, let marks, _) = self { members.isEmpty && marks.contains(.sequence) } else { false }
  }

  /// This, marked to stay an array.
  var keepingSingleton: Value {
    guard case .list(let members, let marks, let extent) = self else { return self }
    if marks.contains(.constructed), !marks.contains(.sequence) {
      return .array([self], [.sequence, .keepsSingleton])
    }
    return .list(members, marks.union(.keepsSingleton), extent)
  }
}
