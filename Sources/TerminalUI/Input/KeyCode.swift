/// Which key was pressed, whatever was held with it.
package enum KeyCode: Hashable, Sendable {
  /// A key that writes a character.
  case character(Character)
  /// A function key, from 1.
  case function(Int)
  case up, down, left, right
  case home, end, pageUp, pageDown
  case insert, delete, backspace
  case enter, escape, tab

  /// The keys that have a name of their own, as the name is shown.
  static let named: [(code: KeyCode, name: String)] = [
    (.up, "Up"), (.down, "Down"), (.left, "Left"), (.right, "Right"),
    (.home, "Home"), (.end, "End"), (.pageUp, "PageUp"), (.pageDown, "PageDown"),
    (.insert, "Insert"), (.delete, "Delete"), (.backspace, "Backspace"),
    (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"), (.character(" "), "Space"),
  ]
}
