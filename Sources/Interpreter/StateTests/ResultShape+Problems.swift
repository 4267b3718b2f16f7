import JSONModel

extension ResultShape {
  /// What is wrong with a result, in AWS's words; members that the shape does not have are let pass.
  ///
  /// - Source: recorded.
  func problems(of result: JSON, requiringMembers: Bool) -> [ResultProblem] {
    problems(of: result, at: [], requiringMembers)
  }

  fileprivate func problems(of result: JSON, at place: [String], _ requiringMembers: Bool) -> [ResultProblem] {
    guard let object = result.object else { return [] }
    return members.flatMap { member -> [ResultProblem] in
      let place = place + [member.name]
      if let value = object[member.name] { return member.value.problems(of: value, at: place, requiringMembers) }
      guard requiringMembers, member.isRequired else { return [] }
      return [ResultProblem(at: JSONPointer(place), "Required field '\(member.name)' is missing")]
    }
  }
}

extension ResultShape.Value {
  fileprivate func problems(of value: JSON, at place: [String], _ requiringMembers: Bool) -> [ResultProblem] {
    switch self {
    case .list(let element):
      guard let elements = value.array else { break }
      let element = element.unfolded
      return elements.enumerated().flatMap { index, value in
        element.problems(of: value, at: place + [String(index)], requiringMembers)
      }
    case .map(let element):
      guard let object = value.object else { break }
      let element = element.unfolded
      return object.members.flatMap { element.problems(of: $0.value, at: place + [$0.name], requiringMembers) }
    case .structure(let shape):
      guard value.object != nil else { break }
      return shape.problems(of: value, at: place, requiringMembers)
    case .string, .number, .boolean, .any: break
    }
    let name = place.last { Int($0) == nil } ?? ""
    return problem(of: value, named: name).map { [ResultProblem(at: JSONPointer(place), $0)] } ?? []
  }

  /// What is wrong with a value itself, whatever is inside it.
  private func problem(of value: JSON, named name: String) -> String? {
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
    case .list: return value.array == nil ? mustBe("an array") : nil
    case .map, .structure: return value.object == nil ? mustBe("an object") : nil
    case .any: return nil
    }
  }
}
