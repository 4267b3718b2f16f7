import TerminalUI
import Testing

@Suite("roles, glyphs and colours")
struct RoleTests {
  @Test("roles have letters of their own")
  func letters() {
    #expect(Set(Role.allCases.map(\.letter)).count == Role.allCases.count)
    for role in Role.allCases { #expect(role.letter.isASCII && role.letter != " ") }
  }

  @Test("every role comes from text in the end", arguments: Role.allCases)
  func parents(_ role: Role) {
    let ancestors = sequence(first: role, next: \.parent).prefix(Role.allCases.count)
    #expect(Array(ancestors).last == .text)
  }

  @Test("a role's name in a theme begins with a small word and is made of words")
  func names() {
    for role in Role.allCases { #expect(role.rawValue.allSatisfy { $0.isLowercase || $0 == "." }) }
  }

  @Test("every sign takes one column, and in ASCII is ASCII", arguments: GlyphSet.allCases)
  func glyphs(_ set: GlyphSet) {
    for glyph in Glyph.allCases {
      #expect(Text.columns(of: set[glyph]) == 1, "\(glyph)")
      #expect(set != .ascii || set[glyph].isASCII, "\(glyph)")
    }
  }

  @Test("no two kinds of state look alike without colours", arguments: GlyphSet.allCases)
  func states(_ set: GlyphSet) {
    let glyphs: [Glyph] = [.idle, .running, .paused, .done, .failed, .caught, .waiting, .skipped]
    #expect(Set(glyphs.map { set[$0] }).count == glyphs.count)
  }

  @Test("an answer has a sign of its own, which is no letter of a state", arguments: GlyphSet.allCases)
  func answers(_ set: GlyphSet) {
    #expect(Set([Glyph.yes, .no, .untried].map { set[$0] }).count == 3)
    let letters: [Glyph] = [.running, .paused, .caught, .waiting, .skipped]
    #expect(Set(letters.map { set[$0] }).isDisjoint(with: [Glyph.yes, .no, .untried].map { set[$0] }))
  }

  @Test(
    "a colour becomes the nearest one that the terminal has",
    arguments: [
      ("default", 256, nil), ("red", 8, 1), ("bright-red", 8, 1), ("bright-red", 16, 9), ("#ff0000", 16, 9),
      ("#800000", 8, 1), ("#ff0000", 256, 196), ("#808080", 256, 244), ("#ffffff", 8, 7), ("color196", 16, 9),
      ("color16", 8, 0), ("#5f87af", 256, 67),
    ] as [(String, Int, Int?)]
  )
  func nearest(_ name: String, _ colors: Int, _ index: Int?) {
    #expect(Color(name: name)?.index(among: colors) == index)
  }
}
