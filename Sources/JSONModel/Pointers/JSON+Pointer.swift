extension JSONPointer {
  /// Why a value cannot be set where a pointer points.
  public enum TargetError: Error, Hashable, Sendable {
    /// The value that has to hold the target does not exist; the pointer is that of the first one missing.
    case noValue(JSONPointer)
    /// An array has neither an element at this pointer nor its end.
    case noElement(JSONPointer)
    /// A value that has to hold the target is neither an array nor an object.
    case noContainer(JSONPointer)
  }
}

extension JSON {
  /// One step from a container to a value inside it.
  private enum Step {
    case member(String)
    case element(Int)
  }

  /// The value that a pointer points at, if there is one.
  public subscript(pointer: JSONPointer) -> JSON? {
    var value: JSON? = self
    for token in pointer.tokens { value = value?[token: token] }
    return value
  }

  /// Sets the value that a pointer points at.
  ///
  /// Only the last token may name something new: a member, or the element behind the last one (by its index or `-`).
  ///
  /// - Throws: ``JSONPointer/TargetError`` when the containers on the way do not exist; the value is unchanged then.
  public mutating func set(_ value: JSON, at pointer: JSONPointer) throws(JSONPointer.TargetError) {
    var holders: [(holder: JSON, step: Step)] = []
    let steps = try steps(to: pointer)
    // Each container is taken out of its holder before it changes, so that none has to be copied.
    for step in steps {
      holders.append((take(), step))
      self = holders[holders.count - 1].holder.take(step)
    }
    self = value
    while let last = holders.popLast() {
      var holder = last.holder
      holder.put(take(), at: last.step)
      self = holder
    }
  }

  /// Checks the way to a place that can be set.
  private func steps(to pointer: JSONPointer) throws(JSONPointer.TargetError) -> [Step] {
    var steps: [Step] = []
    var holder = self
    for (depth, token) in pointer.tokens.enumerated() {
      let place = JSONPointer(Array(pointer.tokens[...depth]))
      steps.append(try holder.step(token, at: place))
      guard depth < pointer.tokens.count - 1 else { break }
      guard let next = holder[token: token] else { throw .noValue(place) }
      holder = next
    }
    return steps
  }

  private func step(_ token: String, at place: JSONPointer) throws(JSONPointer.TargetError) -> Step {
    switch self {
    case .object: return .member(token)
    case .array(let elements):
      guard let index = token == "-" ? elements.count : JSONPointer.index(token), index <= elements.count else {
        throw .noElement(place)
      }
      return .element(index)
    case .null, .bool, .number, .string: throw .noContainer(JSONPointer(place.tokens.dropLast()))
    }
  }

  private subscript(token token: String) -> JSON? {
    switch self {
    case .object(let object): object[token]
    case .array: JSONPointer.index(token).flatMap { self[$0] }
    case .null, .bool, .number, .string: nil
    }
  }

  /// Moves the value out and leaves `null`.
  private mutating func take() -> JSON {
    defer { self = .null }
    return self
  }

  /// Moves a value inside out and leaves `null`; one that does not exist yet is `null` already.
  private mutating func take(_ step: Step) -> JSON {
    guard let inside = self[step] else { return .null }
    put(.null, at: step)
    return inside
  }

  private subscript(step: Step) -> JSON? {
    switch step {
    case .member(let name): self[name]
    case .element(let index): self[index]
    }
  }

  private mutating func put(_ value: JSON, at step: Step) {
    switch (take(), step) {
    case (.object(var object), .member(let name)):
      object[name] = value
      self = .object(object)
    case (.array(var elements), .element(let index)):
      if index < elements.count { elements[index] = value } else { elements.append(value) }
      self = .array(elements)
    case (let other, _): self = other
    }
  }
}
