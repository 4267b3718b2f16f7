import JSONModel

/// What the answer of a service's action looks like: mocked results are held against it.
public struct ResultShape: Sendable, Equatable {
  /// A member of an answer.
  public struct Member: Sendable, Equatable {
    /// Its name.
    public let name: String
    /// Whether it is always there.
    public let isRequired: Bool
    /// What it holds.
    public let value: Value

    /// Makes a member.
    public init(_ name: String, isRequired: Bool = false, _ value: Value) {
      self.name = name
      self.isRequired = isRequired
      self.value = value
    }
  }

  /// What a member, or an element of a list, holds.
  public indirect enum Value: Sendable, Equatable {
    /// A text of a least length, of one of these values when there are some.
    case string(minimumLength: Int = 0, values: Set<String> = [])
    /// A number in a range.
    case number(minimum: Double? = nil, maximum: Double? = nil)
    /// True or false.
    case boolean
    /// A list.
    case list(of: Value)
    /// An object with members of any name.
    case map(of: Value)
    /// An object with known members.
    case structure(ResultShape)
    /// Anything.
    case any
  }

  /// The members.
  public let members: [Member]

  /// Makes a shape.
  public init(_ members: [Member]) { self.members = members }

  /// What is wrong with a result, in AWS's words; members that the shape does not have are let pass.
  ///
  /// - Source: recorded.
  func problem(of result: JSON, requiringMembers: Bool) -> String? {
    guard let object = result.object else { return nil }
    for member in members {
      if let value = object[member.name] {
        if let problem = member.value.problem(of: value, named: member.name, requiringMembers) { return problem }
      } else if requiringMembers, member.isRequired {
        return "Required field '\(member.name)' is missing"
      }
    }
    return nil
  }
}

extension ResultShape.Value {
  fileprivate func problem(of value: JSON, named name: String, _ requiringMembers: Bool) -> String? {
    func mustBe(_ kind: String) -> String { "Field '\(name)' must be \(kind)" }
    switch self {
    case .string(let minimumLength, let values):
      guard let text = value.string else { return mustBe("a string") }
      if text.unicodeScalars.count < minimumLength { return "Field '\(name)' is smaller than the minimum length" }
      return values.isEmpty || values.contains(text) ? nil : "Field '\(name)' is not an expected value"
    case .number(let minimum, let maximum):
      guard let number = value.number?.double else { return mustBe("a number") }
      if let minimum, number < minimum { return "Field '\(name)' is less than the minimum value" }
      if let maximum, number > maximum { return "Field '\(name)' exceeds the maximum value" }
      return nil
    case .boolean: return value.bool == nil ? mustBe("a boolean") : nil
    case .list(let element):
      guard let elements = value.array else { return mustBe("an array") }
      return first(of: elements) { element.problem(of: $0, named: name, requiringMembers) }
    case .map(let element):
      guard let object = value.object else { return mustBe("an object") }
      return first(of: object.members) { element.problem(of: $0.value, named: $0.name, requiringMembers) }
    case .structure(let shape):
      guard value.object != nil else { return mustBe("an object") }
      return shape.problem(of: value, requiringMembers: requiringMembers)
    case .any: return nil
    }
  }

  private func first<Element>(of elements: [Element], _ problem: (Element) -> String?) -> String? {
    for element in elements {
      if let found = problem(element) { return found }
    }
    return nil
  }
}
