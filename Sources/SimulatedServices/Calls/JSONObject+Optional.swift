import JSONModel

extension JSONObject {
  /// Sets a member to a text, when there is one.
  mutating func set(_ name: String, _ text: String?) {
    if let text { self[name] = .string(text) }
  }

  /// Sets a member to a number, when there is one.
  mutating func set(_ name: String, _ number: Int?) {
    if let number { self[name] = .number(JSONNumber(number)) }
  }

  /// An object with those of its members that have some names.
  func picking(_ names: [String]) -> JSONObject {
    var picked = JSONObject()
    for name in names {
      if let value = self[name] { picked[name] = value }
    }
    return picked
  }
}

extension JSON {
  /// A number of a whole number.
  static func integer(_ value: Int) -> JSON { .number(JSONNumber(value)) }
}
