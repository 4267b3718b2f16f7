import JSONModel

extension JSON {
  /// A string's characters, and of every other value its JSON text: what a member that takes only texts gets.
  var plainText: String {
    switch self {
    case .string(let text): text
    case .null, .bool, .number, .array, .object: text()
    }
  }

  /// Whether there is nothing: services see no difference between a member that is `null` and one that is missing.
  var isNull: Bool { kind == .null }

  /// The value without the members that are `null`, at every depth.
  var withoutNulls: JSON {
    switch self {
    case .object(let object):
      .object(JSONObject(object.members.filter { !$0.value.isNull }.map { ($0.name, $0.value.withoutNulls) }))
    case .array(let elements): .array(elements.map(\.withoutNulls))
    case .null, .bool, .number, .string: self
    }
  }

  /// The value that a text holds, and the text itself when it is no JSON.
  static func parsed(_ text: String) -> JSON { (try? JSON(parsing: text)) ?? .string(text) }

  /// A value that may be JSON text, parsed.
  var parsedText: JSON { string.map(JSON.parsed) ?? self }

  /// The object's members, sorted by name; other values stay as they are.
  var sortedMembers: JSON {
    guard case .object(let object) = self else { return self }
    return .object(JSONObject(object.members.sorted { $0.name < $1.name }.map { ($0.name, $0.value) }))
  }
}

extension JSONObject {
  /// Changes the value of a member, when there is one.
  mutating func change(_ name: String, by change: (JSON) -> JSON) {
    if let value = self[name] { self[name] = change(value) }
  }

  /// Gives a member another name and keeps its value.
  mutating func rename(_ name: String, to newName: String, by change: (JSON) -> JSON = { $0 }) {
    self = JSONObject(members.map { $0.name == name ? (newName, change($0.value)) : ($0.name, $0.value) })
  }
}
