import GraphLayout
package import StatesLanguage
package import TerminalUI

/// The picture of a definition as text, without a terminal.
package enum GraphText {
  /// Draws a definition.
  ///
  /// Names and texts at edges are shortened as far as they have to be for the width; a picture that is too wide even
  /// then stays so.
  ///
  /// - Parameters:
  ///   - outline: The definition; it need not be right.
  ///   - glyphs: The characters to draw with.
  ///   - width: How many columns there are.
  /// - Returns: The lines, each with a line break after it.
  package static func render(outline: DefinitionOutline, glyphs: TerminalUI.GlyphSet, width: Int) -> String {
    guard !outline.states.isEmpty else { return "(no states)\n" }
    var text = ""
    for labels in GraphLabels.choices {
      let drawing = GraphScene(outline, glyphs: glyphs, labels: labels).drawing
      text = drawing.text
      if drawing.columns <= width { break }
    }
    return text
  }
}
