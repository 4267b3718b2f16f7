import JSONModel

/// Whether a definition as a whole keeps the rules that go beyond one member, by looks of its own at the text.
enum WholeTable {
  /// Whether transitions, Maps, languages and variables are sound.
  static func isSound(_ definition: JSON) -> Bool {
    let states = definition.statesAtAnyDepth
    let isJSONata = definition["QueryLanguage"] == "JSONata"
    return GraphTable.isSound(definition)
      && states.allSatisfy { MapTable.isSound($0, isJSONata: isJSONata || $0["QueryLanguage"] == "JSONata") }
      && states.allSatisfy { LanguageTable.isSound($0, isJSONata: isJSONata || $0["QueryLanguage"] == "JSONata") }
      && VariableTable.isSound(states)
  }
}

extension JSON {
  /// The states of a scope and of all scopes in it.
  var statesAtAnyDepth: [JSON] {
    (self["States"]?.object?.members ?? []).flatMap { [$0.value] + $0.value.scopes.flatMap(\.statesAtAnyDepth) }
  }

  /// The branches of a state, or its processor.
  var scopes: [JSON] {
    (self["Branches"]?.array ?? []) + [self["ItemProcessor"], self["Iterator"]].compactMap(\.self)
  }
}
