import JSONModel

/// An object of the definition, ready to be asked for its fields.
struct Members {
  /// The object.
  let json: LocatedJSON
  /// Its members, in the order of the text.
  let all: [(name: String, value: LocatedJSON)]

  /// Reads an object.
  init(_ json: LocatedJSON) {
    self.json = json
    all = json.members
  }

  /// Reads an object that is a member of another one; nothing when there is none.
  init?(_ object: Members, object name: String) {
    guard let json = object[name], json.value.kind == .object else { return nil }
    self.init(json)
  }

  /// The value of a field.
  subscript(name: String) -> LocatedJSON? {
    for member in all where member.name == name { return member.value }
    return nil
  }

  /// The value of a field of a state.
  subscript(field: StateField) -> LocatedJSON? { self[field.rawValue] }

  /// Whether a field is there.
  func contains(_ name: String) -> Bool { all.contains { $0.name == name } }
}
