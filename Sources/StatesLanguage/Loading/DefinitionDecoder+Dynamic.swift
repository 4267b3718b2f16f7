import JSONModel
import JSONPathEngine

extension DefinitionDecoder {
  /// A whole number that is written or computed.
  mutating func dynamicInteger(_ field: String, of object: Members, in range: ClosedRange<Int>) -> DynamicInteger? {
    if let expression = fieldExpression(field, of: object) { return .expression(expression) }
    guard !isComputed(field, of: object) else { return nil }
    checkExclusive([field, field + "Path"], of: object)
    if let constant = integer(field, of: object, in: range) { return .constant(constant) }
    guard language == .jsonPath else { return nil }
    return singlePath(field + "Path", of: object).map(DynamicInteger.path)
  }

  /// A number that is written or computed.
  mutating func dynamicNumber(
    _ field: String,
    of object: Members,
    in range: ClosedRange<Double>
  ) -> DynamicNumber? {
    if let expression = fieldExpression(field, of: object) { return .expression(expression) }
    guard !isComputed(field, of: object) else { return nil }
    checkExclusive([field, field + "Path"], of: object)
    guard let json = object[field] else {
      guard language == .jsonPath else { return nil }
      return singlePath(field + "Path", of: object).map(DynamicNumber.path)
    }
    guard expect(.number, json, field: field, "a number"), let number = json.value.number?.double else { return nil }
    guard range.contains(number) else {
      let expected = "a number from \(Int(range.lowerBound)) to \(Int(range.upperBound))"
      report(.outOfRange(field: field, found: json.value.text(), expected: expected), at: json)
      return nil
    }
    return .constant(number)
  }

  /// A text that is written, computed, or made by a function in the `…Path` form of the field.
  mutating func dynamicText(_ field: String, of object: Members) -> DynamicText? {
    if let expression = fieldExpression(field, of: object) { return .expression(expression) }
    guard !isComputed(field, of: object) else { return nil }
    checkExclusive([field, field + "Path"], of: object)
    if let constant = string(field, of: object) { return .constant(constant) }
    guard language == .jsonPath else { return nil }
    let pathField = field + "Path"
    guard let json = object[pathField], expect(.string, json, field: pathField, "a path or a function call") else {
      return nil
    }
    guard json.value.string?.hasPrefix("States.") == true else {
      return path(json, field: pathField).map(DynamicText.path)
    }
    return intrinsic(json, field: pathField).map(DynamicText.intrinsic)
  }

  /// The expression that is the whole value of a field in JSONata, when it is one and the field can be computed.
  mutating func fieldExpression(_ field: String, of object: Members) -> FieldExpression? {
    guard isComputed(field, of: object), let json = object[field], holdsExpression(json) else { return nil }
    return expression(json)
  }

  /// Whether a field has the signs of an expression, so that nothing else is expected of it.
  func isComputed(_ field: String, of object: Members) -> Bool {
    guard language == .jsonata, let text = object[field]?.value.string else { return false }
    return text.hasPrefix("{%") || text.hasSuffix("%}")
  }
}
