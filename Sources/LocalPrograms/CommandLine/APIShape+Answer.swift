import JSONModel

extension APIShape {
  /// An answer with the names of SDK integrations, of one with the names of the API.
  func answer(_ value: JSON) -> JSON { answer(value, of: "", within: []) }

  private func answer(_ value: JSON, of name: String, within outer: [[String: APIShape]]) -> JSON {
    switch (self, value) {
    case (.structure(let members), .object(let object)):
      return Self.answer(object, members, within: outer)
    case (.recursion, .object(let object)):
      let fitting = outer.last { members in object.members.allSatisfy { members[$0.name] != nil } }
      return fitting.map { Self.answer(object, $0, within: outer) } ?? Self.guessed(value, of: name)
    case (.map(let shape), .object(let object)):
      return .object(JSONObject(object.members.map { ($0.name, shape.answer($0.value, of: "", within: outer)) }))
    case (.list(let shape), .array(let elements)):
      return .array(elements.map { shape.answer($0, of: name, within: outer) })
    case (.timestamp, _): return APITime.text(of: value) ?? value
    case (.unknown, _): return Self.guessed(value, of: name)
    case (.structure, _), (.recursion, _), (.map, _), (.list, _), (.scalar, _): return value
    }
  }

  private static func answer(
    _ object: JSONObject,
    _ members: [String: APIShape],
    within outer: [[String: APIShape]]
  ) -> JSON {
    // Those of DynamoDB stay as the API has them, `BOOL` and not `Bool`: the tasks that want the other name them.
    let isAttributeValue = !members.isEmpty && members.keys.allSatisfy(attributeTypes.contains)
    var result = JSONObject()
    for member in object.members {
      let shape = members[member.name] ?? .unknown
      let name = member.name.asMember(unless: isAttributeValue)
      result[name] = shape.answer(member.value, of: member.name, within: outer + [members])
    }
    return .object(result)
  }
}

/// What holds where the CLI gives no skeleton.
///
/// That is so for the answers that have bytes in them. Where the maps around these are is known then, so what is left
/// to guess are maps without bytes: those of botocore 1.43, by their names, and attribute values of DynamoDB, which are
/// nested.
extension APIShape {
  /// The members of such answers that are maps without bytes.
  private static let mapNames: Set<String> = [
    "LocalSecondaryIndexes", "GlobalSecondaryIndexes", "ExpressionAttributeNames", "Metadata", "metadata", "Tags",
    "tags",
    "GeofenceProperties", "TaskParameters", "Parameters", "CustomResponseBodies", "Rules", "Children", "udtT",
    "attributes", "additionalParameters", "additionalModelRequestFields", "ruleReports", "variableReports", "slots",
  ]

  /// The members of which an attribute value has one.
  private static let attributeTypes: Set<String> = ["S", "N", "B", "SS", "NS", "BS", "M", "L", "NULL", "BOOL"]

  private static func guessed(_ value: JSON, of name: String) -> JSON {
    switch value {
    case .array(let elements): return .array(elements.map { guessed($0, of: name) })
    case .object(let object):
      if isAttributeValue(value) { return value }
      if !object.isEmpty, object.members.allSatisfy({ isAttributeValue($0.value) }) { return value }
      let isMap = mapNames.contains(name)
      return .object(
        JSONObject(
          object.members.map { ($0.name.asMember(unless: isMap), guessed($0.value, of: isMap ? "" : $0.name)) }
        )
      )
    case .null, .bool, .number, .string: return APITime.guessed(value, of: name) ?? value
    }
  }

  private static func isAttributeValue(_ value: JSON) -> Bool {
    guard let object = value.object, object.count == 1, let member = object.members.first else { return false }
    return attributeTypes.contains(member.name)
  }
}

extension String {
  fileprivate func asMember(unless isKey: Bool) -> String { isKey ? self : MemberName.pascal(self) }
}
