extension Text {
  /// What goes into one place of a frame: a character as terminals understand them, one or two columns wide.
  struct Piece: Hashable {
    /// What to show.
    let character: Character
    /// How many columns it takes: one or two.
    let columns: Int
  }

  /// Whether a character is one printable letter of ASCII, or one line or block, which is shown as it is in one column.
  ///
  /// It says so of most of what a screen is made of, at no cost; other characters may be as simple all the same.
  static func isPlain(_ character: Character) -> Bool {
    guard let first = character.unicodeScalars.first, character.utf8.count == UTF8.width(first) else { return false }
    return first.value &- 0x20 < 0x5F || 0x2500...0x259F ~= first.value
  }

  /// The pieces that a frame shows for a character.
  ///
  /// Nearly always the character itself. A control character, a lone mark or a sign that turns the direction of text
  /// gives its escaped form; a cluster of several spaced letters, as Indic scripts have them, one piece for each.
  static func pieces(of character: Character) -> [Piece] {
    if let ascii = character.asciiValue, character != "\r\n", ascii &- 0x20 < 0x5F {
      return [Piece(character: character, columns: 1)]
    }
    if let escape = escape(of: character) { return escape.map { Piece(character: $0, columns: 1) } }
    if isEmojiSequence(character) { return [Piece(character: character, columns: 2)] }
    return clusters(of: character)
  }

  /// Splits a character so that each piece has one scalar that takes room, with the marks that follow it.
  private static func clusters(of character: Character) -> [Piece] {
    var pieces: [Piece] = []
    for scalar in character.unicodeScalars {
      let columns = columns(of: scalar)
      if columns == 0, let last = pieces.popLast() {
        var marked = last.character.unicodeScalars
        marked.append(scalar)
        pieces.append(Piece(character: Character(String(marked)), columns: last.columns))
      } else {
        pieces.append(Piece(character: Character(scalar), columns: max(1, columns)))
      }
    }
    return pieces
  }

  /// Whether several scalars make one picture, two columns wide: joined, coloured, flagged or asked to be a picture.
  private static func isEmojiSequence(_ character: Character) -> Bool {
    let scalars = character.unicodeScalars
    guard let first = scalars.first, scalars.count > 1 else { return false }
    if 0x1F1E6...0x1F1FF ~= first.value { return true }
    guard first.properties.isEmoji else { return false }
    return scalars.dropFirst().contains { scalar in
      scalar.value == 0xFE0F || 0x1F3FB...0x1F3FF ~= scalar.value
        || (scalar.value == 0x200D && scalars.dropFirst().contains { $0.properties.isEmoji })
    }
  }
}
