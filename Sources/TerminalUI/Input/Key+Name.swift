extension Key: CustomStringConvertible {
  /// The key's ``name``.
  package var description: String { name }

  /// How the key is written for people: `n`, `Ctrl-D`, `Shift-F11`, `Space`.
  package var name: String {
    let held = Key.modifierNames.filter { modifiers.contains($0.modifier) }.map { $0.name + "-" }.joined()
    return held + codeName
  }

  /// Reads a key as ``name`` writes it; the case of names does not matter, that of single letters does.
  ///
  /// After `Ctrl-` a letter's case does not matter either: terminals send the same for both.
  package init?(name: some StringProtocol) {
    var rest = Substring(name)
    var modifiers: Modifiers = []
    while let (held, after) = Key.modifier(at: rest) {
      modifiers.insert(held)
      rest = after
    }
    guard let code = Key.code(named: rest) else { return nil }
    self.init(modifiers.contains(.control) ? code.lowercased : code, modifiers)
  }

  private var codeName: String {
    if let named = KeyCode.named.first(where: { $0.code == code }) { return named.name }
    switch code {
    case .character(let character): return modifiers.contains(.control) ? character.uppercased() : String(character)
    case .function(let number): return "F\(number)"
    case .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .insert, .delete, .backspace, .enter, .escape,
      .tab:
      return "\(code)"
    }
  }

  private static let modifierNames: [(modifier: Modifiers, name: String)] = [
    (.control, "Ctrl"), (.alt, "Alt"), (.shift, "Shift"),
  ]

  /// The modifier that a name begins with, and what follows it.
  private static func modifier(at name: Substring) -> (held: Modifiers, after: Substring)? {
    for (modifier, text) in modifierNames where name.lowercased().hasPrefix(text.lowercased() + "-") {
      let after = name.dropFirst(text.count + 1)
      return after.isEmpty ? nil : (modifier, after)
    }
    return nil
  }

  private static func code(named name: Substring) -> KeyCode? {
    let small = name.lowercased()
    if let named = KeyCode.named.first(where: { $0.name.lowercased() == small }) { return named.code }
    if name.count == 1, let character = name.first { return .character(character) }
    guard small.hasPrefix("f"), let number = Int(small.dropFirst()), 1...63 ~= number else { return nil }
    return .function(number)
  }
}

extension KeyCode {
  /// The key with a small letter in place of a capital one.
  fileprivate var lowercased: KeyCode {
    guard case .character(let character) = self, let small = character.lowercased().first else { return self }
    return .character(small)
  }
}
