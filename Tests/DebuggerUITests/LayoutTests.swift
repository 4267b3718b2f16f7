import TerminalUI
import Testing

@testable import DebuggerUI

@Suite("The places of the panes")
struct LayoutTests {
  private func shown(_ width: Int, _ height: Int, mode: ScreenMode = .normal, focus: PaneID = .graph) -> [PaneID] {
    let recent = [focus] + PaneID.allCases.filter { $0 != focus }
    return ScreenLayout(size: Size(width: width, height: height), mode: mode, recent: recent).slots.map(\.shown)
  }

  @Test("a wide screen shows all panes")
  func wide() { #expect(Set(shown(120, 40)) == Set(PaneID.allCases)) }

  @Test("a narrower screen has two columns, with tabs")
  func twoColumns() {
    #expect(shown(80, 24) == [.graph, .data, .stack])
    #expect(shown(119, 24, focus: .log) == [.graph, .data, .log])
    #expect(shown(80, 24, focus: .source) == [.source, .data, .stack])
  }

  @Test("a low screen does not divide its columns")
  func low() {
    #expect(shown(80, 12) == [.graph, .data])
    #expect(shown(200, 12) == [.graph, .source, .data])
  }

  @Test("a small screen, and a zoomed pane, show one pane", arguments: PaneID.allCases)
  func onePane(_ pane: PaneID) {
    #expect(shown(79, 24, focus: pane) == [pane])
    #expect(shown(200, 60, mode: .full, focus: pane) == [pane])
  }

  @Test(
    "places fill the screen between the title and the last lines, of which the timeline is one where there is room, without overlapping",
    arguments: [40, 79, 80, 120, 220]
  )
  func filling(_ width: Int) {
    for mode in ScreenMode.allCases {
      let slots = ScreenLayout(size: Size(width: width, height: 40), mode: mode, recent: [.data] + PaneID.allCases)
        .slots
      #expect(slots.reduce(0) { $0 + $1.rect.width * $1.rect.height } == width * (width < 80 ? 37 : 36))
      for (index, slot) in slots.enumerated() {
        for other in slots[(index + 1)...] { #expect(slot.rect.intersection(other.rect).isEmpty) }
      }
    }
  }

  @Test("a pane can be given more room")
  func half() throws {
    let size = Size(width: 120, height: 40)
    let usual = try #require(ScreenLayout(size: size, mode: .normal, recent: [.log]).rect(of: .log))
    let large = try #require(ScreenLayout(size: size, mode: .half, recent: [.log]).rect(of: .log))
    #expect(large.width > usual.width && large.height > usual.height)
  }
}
