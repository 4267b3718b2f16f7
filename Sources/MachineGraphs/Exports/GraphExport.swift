import GraphLayout
package import StatesLanguage
import TerminalUI

/// The graph of a definition, written for people and other programs.
///
/// Equal definitions and options give equal bytes. Nothing of a definition is refused: what is wrong is drawn and
/// marked.
package struct GraphExport: Sendable {
  /// Which way the picture is read.
  package enum Reading: String, Hashable, Sendable, CaseIterable {
    /// From top to bottom.
    case down = "tb"
    /// From left to right.
    case right = "lr"
    /// As the texts can be longer and, where both have room for them, as there are fewer lines; characters list the
    /// states where neither fits.
    case automatic = "auto"
  }

  /// The definition; it need not be right.
  package let outline: DefinitionOutline
  /// How many columns there are.
  package let width: Int
  /// Which way the picture is read.
  package let reading: Reading
  /// How much of each state is shown.
  package let zoom: Zoom
  /// What an execution did, when that is to be shown.
  package let run: MachineRun?

  package init(
    _ outline: DefinitionOutline,
    width: Int = 120,
    reading: Reading = .down,
    zoom: Zoom = .full,
    run: MachineRun? = nil
  ) {
    self.outline = outline
    self.width = width
    self.reading = reading
    self.zoom = zoom
    self.run = run
  }

  /// The graph in a format, with a line break at its end.
  package func text(in format: GraphFormat) -> String { written(in: format).text }

  /// The graph in a format, and whether there is room for it.
  package func written(in format: GraphFormat) -> GraphText {
    switch format {
    case .text: TextExport(self, glyphs: .rich).written
    case .line: TextExport(self, glyphs: .line).written
    case .ascii: TextExport(self, glyphs: .ascii).written
    case .outline: GraphText(text: OutlineExport(self, glyphs: .rich).text)
    case .mermaid: GraphText(text: MermaidExport(self).text)
    case .dot: GraphText(text: DotExport(self).text)
    case .svg: GraphText(text: SVGExport(self).text)
    case .json: GraphText(text: JSONExport(self).text)
    }
  }

  /// Whether there is anything to draw.
  var isEmpty: Bool { outline.states.isEmpty }

  /// What is drawn when there is nothing to draw.
  static let nothing = "(no states)"

  /// The picture in character cells.
  func picture(in glyphs: TerminalUI.GlyphSet) -> MachinePicture {
    var options = PictureOptions(glyphs: glyphs, zoom: zoom, jumps: jumps)
    options.counts = counts
    options.hasStrips = run != nil
    func fitted(_ flow: Flow) -> MachinePicture {
      options.flow = flow
      return MachinePicture.fitting(outline, width: width, options: options)
    }
    switch reading {
    case .down: return fitted(.down)
    case .right: return fitted(.right)
    case .automatic:
      let (down, right) = (fitted(.down), fitted(.right))
      return cost(of: right) < cost(of: down) ? right : down
    }
  }

  /// Which way formats are read that others lay out: as the picture in character cells is.
  var flow: Flow {
    switch reading {
    case .down: .down
    case .right: .right
    case .automatic: picture(in: .rich).options.flow
    }
  }

  /// How little of a picture fits, and then how long it is.
  private func cost(of picture: MachinePicture) -> (Int, Int, Int) {
    (max(0, picture.layout.columns - width), picture.options.labels.step, picture.layout.rows)
  }

  /// The ways that the execution went and the definition does not have.
  var jumps: [PictureOptions.Jump] { run?.jumps.keys.sorted { ($0.from, $0.to) < ($1.from, $1.to) } ?? [] }

  private var counts: [PictureEdge: Int] {
    guard let run else { return [:] }
    let forced = run.jumps.map { (PictureEdge(from: $0.key.from, to: $0.key.to, cause: .forced), $0.value) }
    return run.counts.merging(forced) { $1 }
  }
}
