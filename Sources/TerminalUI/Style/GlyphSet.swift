/// The signs that a screen is drawn with: a set is chosen whole, so that what a terminal cannot show is nowhere.
package enum GlyphSet: String, CaseIterable, Hashable, Sendable {
  /// Lines, arrows and symbols.
  case rich
  /// Lines and arrows; letters for what happened.
  case line
  /// What every terminal shows.
  case ascii

  /// How a sign looks, always one column wide.
  package subscript(_ glyph: Glyph) -> Character {
    switch self {
    case .rich: glyph.shapes.rich
    case .line: glyph.shapes.line
    case .ascii: glyph.shapes.ascii
    }
  }
}
