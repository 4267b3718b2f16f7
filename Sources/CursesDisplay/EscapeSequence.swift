import TerminalUI

/// What a terminal sends after an escape and a bracket, where the data base of terminals does not know the key.
///
/// - Source: ECMA-48, "Control sequences"; xterm's modifier parameter; the `u` form of libtickit and kitty.
enum EscapeSequence: Hashable {
  /// A key.
  case key(Key)
  /// A report of the mouse.
  case mouse(MouseReport)
  /// Pasted text begins.
  case pasteStart
  /// Pasted text ends.
  case pasteEnd
  /// Something that is no key.
  case unknown

  /// Reads a sequence without its introducer: `1;5C`, `23;2~`, `200~`, `<0;5;6M`.
  init(parameters: String, final: Character) {
    if parameters.first == "<" {
      self = MouseReport(parameters: parameters.dropFirst(), final: final).map { .mouse($0) } ?? .unknown
      return
    }
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let first = numbers.first ?? 0
    let modifiers = numbers.count > 1 ? EscapeSequence.modifiers(numbers[1]) : []
    switch (final, first) {
    case ("~", 200): self = .pasteStart
    case ("~", 201): self = .pasteEnd
    case ("~", 27) where numbers.count == 3: self = EscapeSequence.character(numbers[2], modifiers)
    case ("~", _): self = EscapeSequence.numbered(first).map { .key(Key($0, modifiers)) } ?? .unknown
    case ("u", _): self = EscapeSequence.character(first, modifiers)
    case ("Z", _): self = .key(.backTab)
    default: self = EscapeSequence.lettered(final).map { .key(Key($0, modifiers)) } ?? .unknown
    }
  }

  /// The modifiers of a parameter: one more than the sum of shift 1, alt 2, control 4.
  static func modifiers(_ parameter: Int) -> Key.Modifiers {
    let bits = max(0, parameter - 1)
    var modifiers: Key.Modifiers = []
    if bits & 1 != 0 { modifiers.insert(.shift) }
    if bits & 2 != 0 { modifiers.insert(.alt) }
    if bits & 4 != 0 { modifiers.insert(.control) }
    return modifiers
  }

  private static func character(_ scalar: Int, _ modifiers: Key.Modifiers) -> EscapeSequence {
    switch scalar {
    case 9: return .key(Key(.tab, modifiers))
    case 13: return .key(Key(.enter, modifiers))
    case 27: return .key(Key(.escape, modifiers))
    case 127: return .key(Key(.backspace, modifiers))
    case 32...:
      guard let value = UInt32(exactly: scalar).flatMap(Unicode.Scalar.init) else { return .unknown }
      return .key(Key(.character(Character(value)), modifiers.subtracting(.shift)))
    default: return .unknown
    }
  }

  /// The key of a final letter.
  private static func lettered(_ final: Character) -> KeyCode? {
    switch final {
    case "A": .up
    case "B": .down
    case "C": .right
    case "D": .left
    case "F": .end
    case "H": .home
    case "M": .enter
    case "P": .function(1)
    case "Q": .function(2)
    case "R": .function(3)
    case "S": .function(4)
    default: nil
    }
  }

  /// The key of a number before a tilde.
  private static func numbered(_ number: Int) -> KeyCode? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23, 24: .function(number - 12)
    default: nil
    }
  }
}
