import StatesLanguage
import TerminalUI
import Testing

@testable import DebuggerUI

@Suite("The graph")
struct GraphTests {
  @Test("the status of a state can be told without colour")
  func markers() {
    for glyphs in GlyphSet.allCases {
      let markers = NodeStatus.allCases.map { $0.marker(in: glyphs) }
      #expect(Set(markers).count == markers.count)
      #expect(markers.allSatisfy { Text.columns(of: $0) == 1 })
    }
  }

  @Test("the cursor goes from state to state where they are drawn")
  func moving() throws {
    var session = try ScreenSession()
    func name() throws -> String {
      try #require(session.model.cursorState.map { session.model.definition.outline[$0].name.text })
    }
    let walk: [(String, String)] = [("j", "Approve"), ("k", "Check"), ("G", "Refused"), ("g g", "Check")]
    for (keys, state) in walk {
      try session.press(keys)
      #expect(try name() == state)
    }
  }
}
