package import TerminalUI

/// What was found out about the terminal: for a page that explains why a screen looks as it does.
package struct TerminalFacts: Hashable, Sendable {
  /// What TERM says.
  package let name: String
  /// How many colours there are; none on a terminal without them.
  package let colors: Int
  /// How many pairs of colours can be shown at once.
  package let pairs: Int
  /// Whether the terminal's own foreground and background can be used.
  package let hasDefaultColors: Bool
  /// Whether the locale's characters are Unicode's.
  package let isUTF8: Bool
  /// Whether the C library takes lines and arrows, whose width is ambiguous, to be two columns wide.
  package let hasWideLines: Bool
  /// Whether the terminal reports the mouse.
  package let hasMouse: Bool

  /// The signs that the terminal can be trusted to show.
  package var glyphs: GlyphSet { isUTF8 && !hasWideLines ? .rich : .ascii }
}
