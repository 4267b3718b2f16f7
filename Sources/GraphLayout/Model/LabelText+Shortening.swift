extension LabelText {
  /// The text cut in the middle, so that beginning and end stay readable within a width.
  ///
  /// A limit that has no room for the mark gives as much of the beginning as fits.
  package func shortened(to limit: Int, mark: Glyph) -> LabelText {
    guard columns > limit else { return self }
    let room = limit - mark.columns
    guard room > 1 else { return LabelText(glyphs: Self.prefix(glyphs, fitting: limit)) }
    let end = Self.prefix(glyphs.reversed(), fitting: room / 2)
    let start = Self.prefix(glyphs, fitting: room - end.reduce(0) { $0 + $1.columns })
    return LabelText(glyphs: start + [mark] + end.reversed())
  }

  private static func prefix(_ glyphs: some Sequence<Glyph>, fitting limit: Int) -> [Glyph] {
    var room = limit
    return Array(
      glyphs.prefix { glyph in
        room -= glyph.columns
        return room >= 0
      }
    )
  }
}
