import StatesLanguage
import TerminalUI
import Testing

@testable import GraphLayout
@testable import MachineGraphs

@Suite("The signs of how it stands with a state")
struct StatusSignTests {
  private typealias Set = Swift.Set<Character>

  private let sets: [(TerminalUI.GlyphSet, GraphLayout.GlyphSet)] = [(.rich, .rich), (.line, .line), (.ascii, .ascii)]

  @Test("each status has a sign of its own, one column wide", arguments: TerminalUI.GlyphSet.allCases)
  func unique(_ glyphs: TerminalUI.GlyphSet) {
    let signs = StatusSign.allCases.map { $0.character(in: glyphs) }
    #expect(Set(signs).count == signs.count)
    #expect(signs.allSatisfy { Text.columns(of: String($0)) == 1 })
  }

  @Test("none is an arrowhead of an edge, so that it can be told beside the end of one")
  func noArrowheads() {
    for (glyphs, drawn) in sets {
      let arrows = Set(drawn.table.arrowheads)
        .union([Glyph.arrowUp, .arrowDown, .arrowLeft, .arrowRight].map { glyphs[$0] })
      #expect(Set(StatusSign.allCases.map { $0.character(in: glyphs) }).isDisjoint(with: arrows), "\(glyphs)")
    }
  }

  @Test("none is what stands for a type in one cell, where the sign takes its place")
  func noTypes() {
    for (glyphs, _) in sets {
      let types = Set(StateType.allCases.flatMap { $0.sign(in: glyphs) })
      #expect(Set(StatusSign.allCases.map { $0.character(in: glyphs) }).isDisjoint(with: types), "\(glyphs)")
    }
  }
}
