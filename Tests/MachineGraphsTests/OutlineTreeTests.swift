import StatesLanguage
import TerminalUI
import Testing

@testable import MachineGraphs

@Suite("The outline of a state machine")
struct OutlineTreeTests {
  @Test("lists the states with where each leads")
  func text() throws {
    let outline = try #require(DefinitionLoader.load(Array(Machines.order.utf8)).outline)
    let text = OutlineTree(outline, glyphs: .rich).text(in: .rich, width: 80)
    #expect(
      text == """
        • [C] Check
              1 → Approve ($.total > 100)
              D → Pack
          [T] Approve ↺1 !1 ⏸
              → Pack
              ! → Refused (any error)
         ▾[‖] Pack  → Each
          • 1/2 [P] Take  → Cool down
            [W] Cool down  end
          • 2/2 [P] Label  end
         ▾[⟳] Each ×2  → Done
          • [T] Ship  end
          [S] Done  end
          [F] Refused  end

        """
    )
  }
}
