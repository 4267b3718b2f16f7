import StatesLanguage
import TerminalUI

/// The states as an indented list, with what an execution did when there was one.
struct OutlineExport {
  private let export: GraphExport
  private let glyphs: TerminalUI.GlyphSet

  init(_ export: GraphExport, glyphs: TerminalUI.GlyphSet) {
    self.export = export
    self.glyphs = glyphs
  }

  /// All lines.
  var text: String {
    guard !export.isEmpty else { return GraphExport.nothing + "\n" }
    let tree = OutlineTree(export.outline, glyphs: glyphs, run: export.run)
    return tree.text(in: glyphs, width: export.width)
      + TextNotes(export, glyphs: glyphs).lines.map { $0 + "\n" }.joined()
  }
}
