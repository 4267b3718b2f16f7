import GraphLayout
import MachineGraphs
import StatesLanguage
import TerminalUI
import Testing

@testable import DebuggerUI

@Suite("How the graph is seen is kept")
struct ViewMemoryTests {
  private func session(_ memory: ViewMemory = ViewMemory(), _ definition: String = GraphScreens.definition) throws
    -> ScreenSession
  {
    var session = try ScreenSession(definition, input: "{}", size: Size(width: 100, height: 50), view: memory)
    try session.press("z")
    return session
  }

  private func kept(_ session: ScreenSession) -> [String] {
    session.requests.compactMap { request in
      guard case .saveView(let memory) = request else { return nil }
      return memory.text
    }
  }

  @Test("as a line of JSON with what differs, in a fixed order")
  func text() {
    var memory = ViewMemory()
    #expect(memory.text.isEmpty)
    memory.folding = ["Pack": true, "Both": true, "Each": false]
    memory.reading = .right
    #expect(memory.text == #"{"direction":"right","closed":["Both","Pack"],"opened":["Each"]}"# + "\n")
    (memory.zoom, memory.form, memory.showsMap) = (.compact, .outline, false)
    #expect(ViewMemory(parsing: Array(memory.text.utf8)) == memory)
  }

  @Test(
    "what cannot be read is as a new user sees it",
    arguments: ["", "{", "[]", "\u{0}", #"{"zoom": 3, "direction": "up", "closed": "Both", "map": null, "more": 1}"#]
  )
  func unreadable(_ text: String) { #expect(ViewMemory(parsing: Array(text.utf8)) == ViewMemory()) }

  @Test("each change asks for it, and nothing else does")
  func changes() throws {
    var session = try session()
    try session.press("j k n N O P P D D 3 1 Tab Shift-Tab z z")
    #expect(session.requests.isEmpty)
    try session.press("Z | A I")
    #expect(
      kept(session)
        == [
          #"{"zoom":"compact"}"#, #"{"zoom":"compact","direction":"down"}"#,
          #"{"zoom":"compact","direction":"down","form":"outline"}"#,
          #"{"zoom":"compact","direction":"down","form":"outline","map":false}"#,
        ].map { $0 + "\n" }
    )
  }

  @Test("when all is as it was at first, nothing is left to be kept")
  func back() throws {
    var session = try session()
    try session.press("A A Z Z Z I I | | | j Space Space")
    #expect(kept(session).last == "")
  }

  @Test("frames are kept by the names of their states")
  func frames() throws {
    var session = try session()
    try session.press("j Space")
    #expect(kept(session).last == #"{"closed":["Both"]}"# + "\n")
    let later = try self.session(ViewMemory(parsing: Array((kept(session).last ?? "").utf8)))
    #expect(later.text.contains("Both ▸ 4 states") && later.requests.isEmpty)
  }

  @Test("frames that are not there any more are forgotten, and nothing is kept before something is changed")
  func stale() throws {
    var session = try session(ViewMemory(parsing: Array(#"{"direction":"right","closed":["Gone"]}"#.utf8)))
    try session.press("n")
    #expect(session.model.graph.scene.picture.options.flow == .right && session.requests.isEmpty)
    try session.press("Z")
    #expect(kept(session) == [#"{"zoom":"compact","direction":"right"}"# + "\n"])
  }

  @Test("a search that opens a frame asks for it only when it stays there")
  func search() throws {
    var session = try session()
    try session.press("j Space /")
    session.type("Store")
    #expect(session.text.contains("[T] Store"))
    try session.press("Esc")
    #expect(kept(session).count == 1)
    #expect(session.text.contains("Both ▸ 4 states"))
    try session.press("/")
    session.type("Store")
    try session.press("Enter")
    #expect(kept(session).last == "")
  }

  /// A definition with states of these names, one after another: a Parallel for each single letter.
  private static func row(_ names: String...) -> String {
    let states = zip(names, names.dropFirst() + ["Last"]).map { name, next in
      name.count > 1
        ? #""\#(name)": {"Type": "Pass", "Next": "\#(next)"}"#
        : #""\#(name)": {"Type": "Parallel", "Next": "\#(next)", "Branches": [\#(inner(name))]}"#
    }
    let all = (states + [#""Last": {"Type": "Succeed"}"#]).joined(separator: ", ")
    return #"{"StartAt": "\#(names.first ?? "Last")", "States": {\#(all)}}"#
  }

  private static func inner(_ name: String) -> String {
    #"{"StartAt": "\#(name) in", "States": {"\#(name) in": {"Type": "Pass", "End": true}}}"#
  }

  @Test(
    "a definition that comes while a text is searched for keeps its own frames",
    arguments: [row(), row("First"), row("First", "B", "A"), row("First", "A", "B", "More")],
    ["Esc", "i Esc", "i Enter"]
  )
  func searchInChanged(_ other: String, _ keys: String) throws {
    var session = try session(ViewMemory(), Self.row("First", "A", "B"))
    try session.press("j Space / s")
    #expect(session.text.contains("A ▸ 1 state"))
    session.send(.definition(try DefinitionChange(to: other)))
    try session.press(keys)
    #expect(session.model.overlay == nil)
    #expect(kept(session) == [#"{"closed":["A"]}"# + "\n"])
    #expect(session.text.contains("A ▸ 1 state") == other.contains("A in"))
    #expect(!session.text.contains("B ▸"))
  }
}
