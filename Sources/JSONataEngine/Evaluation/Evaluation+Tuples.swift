extension Evaluation {
  /// Follows a path whose steps carry variables along with their values.
  func tuplePath(_ node: Node, _ steps: [Node], _ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
    var current = start(steps, input)
    var tuples: [Tuple]?
    for (index, step) in steps.enumerated() {
      if index == 0, step.isConstructed {
        current = try evaluate(step, current, frame)
      } else if tuples != nil || step.isTuple {
        tuples = try tupleStep(step, current, tuples, frame)
      } else {
        current = try self.step(step, current, frame, isLast: false)
        if current.elements.isEmpty { break }
      }
    }
    return try finish(node, current, tuples, frame)
  }

  private func finish(
    _ node: Node,
    _ current: Value,
    _ tuples: [Tuple]?,
    _ frame: Frame
  ) throws(JSONataError) -> Value {
    let stream = tuples.map { Value.array($0.map { .tuple($0) }, [.sequence, .tuples]) }
    var result = current
    if let tuples, let stream { result = node.isTuple ? stream : .sequence(tuples.map(\.value)) }
    if node.keepsSingleton { result = result.keepingSingleton }
    guard let group = node.group else { return result }
    return try self.group(stream ?? result, group.pairs, group.position, frame)
  }

  private func tupleStep(
    _ step: Node,
    _ input: Value,
    _ tuples: [Tuple]?,
    _ frame: Frame
  ) throws(JSONataError) -> [Tuple] {
    if case .sort(let terms) = step.kind {
      let stream = tuples.map { Value.array($0.map { .tuple($0) }, [.sequence, .tuples]) }
      let sorted = try sort(stream ?? input, terms, step, frame)
      return try stages(of: step, Self.tuples(of: sorted, index: tuples == nil ? step.index : nil), frame)
    }
    var results: [Tuple] = []
    for tuple in tuples ?? Self.tuples(of: input, index: nil) {
      let result = try evaluate(step, tuple.value, Frame(parent: frame, tuple: tuple))
      if result.isUndefined { continue }
      let elements = result.elements
      try check(members: results.count + elements.count)
      try charge(bytes: elements.count * 128)
      for index in 0..<elements.count { results.append(Self.tuple(step, elements[index], at: index, after: tuple)) }
    }
    try allow(members: results.count)
    return try stages(of: step, results, frame)
  }

  private static func tuples(of value: Value, index: Symbol?) -> [Tuple] {
    let elements = value.elements
    return (0..<elements.count).map { place in
      if case .tuple(let tuple) = elements[place] { return tuple }
      let tuple = Tuple(elements[place], [])
      return index == nil ? tuple : Tuple(tuple.value, tuple.binding(index, to: .number(Double(place))))
    }
  }

  /// A value of a step with the variables that the step binds.
  private static func tuple(_ step: Node, _ item: Value, at index: Int, after tuple: Tuple) -> Tuple {
    if case .tuple(let inner) = item {
      var merged = tuple
      for binding in inner.bindings { merged = Tuple(inner.value, merged.binding(binding.symbol, to: binding.value)) }
      return Tuple(inner.value, merged.bindings)
    }
    var result = tuple
    if step.focus != nil {
      result = Tuple(tuple.value, result.binding(step.focus, to: item))
    } else {
      result = Tuple(item, result.bindings)
    }
    result = Tuple(result.value, result.binding(step.index, to: .number(Double(index))))
    return Tuple(result.value, result.binding(step.ancestor, to: tuple.value))
  }

  private func stages(of step: Node, _ tuples: [Tuple], _ frame: Frame) throws(JSONataError) -> [Tuple] {
    var tuples = tuples
    for stage in step.stages {
      switch stage {
      case .filter(let predicate):
        let stream = Value.array(tuples.map { .tuple($0) }, [.sequence, .tuples])
        tuples = Self.tuples(of: try filter(stream, by: predicate, frame), index: nil)
      case .index(let symbol):
        tuples = tuples.enumerated().map { Tuple($1.value, $1.binding(symbol, to: .number(Double($0)))) }
      }
    }
    return tuples
  }
}
