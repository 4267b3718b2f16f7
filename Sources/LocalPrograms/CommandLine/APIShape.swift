import JSONModel

/// What a value of an API is made of, as far as the AWS CLI tells.
indirect enum APIShape: Sendable, Equatable {
  /// Members by their names in the API.
  case structure([String: APIShape])
  /// Elements of one shape.
  case list(APIShape)
  /// Values of one shape under keys that are data.
  case map(APIShape)
  /// A time.
  case timestamp
  /// A text, a number, a boolean or bytes.
  case scalar
  /// A structure around this one again, or one without members.
  case recursion
  /// Nothing is known.
  case unknown

  /// Reads what `--generate-cli-skeleton` prints.
  ///
  /// A map shows as an object with the one key `KeyName`. A structure with that one member looks the same, and means
  /// the same here, as that name is equal in the API and in PascalCase.
  init(skeleton: JSON) {
    switch skeleton {
    case .object(let object) where object.isEmpty: self = .recursion
    case .object(let object):
      if object.count == 1, let value = object["KeyName"] {
        self = .map(APIShape(skeleton: value))
      } else {
        self = .structure(
          Dictionary(object.members.map { ($0.name, APIShape(skeleton: $0.value)) }) { first, _ in first }
        )
      }
    case .array(let elements): self = .list(elements.first.map { APIShape(skeleton: $0) } ?? .unknown)
    case .string(let text) where text.hasPrefix("1970-01-01T00:00:00"): self = .timestamp
    case .string, .number, .bool, .null: self = .scalar
    }
  }

  /// Reads what the CLI says when it cannot make a skeleton because the shape has bytes: where all of these are.
  ///
  /// The lines are like `Invalid type for parameter Items[0].KeyName.B, value: None, …`.
  ///
  /// - Returns: the shape as far as the lines tell it; nothing when there is no such line.
  init?(complaints: String) {
    let opening = "Invalid type for parameter "
    let paths = complaints.split(separator: "\n").compactMap { line -> [Segment]? in
      guard let start = line.firstRange(of: opening), let end = line.firstRange(of: ", value: None") else { return nil }
      return Self.segments(line[start.upperBound..<end.lowerBound])
    }
    guard !paths.isEmpty else { return nil }
    self = Self.shape(of: paths)
  }

  /// A step of a path in a complaint.
  private enum Segment: Equatable {
    case element, value
    case member(String)
  }

  private static func segments(_ path: Substring) -> [Segment] {
    path.split(separator: ".").flatMap { part -> [Segment] in
      let name = part.prefix { $0 != "[" }
      let elements = part.filter { $0 == "[" }.count
      return [name == "KeyName" ? .value : .member(String(name))] + Array(repeating: .element, count: elements)
    }
  }

  private static func shape(of paths: [[Segment]]) -> APIShape {
    let rests = { (first: Segment) in paths.filter { $0.first == first }.map { Array($0.dropFirst()) } }
    switch paths.first?.first {
    case .element: return .list(shape(of: rests(.element)))
    case .value: return .map(shape(of: rests(.value)))
    case .member:
      var members: [String: APIShape] = [:]
      for case .member(let name)? in paths.map(\.first) where members[name] == nil {
        members[name] = shape(of: rests(.member(name)))
      }
      return .structure(members)
    case nil: return .scalar
    }
  }
}
