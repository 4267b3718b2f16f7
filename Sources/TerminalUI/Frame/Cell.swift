/// One place of a frame: a character and what it is, never a colour.
package struct Cell: Hashable, Sendable {
  /// What is shown.
  package let character: Character
  /// What it is, so that a theme can say how it looks.
  package var role: Role
  /// How many columns the character takes: one, two, or none where a wide character to the left reaches over this
  /// place.
  package let columns: Int8

  /// Makes a cell.
  init(_ character: Character, role: Role, columns: Int = 1) {
    self.character = character
    self.role = role
    self.columns = Int8(columns)
  }

  /// An empty place.
  package static func blank(_ role: Role) -> Cell { Cell(" ", role: role) }

  /// The right half of a wide character.
  static func continuation(_ role: Role) -> Cell { Cell(" ", role: role, columns: 0) }

  /// Whether the place belongs to the wide character at its left.
  package var isContinuation: Bool { columns == 0 }
}
