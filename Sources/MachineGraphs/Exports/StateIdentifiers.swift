import StatesLanguage

/// Names for states that other languages take as identifiers: readable, distinct, and the same after an edit elsewhere.
///
/// A state is `s_` and its name, with `_` for all that is no ASCII letter or digit; so none is a reserved word. Where two
/// states would be called the same, the later ones get a number.
struct StateIdentifiers {
  private var names: [StateID: String] = [:]

  /// Names the states of a definition.
  init(_ outline: DefinitionOutline) {
    var used: Set<String> = []
    for state in outline.states {
      let base = Self.identifier(of: state.name.text)
      var name = base
      var number = 2
      while !used.insert(name).inserted {
        name = "\(base)_\(number)"
        number += 1
      }
      names[state.id] = name
    }
  }

  /// The name of a state.
  subscript(state: StateID) -> String { names[state] ?? "s" }

  /// The name of a branch or of the inside of a Map.
  func name(of scope: DefinitionOutline.Scope) -> String {
    scope.owner.map { "b\(scope.index)_\(self[$0])" } ?? "machine"
  }

  /// A name made of a text.
  static func identifier(of text: String) -> String {
    "s_" + String(text.unicodeScalars.map { isPlain($0) ? Character($0) : "_" })
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }
}
