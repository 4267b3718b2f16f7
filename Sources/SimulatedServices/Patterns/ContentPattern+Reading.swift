import JSONModel

/// Why a text or a value is no pattern.
enum PatternProblem: Error, Equatable {
  /// It is wrong; the text says why.
  case invalid(String)
  /// It may be right, but is not simulated.
  case notSimulated(String)
}

extension ContentPattern {
  /// Reads a pattern.
  init(_ value: JSON) throws(PatternProblem) {
    guard let object = value.object else { throw .invalid("Filter is not an object") }
    var fields: [Field] = []
    var alternatives: [[ContentPattern]] = []
    for member in object.members {
      if member.name == "$or", let list = member.value.array, list.count > 1 {
        var patterns: [ContentPattern] = []
        for element in list { patterns.append(try ContentPattern(element)) }
        alternatives.append(patterns)
      } else {
        fields.append(Field(name: member.name, condition: try Self.condition(member.name, member.value)))
      }
    }
    self.fields = fields
    self.alternatives = alternatives
  }

  private static func condition(_ name: String, _ value: JSON) throws(PatternProblem) -> Condition {
    if value.object != nil { return .nested(try ContentPattern(value)) }
    guard let list = value.array else { throw .invalid("\"\(name)\" must be an object or an array") }
    guard !list.isEmpty else { throw .invalid("Empty arrays are not allowed") }
    var tests: [ValueTest] = []
    for element in list { tests.append(try ValueTest(element)) }
    return .anyOf(tests)
  }
}

extension ValueTest {
  /// Reads a test: a value, or an object with one operator.
  init(_ value: JSON) throws(PatternProblem) {
    guard let object = value.object else {
      guard value.array == nil else { throw .invalid("Match value must be String, number, true, false, or null") }
      self = .equals(value)
      return
    }
    guard object.count == 1, let member = object.members.first else {
      throw .invalid("Only one key allowed in match expression")
    }
    self = try Self.test(member.name, member.value)
  }

  private static func test(_ name: String, _ value: JSON) throws(PatternProblem) -> ValueTest {
    switch name {
    case "prefix", "suffix":
      if let nested = value.object, nested.count == 1, let text = nested["equals-ignore-case"]?.string {
        return name == "prefix" ? .prefix(text, ignoringCase: true) : .suffix(text, ignoringCase: true)
      }
      let text = try text(name, value)
      return name == "prefix" ? .prefix(text, ignoringCase: false) : .suffix(text, ignoringCase: false)
    case "equals-ignore-case": return .equalsIgnoringCase(try text(name, value))
    case "wildcard": return .wildcard(try text(name, value))
    case "exists":
      guard let isWanted = value.bool else { throw .invalid("exists match pattern must be either true or false.") }
      return .exists(isWanted)
    case "numeric": return .numeric(try bounds(value))
    case "anything-but": return .anythingBut(try excluded(value))
    case "cidr": throw .notSimulated("the operator cidr in a pattern")
    default: throw .invalid("Unrecognized match type \(name)")
    }
  }

  private static func excluded(_ value: JSON) throws(PatternProblem) -> [ValueTest] {
    guard let object = value.object else {
      let values = value.array ?? [value]
      guard !values.isEmpty, values.allSatisfy({ $0.string != nil || $0.number != nil }) else {
        throw .invalid("Inside anything but list, start|null|boolean is not supported.")
      }
      return values.map { .equals($0) }
    }
    guard object.count == 1, let member = object.members.first,
      ["prefix", "suffix", "equals-ignore-case", "wildcard"].contains(member.name)
    else { throw .invalid("Unsupported anything-but pattern") }
    var tests: [ValueTest] = []
    for element in member.value.array ?? [member.value] { tests.append(try test(member.name, element)) }
    return tests
  }

  private static func bounds(_ value: JSON) throws(PatternProblem) -> [Bound] {
    guard let list = value.array, list.count == 2 || list.count == 4 else {
      throw .invalid("Value of numeric must be an array.")
    }
    var bounds: [Bound] = []
    for index in stride(from: 0, to: list.count, by: 2) {
      guard let word = list[index].string, let comparison = Comparison(rawValue: word) else {
        throw .invalid("Unrecognized numeric range operator: \(list[index].text())")
      }
      guard let number = list[index + 1].number else { throw .invalid("Value of \(word) must be numeric") }
      bounds.append(Bound(comparison: comparison, number: number))
    }
    return bounds
  }

  private static func text(_ name: String, _ value: JSON) throws(PatternProblem) -> String {
    guard let text = value.string else { throw .invalid("\(name) match pattern must be a string") }
    return text
  }
}
