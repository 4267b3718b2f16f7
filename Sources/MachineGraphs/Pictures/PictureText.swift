import GraphLayout
import TerminalUI

/// Measures and shortens the texts of a picture.
struct PictureText {
  let glyphs: TerminalUI.GlyphSet

  /// A text without what terminals do not show, its middle cut out where it is too long.
  func text(_ text: String, to columns: Int) -> LabelText {
    let full = LabelText(Text.escaped(text)) { Text.columns(of: $0) }
    return full.shortened(to: columns, mark: .init(glyphs[.ellipsis], columns: 1))
  }

  /// The signs at a state; nil when there is none.
  func badges(_ badges: [Badge]) -> LabelText? {
    badges.isEmpty ? nil : text(badges.map { $0.text(in: glyphs) }.joined(separator: " "), to: 40)
  }
}
