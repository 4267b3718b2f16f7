import StatesLanguage
import TerminalUI

/// What stands below a picture of characters: what is wrong with the definition, and what an execution went through.
struct TextNotes {
  private let export: GraphExport
  private let glyphs: TerminalUI.GlyphSet

  init(_ export: GraphExport, glyphs: TerminalUI.GlyphSet) {
    self.export = export
    self.glyphs = glyphs
  }

  /// The lines; none when there is nothing to say.
  var lines: [String] {
    let faults = export.outline.faults.map { "? \(Text.escaped($0))" }
    let coverage = export.run.map { Coverage(of: $0, in: export.outline).text(of: export.outline, in: glyphs) }
    return (faults + (coverage.map { [$0] } ?? [])).flatMap { Text.wrapped($0, to: max(export.width, 20)) }
  }
}
