import JSONModel
import ServiceCalls

/// The members of a call, or of a structure in it, read one by one.
///
/// A member that is `null` counts as absent, as the AWS SDKs take it.
struct Members {
  /// The members.
  let object: JSONObject
  /// What they belong to, for messages: `sqs:sendMessage`.
  let owner: String

  /// Takes the members of a structure.
  init(_ value: JSON, of owner: String) throws(Refusal) {
    guard case .object(let object) = value else {
      throw .error("SerializationException", "\(owner) has members, but this is \(value.kind.rawValue)")
    }
    self.object = object
    self.owner = owner
  }

  /// The members of a call, all of which must be among those that are simulated.
  init(_ call: APICall, _ known: [String]) throws(Refusal) {
    try self.init(call.parameters, of: "\(call.service):\(call.action)")
    try require(known)
  }

  /// Refuses members that are not simulated.
  func require(_ known: [String]) throws(Refusal) {
    for member in object.members where member.value != .null && !known.contains(member.name) {
      throw .notSimulated("\(owner) with the member \(member.name)")
    }
  }

  /// A member as it is.
  subscript(name: String) -> JSON? {
    guard let value = object[name], value != .null else { return nil }
    return value
  }

  /// A text.
  func text(_ name: String) throws(Refusal) -> String? {
    guard let value = self[name] else { return nil }
    switch value {
    case .string(let text): return text
    case .number, .bool: return value.text()
    case .null, .array, .object: throw mismatch(name, "a text", value)
    }
  }

  /// A whole number.
  func integer(_ name: String) throws(Refusal) -> Int? {
    guard let value = self[name] else { return nil }
    if let number = value.number?.integer { return number }
    if let number = value.string.flatMap(Int.init) { return number }
    throw mismatch(name, "a whole number", value)
  }

  /// A boolean.
  func flag(_ name: String) throws(Refusal) -> Bool? {
    guard let value = self[name] else { return nil }
    if let flag = value.bool { return flag }
    if let flag = value.string.flatMap(Bool.init) { return flag }
    throw mismatch(name, "a boolean", value)
  }

  /// A list.
  func list(_ name: String) throws(Refusal) -> [JSON]? {
    guard let value = self[name] else { return nil }
    guard let list = value.array else { throw mismatch(name, "a list", value) }
    return list
  }

  /// A list of texts.
  func texts(_ name: String) throws(Refusal) -> [String]? {
    guard let list = try list(name) else { return nil }
    var texts: [String] = []
    for element in list {
      guard let text = element.string else { throw mismatch(name, "a list of texts", element) }
      texts.append(text)
    }
    return texts
  }

  /// A structure or a map.
  func structure(_ name: String) throws(Refusal) -> JSONObject? {
    guard let value = self[name] else { return nil }
    guard let object = value.object else { throw mismatch(name, "a structure", value) }
    return object
  }

  private func mismatch(_ name: String, _ expected: String, _ value: JSON) -> Refusal {
    .error("SerializationException", "\(name) of \(owner) is \(expected), but this is \(value.kind.rawValue)")
  }
}
