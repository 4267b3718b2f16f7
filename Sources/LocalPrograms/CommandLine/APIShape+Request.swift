import JSONModel

extension APIShape {
  /// A request with the names of the API, of one with the names of SDK integrations.
  ///
  /// A name that the shape does not have stays, for the service to complain about. Members that are null count as not
  /// set.
  func request(_ value: JSON) -> JSON { request(value, within: []) }

  private func request(_ value: JSON, within outer: [[String: APIShape]]) -> JSON {
    switch (self, value) {
    case (.structure(let members), .object(let object)):
      return Self.request(object, members, within: outer)
    case (.recursion, .object(let object)):
      let fitting = outer.last { members in object.members.allSatisfy { Self.name($0.name, in: members) != nil } }
      return fitting.map { Self.request(object, $0, within: outer) } ?? value
    case (.map(let shape), .object(let object)):
      return .object(JSONObject(object.members.map { ($0.name, shape.request($0.value, within: outer)) }))
    case (.list(let shape), .array(let elements)):
      return .array(elements.map { shape.request($0, within: outer) })
    case (.structure, _), (.recursion, _), (.map, _), (.list, _), (.timestamp, _), (.scalar, _), (.unknown, _):
      return value
    }
  }

  private static func request(
    _ object: JSONObject,
    _ members: [String: APIShape],
    within outer: [[String: APIShape]]
  ) -> JSON {
    var result = JSONObject()
    for member in object.members where member.value != .null {
      let name = name(member.name, in: members) ?? member.name
      result[name] = (members[name] ?? .unknown).request(member.value, within: outer + [members])
    }
    return .object(result)
  }

  private static let renamed = ["EqualsValue": "Equals", "Nul": "NULL"]

  /// The name in the API of a member as SDK integrations write it.
  private static func name(_ written: String, in members: [String: APIShape]) -> String? {
    if members[written] != nil { return written }
    let pascal = MemberName.pascal(written)
    if let name = members.keys.first(where: { MemberName.pascal($0) == pascal }) { return name }
    // Words that mean something in Java are other members in its SDK.
    return renamed[written].flatMap { members[$0] == nil ? nil : $0 }
  }
}
