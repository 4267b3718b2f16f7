/// Text with the display width of each of its characters, as the caller measured them.
package struct LabelText: Hashable, Sendable {
  /// A character that takes one or two columns.
  package struct Glyph: Hashable, Sendable {
    package let character: Character
    package let columns: Int

    package init(_ character: Character, columns: Int) {
      self.character = character
      self.columns = min(max(columns, 1), 2)
    }
  }

  /// What is written, left to right.
  package let glyphs: [Glyph]
  /// How many columns the text takes.
  package let columns: Int

  package init(glyphs: some Sequence<Glyph>) {
    self.glyphs = Array(glyphs)
    columns = self.glyphs.reduce(0) { $0 + $1.columns }
  }

  /// Measures a text with the caller's own width table.
  ///
  /// Characters without width, control characters among them, are left out.
  package init(_ text: String, columns measure: (Character) -> Int) {
    self.init(
      glyphs: text.compactMap { character in
        let columns = measure(character)
        return columns > 0 ? Glyph(character, columns: columns) : nil
      }
    )
  }

  /// The characters without their widths.
  package var text: String { String(glyphs.map(\.character)) }
}
