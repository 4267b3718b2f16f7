/// A key, alone or with Ctrl, Alt or Shift.
package struct Key: Hashable, Sendable {
  /// Which key it is.
  package let code: KeyCode
  /// What is held with it.
  package let modifiers: Modifiers

  /// Makes a key.
  package init(_ code: KeyCode, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }

  /// Keys held together with another one.
  ///
  /// A letter's shift is in the letter itself.
  package struct Modifiers: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let control = Modifiers(rawValue: 1)
    package static let alt = Modifiers(rawValue: 2)
    package static let shift = Modifiers(rawValue: 4)
  }
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  /// Makes the key of a character.
  package init(extendedGraphemeClusterLiteral character: Character) { self.init(.character(character)) }

  /// The key of a letter together with Ctrl.
  package static func control(_ character: Character) -> Key { Key(.character(character), .control) }
  /// A key together with Alt.
  package static func alt(_ code: KeyCode) -> Key { Key(code, .alt) }
  /// A key together with Shift.
  package static func shift(_ code: KeyCode) -> Key { Key(code, .shift) }
  /// A function key, from 1.
  package static func function(_ number: Int) -> Key { Key(.function(number)) }

  package static let up = Key(.up)
  package static let down = Key(.down)
  package static let left = Key(.left)
  package static let right = Key(.right)
  package static let home = Key(.home)
  package static let end = Key(.end)
  package static let pageUp = Key(.pageUp)
  package static let pageDown = Key(.pageDown)
  package static let insert = Key(.insert)
  package static let delete = Key(.delete)
  package static let backspace = Key(.backspace)
  package static let enter = Key(.enter)
  package static let escape = Key(.escape)
  package static let tab = Key(.tab)
  package static let space: Key = " "
  /// Shift with the tab key.
  package static let backTab = Key(.tab, .shift)

  /// The character that the key writes; nothing when it does something else.
  package var character: Character? {
    guard modifiers.isEmpty, case .character(let character) = code else { return nil }
    return character
  }
}
