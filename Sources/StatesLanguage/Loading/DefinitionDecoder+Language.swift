import JSONModel

extension DefinitionDecoder {
  /// Checks the machine's `QueryLanguage`.
  mutating func checkMachineLanguage(_ root: Members) -> QueryLanguage {
    if let text = string("QueryLanguage", of: root), let json = root["QueryLanguage"] {
      _ = value(text, of: "QueryLanguage", at: json, as: QueryLanguage.self)
    }
    return outline.language
  }

  /// The language of a state: the machine's, unless the state changes from JSONPath to JSONata.
  ///
  /// - Source: States Language specification, "Query language"; the text about the other direction is recorded.
  mutating func checkLanguage(_ fields: Members) -> QueryLanguage {
    guard let json = fields["QueryLanguage"] else { return outline.language }
    guard let text = string("QueryLanguage", of: fields) else { return .jsonata }
    let own = value(text, of: "QueryLanguage", at: json, as: QueryLanguage.self) ?? .jsonata
    if outline.language == .jsonata, own == .jsonPath {
      report(.expression(.languageDowngrade), at: fields.json, blaming: json.range)
      return .jsonata
    }
    return own
  }
}
