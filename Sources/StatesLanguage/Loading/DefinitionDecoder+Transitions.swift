import JSONModel

extension DefinitionDecoder {
  /// `Next` or `End` of a state.
  mutating func transition(_ fields: Members) -> Transition? {
    checkExclusive(["Next", "End"], of: fields)
    let next = string("Next", of: fields)
    let end = end(fields)
    if let next { return names[next].map(Transition.next) }
    if end == true { return .end }
    if end == false, let json = fields["End"] { report(.endIsFalse, at: json) }
    if !fields.contains("Next"), !fields.contains("End") {
      report(.missingOneOf(["Next", "End"]), at: fields.json, blaming: blame(fields.json))
    }
    return nil
  }

  private mutating func end(_ fields: Members) -> Bool? {
    guard let json = fields["End"], expect(.boolean, json, field: "End", "true") else { return nil }
    return json.value.bool
  }

  /// The state that a field names; names that do not exist are reported by the checks of the graph.
  mutating func target(_ field: String, of object: Members) -> StateID? {
    guard let name = string(field, of: object) else { return nil }
    return names[name]
  }
}
