import DebuggerCore
import GraphLayout
import Interpreter
import MachineGraphs
import StatesLanguage
import TerminalUI
import Testing

@testable import DebuggerUI

@Suite("The graph's view")
struct GraphViewTests {
  private func session(_ width: Int = 100, _ height: Int = 50) throws -> ScreenSession {
    var session = try ScreenSession(GraphScreens.definition, input: "{}", size: Size(width: width, height: height))
    try session.press("z")
    return session
  }

  private func name(_ session: ScreenSession) -> String? {
    session.model.cursorState.map { session.model.definition.outline[$0].name.text }
  }

  @Test("Space closes the frame around the cursor, and opens it again; the cursor goes to the frame")
  func folding() throws {
    var session = try session()
    try session.press("j j j j")
    #expect(name(session) == "Store")
    try session.press("Space")
    #expect(name(session) == "Each page")
    #expect(session.text.contains("Each page ▸ 2 states"))
    #expect(!session.text.contains("Store"))
    try session.press("Space")
    #expect(session.text.contains("[T] Store"))
  }

  @Test("a closed frame shows what its inside is in, and has the cursor when the execution is inside")
  func closedFrames() throws {
    var session = try session()
    try session.press("j Space s s s")
    #expect(session.text.contains("⚑[‖] Both ▸ 4 states"))
    #expect(session.model.drawnCursorState.map { session.model.definition.outline[$0].name.text } == "Both")
  }

