import StatesLanguage

/// Names for states that other languages take as identifiers: readable and distinct.
///
/// A state is `s_` and its name, with `_` for all that is no ASCII letter or digit; so none is a reserved word. Where
/// two states would be called the same, the later ones get a number: so an edit behind them does not change it.
struct StateIdentifiers {
  private var names: [StateID: String] = [:]
  /// The places among the missing targets of each scope.
  private var missing: [ScopeID: [StateName: Int]] = [:]

  /// Names the states of a definition, and what it names and has not.
  init(_ outline: DefinitionOutline) {
    var used: Set<String> = []
    var next: [String: Int] = [:]
    for state in outline.states {
      let base = Self.identifier(of: state.name.text)
      var name = base
      var number = next[base] ?? 2
      while !used.insert(name).inserted {
        name = "\(base)_\(number)"
        number += 1
      }
      next[base] = number
      names[state.id] = name
    }
    for scope in outline.scopes {
      let targets = outline.missingTargets(of: scope).enumerated().map { ($0.element, $0.offset) }
      missing[scope.id] = Dictionary(uniqueKeysWithValues: targets)
    }
  }

  /// The name of a state.
  subscript(state: StateID) -> String { names[state] ?? "s" }

  /// The name of a branch or of the inside of a Map.
  func name(of scope: DefinitionOutline.Scope) -> String {
    scope.owner.map { "b\(scope.index)_\(self[$0])" } ?? "machine"
  }

  /// The name of what stands for a state that a scope names and has not.
  func stub(_ name: StateName, in scope: DefinitionOutline.Scope) -> String {
    "missing\((missing[scope.id]?[name] ?? 0) + 1)_\(self.name(of: scope))"
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
