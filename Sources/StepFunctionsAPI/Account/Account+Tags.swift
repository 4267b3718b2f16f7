import JSONModel

extension Account {
  /// `TagResource`.
  ///
  /// - Source: API reference; recorded: a key that is there gets the new value.
  mutating func tag(_ call: Call) throws(APIFailure) -> JSON {
    let text = try call.arguments.requiredText("resourceArn")
    var tags = try tags(of: text)
    tags.set(try Self.tags(call.arguments))
    try Self.checkCount(of: tags, on: text)
    try set(tags, of: text)
    return [:]
  }

  /// `UntagResource`.
  ///
  /// - Source: recorded: keys that are not there are removed, too.
  mutating func untag(_ call: Call) throws(APIFailure) -> JSON {
    let text = try call.arguments.requiredText("resourceArn")
    let keys = Set((call.arguments.list("tagKeys") ?? []).compactMap(\.string))
    try set(try tags(of: text).filter { !keys.contains($0.key) }, of: text)
    return [:]
  }

  /// `ListTagsForResource`.
  func listTags(_ call: Call) throws(APIFailure) -> JSON {
    let tags = try tags(of: try call.arguments.requiredText("resourceArn"))
    return ["tags": .array(tags.map { ["key": .string($0.key), "value": .string($0.value)] })]
  }

  /// The tags in arguments, each key once.
  ///
  /// - Throws: `ValidationException` when a tag has no key or other characters than it can, `TooManyTags`.
  /// - Source: API reference, `Tag`; the words of the refusals are not recorded.
  static func tags(_ arguments: APIArguments) throws(APIFailure) -> [ResourceTag] {
    var tags: [ResourceTag] = []
    for (index, json) in (arguments.list("tags") ?? []).enumerated() {
      guard let key = json["key"]?.string else {
        throw ArgumentCheck.failure([.missing("tags.\(index + 1).member.key")])
      }
      let tag = ResourceTag(key: key, value: json["value"]?.string ?? "")
      guard tag.isWritable else {
        throw APIFailure(
          "ValidationException",
          "Tags may only contain Unicode letters, digits, white space, or these symbols: _ . : / = + - @"
        )
      }
      tags.set([tag])
    }
    try checkCount(of: tags, on: arguments.text("name") ?? "")
    return tags
  }

  private static func checkCount(of tags: [ResourceTag], on resource: String) throws(APIFailure) {
    guard tags.count <= 50 else {
      throw APIFailure("TooManyTags", "Too Many Tags: '\(resource)' would have \(tags.count) tags, and can have 50")
    }
  }

  /// - Source: recorded: a version has no tags and is not found.
  private func tags(of text: String) throws(APIFailure) -> [ResourceTag] {
    let arn = try StatesARN(parsing: text)
    let tags: [ResourceTag]?
    switch arn.resource {
    case .stateMachine(let name, nil, nil): tags = machinesByName[name]?.tags
    case .activity(let name): tags = activitiesByName[name]?.tags
    case .stateMachine: tags = nil
    case .execution, .express, .mapRun: throw arn.wrongKind
    }
    guard owns(arn), let tags else { throw APIFailure("ResourceNotFound", "Resource not found: '\(text)'") }
    return tags
  }

  private mutating func set(_ tags: [ResourceTag], of text: String) throws(APIFailure) {
    switch try StatesARN(parsing: text).resource {
    case .stateMachine(let name, _, _): machinesByName[name]?.tags = tags
    case .activity(let name): activitiesByName[name]?.tags = tags
    case .execution, .express, .mapRun: break
    }
  }
}

extension [ResourceTag] {
  /// Sets tags; a key that is there gets the new value.
  fileprivate mutating func set(_ tags: [ResourceTag]) {
    for tag in tags {
      if let index = firstIndex(where: { $0.key == tag.key }) { self[index] = tag } else { append(tag) }
    }
  }
}

extension ResourceTag {
  /// Whether the tag has only characters that tags can have.
  fileprivate var isWritable: Bool { (key + value).unicodeScalars.allSatisfy(Self.isAllowed) }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
      true
    default: scalar.properties.isWhitespace || symbols.contains(scalar)
    }
  }

  private static let symbols = Set("_.:/=+-@".unicodeScalars)
}
