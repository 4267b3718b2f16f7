extension JSONataTrace {
  /// A sub-expression that decided what a condition came to, and what it was made of.
  public struct Reason: Sendable, Equatable {
    /// The place of its visit.
    public let visit: Int
    /// The places of the visits of its operands, which are no tests themselves.
    public let operands: [Int]
  }

  /// The tests that decided what the whole expression came to, in the order in which they were evaluated.
  ///
  /// `and` is decided by its first operand that does not hold, or by both; `or` by the first one that holds, or by
  /// both.
  public var reasons: [Reason] {
    guard let last = visits.indices.last else { return [] }
    var reasons: [Reason] = []
    var waiting = [last]
    while let index = waiting.popLast() {
      if let parts = decisiveParts(of: index) {
        waiting += parts.reversed()
      } else {
        reasons.append(Reason(visit: index, operands: operands(of: index)))
      }
    }
    return reasons
  }

  /// The parts of a visit whose outcomes decided its own; none when it is a test itself.
  private func decisiveParts(of index: Int) -> [Int]? {
    let children = children(of: index)
    guard let last = children.last else { return nil }
    if case .unfinished = visits[index].outcome { return [last] }
    switch visits[index].kind {
    case .operation("and"): return holds(index) ? children : children.filter { !holds($0) }.prefix(1).map(\.self)
    case .operation("or"): return holds(index) ? [last] : children
    case .block, .binding: return [last]
    case .call("not"), .call("boolean"): return [last]
    case .condition: return children
    case .alternative: return [last]
    case .path where children.count == 1: return children
    case .path, .name, .literal, .context, .variable, .wildcard, .descendants, .parent, .operation, .negation, .array,
      .object, .call, .partial, .lambda, .application, .filter, .sort, .group, .transform, .pattern:
      return nil
    }
  }

  /// What a test compares or is given; plain functions are left out.
  private func operands(of index: Int) -> [Int] {
    switch visits[index].kind {
    case .operation, .negation, .application:
      children(of: index)
    case .call: children(of: index).filter { visits[$0].outcome != .function && isWritten($0, in: index) }
    case .path, .name, .literal, .context, .variable, .wildcard, .descendants, .parent, .array, .object, .partial,
      .lambda,
      .condition, .alternative, .block, .binding, .filter, .sort, .group, .transform, .pattern:
      []
    }
  }

  /// Whether a visit's sub-expression stands inside of that of another visit, not in the body of a function that it
  /// calls.
  private func isWritten(_ part: Int, in whole: Int) -> Bool {
    let (inner, outer) = (visits[part].range, visits[whole].range)
    return outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound
  }

  /// Whether what a visit gave counts as true.
  private func holds(_ index: Int) -> Bool {
    switch visits[index].outcome {
    case .value(let value): (try? Value(value).isTrue()) ?? false
    case .nothing, .function, .failed, .unfinished: false
    case .tooLarge: true
    }
  }
}
