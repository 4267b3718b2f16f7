import JSONModel

/// Checks the arguments of a call and collects what is wrong with them.
struct ArgumentCheck {
  private var problems: [ArgumentProblem] = []

  /// Refuses the call when something is wrong.
  ///
  /// - Throws: `ValidationException` with all problems.
  func finish() throws(APIFailure) {
    if !problems.isEmpty { throw Self.failure(problems) }
  }

  /// The refusal for some problems.
  static func failure(_ problems: [ArgumentProblem]) -> APIFailure {
    let found = "\(problems.count) validation error\(problems.count == 1 ? "" : "s") detected"
    return APIFailure("ValidationException", "\(found): \(problems.map(\.message).joined(separator: "; "))")
  }

  /// Checks members, and gives them back without those that are `null` or unknown.
  ///
  /// - Throws: `SerializationException` when one has another type than it must.
  mutating func members(
    _ object: JSONObject,
    as members: [ArgumentMember],
    in prefix: String = ""
  ) throws(APIFailure) -> JSONObject {
    var known: JSONObject = [:]
    for member in members {
      let path = prefix + member.name
      if let value = object[member.name], value.kind != .null {
        known[member.name] = try check(value, as: member.shape, at: path)
      } else if member.isRequired {
        problems.append(.missing(path))
      }
    }
    return known
  }

  private mutating func check(_ value: JSON, as shape: ArgumentShape, at path: String) throws(APIFailure) -> JSON {
    switch (shape, value) {
    case (.text(let constraints), .string(let text)): check(text, against: constraints, at: path)
    case (.choice(let words), .string(let text)):
      if !words.contains(text) {
        note(value, shape, "Member must satisfy enum value set: [\(words.joined(separator: ", "))]", at: path)
      }
    case (.integer(let range), .number(let number)): check(Double(number.truncated), value, shape, in: range, at: path)
    case (.number(let range), .number(let number)): check(number.double, value, shape, in: range, at: path)
    case (.flag, .bool): break
    case (.list(let element, let counts), .array(let elements)):
      check(elements.count, value, shape, in: counts, at: path)
      return .array(try self.elements(elements, as: element, at: path))
    case (.structure(_, let members), .object(let object)):
      return .object(try self.members(object, as: members, in: path + "."))
    case (.text, _), (.choice, _), (.integer, _), (.number, _), (.flag, _), (.list, _), (.structure, _):
      throw Self.wrongType(value, for: shape)
    }
    return value
  }

  private mutating func elements(
    _ elements: [JSON],
    as shape: ArgumentShape,
    at path: String
  ) throws(APIFailure) -> [JSON] {
    var checked: [JSON] = []
    for (index, element) in elements.enumerated() {
      let place = "\(path).\(index + 1).member"
      guard element.kind != .null else {
        problems.append(.missing(place))
        continue
      }
      checked.append(try check(element, as: shape, at: place))
    }
    return checked
  }

  private mutating func check(_ text: String, against constraints: TextConstraints, at path: String) {
    let value = constraints.isSensitive ? nil : "'\(text)'"
    let length = constraints.length(of: text)
    for problem in constraints.length.problems(of: length, in: constraints.unit) {
      problems.append(ArgumentProblem(path: path, value: value, constraint: problem))
    }
    if let pattern = constraints.pattern, !pattern.matches(text) {
      let constraint = "Member must satisfy regular expression pattern: \(pattern.rawValue)"
      problems.append(ArgumentProblem(path: path, value: value, constraint: constraint))
    }
  }

  private mutating func check(
    _ number: Double,
    _ value: JSON,
    _ shape: ArgumentShape,
    in range: NumberRange,
    at path: String
  ) {
    if let maximum = range.maximum, number > Double(maximum) {
      note(value, shape, "Member must have value less than or equal to \(maximum)", at: path)
    }
    if let minimum = range.minimum, number < Double(minimum) {
      note(value, shape, "Member must have value greater than or equal to \(minimum)", at: path)
    }
  }

  private mutating func check(
    _ count: Int,
    _ value: JSON,
    _ shape: ArgumentShape,
    in range: LengthRange,
    at path: String
  ) {
    for problem in range.problems(of: count, in: .characters) { note(value, shape, problem, at: path) }
  }

  private mutating func note(_ value: JSON, _ shape: ArgumentShape, _ constraint: String, at path: String) {
    problems.append(ArgumentProblem(path: path, value: "'\(value.javaText(as: shape))'", constraint: constraint))
  }

  /// The refusal of a value of another type.
  ///
  /// - Source: measured by others at services with the same protocol; for this one it is not recorded.
  private static func wrongType(_ value: JSON, for shape: ArgumentShape) -> APIFailure {
    let message =
      switch (value, shape) {
      case (.array, _): "Start of list found where not expected"
      case (.object, _): "Start of structure or map found where not expected."
      case (_, .list): "Expected list or null"
      case (_, .structure): "Expected null"
      case (.null, _), (.bool, _), (.number, _), (.string, _):
        "\(value.tokenName) can not be converted to \(shape.typeName)"
      }
    return APIFailure("SerializationException", message)
  }
}

extension LengthRange {
  /// What a length has to be and is not.
  fileprivate func problems(of length: Int, in unit: TextConstraints.Unit) -> [String] {
    var problems: [String] = []
    if let maximum, length > maximum { problems.append(unit.constraint(atMost: maximum)) }
    if let minimum, length < minimum {
      problems.append("Member must have length greater than or equal to \(minimum)")
    }
    return problems
  }
}

extension TextConstraints.Unit {
  /// How messages say that a text may not be longer.
  fileprivate func constraint(atMost maximum: Int) -> String {
    switch self {
    case .characters: "Member must have length less than or equal to \(maximum)"
    case .bytes: "Member must have size less than or equal to \(maximum) bytes in UTF-8 encoding"
    }
  }
}

extension JSON {
  /// What kind of token the value begins with, as AWS's parser calls it.
  fileprivate var tokenName: String {
    switch self {
    case .null: "VALUE_NULL"
    case .bool(let flag): flag ? "TRUE_VALUE" : "FALSE_VALUE"
    case .number: "NUMBER_VALUE"
    case .string: "STRING_VALUE"
    case .array: "START_ARRAY"
    case .object: "START_OBJECT"
    }
  }
}

extension ArgumentShape {
  /// The type that a value of the shape has, as AWS's parser calls it.
  fileprivate var typeName: String {
    switch self {
    case .text, .choice: "a String"
    case .integer: "an Integer"
    case .number: "a Float"
    case .flag: "a Boolean"
    case .list: "a List"
    case .structure: "a Structure"
    }
  }
}
