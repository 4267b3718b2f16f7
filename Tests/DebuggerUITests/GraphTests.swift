import MachineGraphs
import StatesLanguage
import TerminalUI
import Testing

@testable import DebuggerUI

@Suite("The graph")
struct GraphTests {
  @Test("the status of a state can be told without colour")
  func markers() {
    for glyphs in GlyphSet.allCases {
      let markers = StatusSign.allCases.map { $0.character(in: glyphs) }
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

  @Test("a state that was ended from outside is told from one that was never entered")
  func aborted() throws {
    let definition = #"""
      {"StartAt": "Both", "States": {"Both": {"Type": "Parallel", "End": true, "Branches": [
        {"StartAt": "Begin", "States": {"Begin": {"Type": "Wait", "Seconds": 1, "Next": "Break"}, "Break": {"Type": "Fail"}}},
        {"StartAt": "Doze", "States": {"Doze": {"Type": "Wait", "Seconds": 9, "Next": "Later"},
          "Later": {"Type": "Pass", "End": true}}}
      ]}}}
      """#
    var session = try ScreenSession(definition, input: "{}", size: Size(width: 100, height: 40))
    try session.press("z c X c c")
    #expect(session.text.contains("✘[F] Break"))
    #expect(session.text.contains("-[W] Doze"))
    #expect(session.text.contains(" [P] Later"))
  }
}