  @Test("a closed frame that has ended shows how it ended, whatever has ended inside")
  func closedFrameEnds() throws {
    let definition = #"""
      {"StartAt": "Fan", "States": {
        "Fan": {"Type": "Map", "Next": "Oops", "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Oops"}],
          "ItemProcessor": {"StartAt": "Bad", "States": {"Bad": {"Type": "Fail", "Error": "Bad"}}}},
        "Oops": {"Type": "Pass", "End": true}}}
      """#
    var session = try ScreenSession(definition, input: "[1]", size: Size(width: 120, height: 40))
    try session.press("c g g")
    #expect(session.text.contains("!Fan") || session.text.contains("![⟳] Fan"), "\(session.text)")
    try session.press("Space")
    #expect(session.text.contains("![⟳] Fan ▸ 1 state"), "\(session.text)")
  }

  @Test("frames that nothing happens in are closed by themselves where there is little room")
  func automaticFolding() throws {
    var session = try ScreenSession(GraphScreens.definition, input: "{}", size: Size(width: 80, height: 24))
    #expect(!session.text.contains("▸ 4 states"))
    session.send(.terminal(.resize(Size(width: 60, height: 8))))
    func folded() -> [String] {
      session.model.graph.scene.picture.options.folded.map { session.model.definition.outline[$0].name.text }.sorted()
    }
    #expect(folded() == ["Both", "Each page"])
    try session.press("s s s")
    #expect(folded().isEmpty)
  }

  @Test("Z goes through boxes, rows and cells; 0 takes the most that fits")
  func zoom() throws {
    var session = try session()
    try session.press("Z")
    #expect(session.model.graph.scene.picture.options.zoom == .compact)
    #expect(session.status.contains("one row a state"))
    try session.press("Z")
    #expect(session.model.graph.scene.picture.options.zoom == .overview)
    try session.press("0")
    #expect(session.model.graph.scene.picture.options.zoom == .full)
    #expect(session.status.contains("all of the graph is seen"))
  }

  @Test("| reads down, to the right, or as more is seen so")
  func reading() throws {
    var session = try session()
    try session.press("| |")
    #expect(session.model.graph.scene.picture.options.flow == .right)
    try session.press("|")
    #expect(session.model.graph.scene.picture.options.flow == .down)
    session.send(.terminal(.resize(Size(width: 200, height: 22))))
    #expect(session.model.graph.scene.picture.options.flow == .right)
  }

  @Test("A lists the states; the same keys move the cursor there, and left and right close and open")
  func outline() throws {
    var session = try session()
    try session.press("A")
    #expect(session.text.contains("1 → Fetch ($.more == true)  D → Done"))
    try session.press("j")
    #expect(name(session) == "Both")
    try session.press("l")
    #expect(session.model.cursorState.map { session.model.definition.outline[$0].name.text } == "Each page")
    try session.press("h h")
    #expect(name(session) == "Both")
    try session.press("h")
    #expect(!session.text.contains("Each page"))
    try session.press("l")
    #expect(session.text.contains("Each page"))
  }

  @Test("a pane that is too narrow for a picture has the list")
  func narrow() throws {
    var session = try ScreenSession(GraphScreens.definition, input: "{}", size: Size(width: 80, height: 24))
    #expect(!session.text.contains("→ Both"))
    try session.press("3 +")
    #expect(session.text.contains("[P] Fetch"))
    #expect(session.model.isOutline)
    #expect(!session.text.contains("┌─"))
  }

  @Test("D draws only what can come before and after the state under the cursor")
  func related() throws {
    var session = try session()
    try session.press("G D")
    #expect(name(session) == "Give up")
    #expect(!session.text.contains("[S] Done"))
    #expect(session.text.contains("[P] Fetch"))
    try session.press("D")
    #expect(session.text.contains("[S] Done"))
  }

  @Test("held with P, the picture stays where it is while the execution moves on")
  func follow() throws {
    var session = try session(60, 20)
    try session.press("P")
    let offset = session.model.graph.offset
    try session.press("s s s s")
    #expect(session.model.graph.offset == offset)
    try session.press("P")
    #expect(session.model.graph.offset != offset)
  }

  @Test("edges that were taken more than once say so, forced ones are dotted and have their own line")
  func counts() throws {
    var session = try session()
    session.type(":goto More?")
    try session.press("Enter")
    let move = try #require(session.debugger.snapshot.edges.keys.first)
    #expect(move.isForced)
    let jump = try #require(session.model.graph.scene.picture.edges.last)
    #expect(jump.cause == .forced && session.model.graph.scene.counts.last == 1)
    #expect(session.text.contains("┊"))
  }

  @Test("iterations of a Map are shown one by one, and < and > go from one to the other")
  func iterations() throws {
    var session = try session()
    for line in GraphScreens.into {
      session.type(":" + line)
      try session.press("Enter")
    }
    #expect(session.text.contains("0◷ 1⚑ 2· 3·"))
    try session.press(">")
    #expect(session.commands.last.map { "\($0)" }?.contains("focus") == true)
    #expect(session.text.contains("0⚑"))
  }

  @Test("O says what it has moved, or why nothing moves")
  func center() throws {
    var session = try session(60, 20)
    try session.press("j j Shift-Down Shift-Down Shift-Down O")
    #expect(session.model.message?.text.hasPrefix("the graph is moved to '") == true)
    try session.press("O")
    #expect(session.model.message?.text.hasSuffix("is as near to the middle as it can be") == true)
    try session.press("A O")
    #expect(session.model.message?.text == "states are listed; there is no picture to be moved")
    var large = try self.session(200, 60)
    try large.press("O")
    #expect(large.model.message?.text == "all of the graph is seen, 'Fetch' with it")
  }

  @Test("I says whether there is a map now, or where there is one")
  func map() throws {
    var small = try ScreenSession(GraphScreens.chain, input: "{}", size: Size(width: 52, height: 20))
    try small.press("I")
    #expect(small.model.message?.text == "no map of the graph is shown")
    try small.press("I")
    #expect(small.model.message?.text == "a map of the graph is shown in the corner")
    var large = try session(200, 60)
    try large.press("I I")
    #expect(
      large.model.message?.text == "a map is shown where the graph is much larger than its pane, and that is not small"
    )
  }

  @Test("many iterations are counted")
  func manyIterations() {
    let live = (0..<3).map {
      IterationStrip.Live(index: $0 + 10, branch: .main, status: $0 == 0 ? .waiting : .running, isFocused: false)
    }
    let strip = IterationStrip(
      state: StateID(index: 0),
      count: 1000,
      succeeded: 10,
      failed: 2,
      live: live
    )
    #expect(
      strip.line(columns: 90, glyphs: .rich).text
        == "succeeded 10 · failed 2 · running 2 · waiting 1 · to come 985"
    )
    #expect(strip.line(columns: 20, glyphs: .ascii).columns <= 20)
  }

  @Test("what waits for a time says for how long in its border")
  func countdown() throws {
    var session = try session()
    for line in GraphScreens.into {
      session.type(":" + line)
      try session.press("Enter")
    }
    #expect(session.text.contains("waits 1m30s"))
  }

  @Test("the lines below the picture have the whole name, the way to it and where it leads")
  func notes() throws {
    var session = try session()
    try session.press("j j")
    #expect(session.text.contains("Both ▸ Each page  Map, at most 2 at once"))
    try session.press("/")
    session.type("More?")
    try session.press("Enter Esc")
    #expect(session.text.contains("More?  Choice"))
    #expect(session.text.contains("1 → Fetch  $.more == true"))
  }

  @Test("a search goes to states in closed frames, and opens them")
  func search() throws {
    var session = try session()
    try session.press("j Space /")
    session.type("Store")
    try session.press("Enter Esc")
    #expect(name(session) == "Store")
    #expect(session.text.contains("[T] Store"))
  }

  @Test("the mouse draws the picture along, and the wheel rolls it")
  func mouse() throws {
    var session = try session(60, 20)
    let offset = session.model.graph.offset
    session.send(.terminal(.mouse(MouseEvent(.click, at: Point(x: 3, y: 10)))))
    session.send(.terminal(.mouse(MouseEvent(.drag, at: Point(x: 3, y: 6)))))
    #expect(session.model.graph.offset.y == offset.y + 4)
    session.send(.terminal(.mouse(MouseEvent(.release, at: Point(x: 3, y: 6)))))
    session.send(.terminal(.mouse(MouseEvent(.wheelUp, at: Point(x: 3, y: 6)))))
    #expect(session.model.graph.offset.y == offset.y + 1)
  }
}
