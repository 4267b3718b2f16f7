import JSONModel

extension DefinitionDecoder {
  /// Reports a value that is not of the kind that a field needs.
  ///
  /// - Returns: whether it is.
  mutating func expect(_ kind: JSON.Kind, _ json: LocatedJSON, field: String, _ expected: String) -> Bool {
    if json.value.kind == kind { return true }
    report(.wrongType(field: field, expected: expected, found: json.value.kind), at: json)
    return false
  }

  /// Reports members that an object of this kind does not have.
  mutating func check(_ object: Members, knows known: [String]) {
    for (name, value) in object.all where !known.contains(name) {
      let nearest = nearestName(to: name, among: known)
      report(.unknownField(name, nearest: nearest), at: object.json, blaming: value.nameRange)
    }
  }

  /// Reports required fields that are not there.
  mutating func reportMissing(_ names: [String], of object: Members) {
    let missing = names.filter { !object.contains($0) }
    guard !missing.isEmpty else { return }
    report(.missingFields(missing), at: object.json, blaming: blame(object.json))
  }

  /// What to point at when an object as a whole is to blame: its name, else its opening brace.
  func blame(_ json: LocatedJSON) -> Range<SourcePosition> {
    let start = json.range.lowerBound
    return json.nameRange ?? start..<document.position(atOffset: start.offset + 1)
  }

  /// A text, when the field is there and is one.
  mutating func string(_ field: String, of object: Members) -> String? {
    guard let json = object[field], expect(.string, json, field: field, "a string") else { return nil }
    return json.value.string
  }

  /// A whole number in a range, when the field is there and is one.
  mutating func integer(_ field: String, of object: Members, in range: ClosedRange<Int>) -> Int? {
    guard let json = object[field], expect(.number, json, field: field, "a whole number") else { return nil }
    guard let number = json.value.number?.integer, range.contains(number) else {
      let expected = "a whole number from \(range.lowerBound) to \(range.upperBound)"
      report(.outOfRange(field: field, found: json.value.text(), expected: expected), at: json)
      return nil
    }
    return number
  }

  /// One of the words of an enum, when it is one.
  mutating func value<Value>(
    _ text: String,
    of field: String,
    at json: LocatedJSON,
    as type: Value.Type
  ) -> Value? where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    if let value = Value(rawValue: text) { return value }
    report(.unknownValue(field: field, found: text, allowed: Value.allCases.map(\.rawValue)), at: json)
    return nil
  }

  /// A field that must hold one of the words of an enum, when it is there and does.
  mutating func word<Value>(
    _ field: String,
    of object: Members,
    as type: Value.Type
  ) -> Value? where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    guard let text = string(field, of: object), let json = object[field] else { return nil }
    return value(text, of: field, at: json, as: type)
  }

  /// Reports fields of which only one may be there.
  mutating func checkExclusive(_ names: [String], of object: Members) {
    let present = object.all.filter { names.contains($0.name) }
    guard present.count > 1, let last = present.last else { return }
    let range = last.value.nameRange ?? last.value.range
    report(.exclusiveFields(present.map(\.name)), at: object.json, blaming: range)
  }

  /// The elements of a field that must be an array with something in it.
  mutating func elements(_ field: String, of object: Members, _ expected: String) -> [LocatedJSON]? {
    guard let json = object[field], expect(.array, json, field: field, expected) else { return nil }
    let elements = json.elements
    if elements.isEmpty { report(.emptyValue(field: field), at: json) }
    return elements
  }
}
