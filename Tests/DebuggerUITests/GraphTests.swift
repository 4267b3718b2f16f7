import StatesLanguage
import TerminalUI
import Testing

@testable import DebuggerUI

@Suite("The graph")
struct GraphTests {
  private func outline(_ text: String) throws -> DefinitionOutline {
    try #require(DefinitionLoader.load(Array(text.utf8)).outline)
  }

  @Test("every state is in the picture, with the letter of its type", arguments: GlyphSet.allCases)
  func everyState(_ glyphs: GlyphSet) throws {
    let text = GraphText.render(outline: try outline(Samples.order), glyphs: glyphs, width: 200)
    for name in [
      "[C] Check", "[T] Approve", "[P] Take", "[W] Cool down", "[P] Label", "[T] Ship", "[S] Done", "[F] Refused",
    ] {
      #expect(text.contains(name))
    }
    #expect(text.contains(glyphs == .ascii ? "[||] Pack" : "[‖] Pack"))
    if glyphs == .ascii { #expect(text.utf8.allSatisfy { $0 < 0x80 }) }
  }

  @Test("names and labels are shortened to fit a width")
  func width() throws {
    let narrow = GraphText.render(outline: try outline(Samples.order), glyphs: .rich, width: 60)
    for line in narrow.split(separator: "\n") { #expect(Text.columns(of: line) <= 60) }
  }

  @Test("names are shortened as far as it helps, to eight columns", arguments: [120, 60, 40, 30, 12])
  func narrowWidths(_ width: Int) throws {
    let states = (0..<6).map { "\"A state with a very long name \($0)\":{\"Type\":\"Pass\",\"End\":true}" }
    let definition = "{\"StartAt\":\"x\",\"States\":{\(states[0]),\"Try\":{\"Type\":\"Parallel\",\"Branches\":[]}}}"
    let text = GraphText.render(outline: try outline(definition), glyphs: .rich, width: width)
    let columns = text.split(separator: "\n").map { Text.columns(of: $0) }.max() ?? 0
    #expect(columns <= max(width, 30), "\(text)")
  }

  @Test("without states there is nothing to draw, and that is said", arguments: ["{}", #"{"States":{}}"#])
  func noStates(_ definition: String) throws {
    #expect(GraphText.render(outline: try outline(definition), glyphs: .rich, width: 80) == "(no states)\n")
  }

  @Test(
    "a definition with problems is drawn as far as it goes",
    arguments: [
      (#"{}"#, ""), (#"{"States":{}}"#, ""), (#"{"States":{"A":1}}"#, "[?] A"),
      (#"{"StartAt":"B","States":{"A":{"Type":"Pass","Next":"Nowhere"}}}"#, "? Nowhere"),
      (#"{"StartAt":"A","States":{"A":{"Type":"Pass","Next":"A"}}}"#, "[P] A"),
      (#"{"StartAt":"A","States":{"A":{"Type":"Parallel","Branches":[]}}}"#, "A"),
    ]
  )
  func brokenDefinitions(_ definition: String, _ part: String) throws {
    let text = GraphText.render(outline: try outline(definition), glyphs: .rich, width: 80)
    #expect(part.isEmpty || text.contains(part))
  }

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
