import GraphLayout
import StatesLanguage
import TerminalUI
import Testing

@testable import MachineGraphs

@Suite("The picture of a state machine")
struct MachinePictureTests {
  private func draw(
    _ definition: String,
    width: Int = 200,
    _ options: PictureOptions = PictureOptions(glyphs: .rich)
  ) throws -> String {
    let outline = try #require(DefinitionLoader.load(Array(definition.utf8)).outline)
    return MachinePicture.fitting(outline, width: width, options: options).drawing().text
  }

  @Test("has every state, with the letter of its type", arguments: TerminalUI.GlyphSet.allCases)
  func everyState(_ glyphs: TerminalUI.GlyphSet) throws {
    let text = try draw(Machines.order, PictureOptions(glyphs: glyphs))
    for name in [
      "[C] Check", "[T] Approve", "[P] Take", "[W] Cool down", "[P] Label", "[T] Ship", "[S] Done", "[F] Refused",
    ] {
      #expect(text.contains(name))
    }
    #expect(text.contains(glyphs == .ascii ? "[||] Pack" : "[‖] Pack"))
    if glyphs == .ascii { #expect(text.utf8.allSatisfy { $0 < 0x80 }) }
  }

  @Test("has signs for what else the fields of a state ask for")
  func badges() throws {
    #expect(try draw(Machines.order).contains("↺1 !1 ⏸"))
    #expect(try draw(Machines.order, PictureOptions(glyphs: .ascii)).contains("r1 !1 cb"))
    #expect(try draw(Machines.order).contains("×2"))
  }

  @Test("has the number of each rule of a Choice, and its condition where there is room")
  func rules() throws {
    #expect(try draw(Machines.order).contains("1 $.total > 100"))
    #expect(try draw(Machines.order).contains("default"))
    let narrow = try draw(Machines.order, width: 30)
    #expect(!narrow.contains("total"))
  }

  @Test("fits a width by shorter names and labels")
  func width() throws {
    let narrow = try draw(Machines.order, width: 60)
    for line in narrow.split(separator: "\n") { #expect(Text.columns(of: line) <= 60) }
  }

  @Test("shortens names as far as they can be read", arguments: [120, 60, 40, 30, 12])
  func narrowWidths(_ width: Int) throws {
    let states = (0..<6).map { "\"A state with a very long name \($0)\":{\"Type\":\"Pass\",\"End\":true}" }
    let definition = "{\"StartAt\":\"x\",\"States\":{\(states[0]),\"Try\":{\"Type\":\"Parallel\",\"Branches\":[]}}}"
    let text = try draw(definition, width: width)
    let columns = text.split(separator: "\n").map { Text.columns(of: $0) }.max() ?? 0
    #expect(columns <= max(width, 31), "\(text)")
    #expect(text.contains(width < 40 ? "[P] A " : "[P] A state"), "\(text)")
    #expect(text.contains("ame 0"), "\(text)")
  }

  @Test("takes texts that could not be any longer", arguments: [40, 45, 50, 55, 60, 65])
  func longest(_ width: Int) throws {
    let outline = try #require(DefinitionLoader.load(Array(Machines.longNames.utf8)).outline)
    let picture = MachinePicture.fitting(outline, width: width, options: PictureOptions(glyphs: .rich))
    #expect(picture.layout.columns <= width)
    var options = picture.options
    let labels = options.labels
    let longer = [(labels.nodeColumns + 1, labels.edgeColumns), (labels.nodeColumns, max(labels.edgeColumns + 1, 7))]
    for (nodes, edges) in longer where nodes <= 40 && edges <= 30 {
      options.labels = PictureLabels(nodeColumns: nodes, edgeColumns: edges)
      #expect(MachinePicture(outline, options: options).layout.columns > width)
    }
  }

  @Test("is wider than there is room rather than full of names that say nothing", arguments: [Flow.down, .right])
  func readableNames(_ flow: Flow) throws {
    let text = try draw(Machines.longNames, width: 10, PictureOptions(glyphs: .rich, flow: flow))
    for name in ["[C] Is …vened?", "[T] Sen…e to A", "[T] Sen…e to B"] { #expect(text.contains(name), "\(text)") }
  }

  @Test("is wide enough for names to be told apart")
  func distinctNames() throws {
    let names = ["Hand to the shop (back)", "Hand to the bank (back)"]
    let states = names.map { "\"\($0)\":{\"Type\":\"Succeed\"}" }.joined(separator: ",")
    let text = try draw("{\"StartAt\":\"\(names[0])\",\"States\":{\(states)}}", width: 10)
    for end in ["p (back)", "k (back)"] { #expect(text.contains(end), "\(text)") }
  }

  @Test(
    "is drawn as far as a definition with problems goes",
    arguments: [
      (#"{}"#, ""), (#"{"States":{}}"#, ""), (#"{"States":{"A":1}}"#, "[?] A"),
      (#"{"StartAt":"B","States":{"A":{"Type":"Pass","Next":"Nowhere"}}}"#, "? Nowhere"),
      (#"{"StartAt":"A","States":{"A":{"Type":"Pass","Next":"A"}}}"#, "[P] A"),
      (#"{"StartAt":"A","States":{"A":{"Type":"Parallel","Branches":[]}}}"#, "A"),
    ]
  )
  func brokenDefinitions(_ definition: String, _ part: String) throws {
    let text = try draw(definition)
    #expect(part.isEmpty ? text.isEmpty : text.contains(part))
  }

  @Test("shows a closed frame as one node with the number of states inside")
  func folding() throws {
    let outline = try #require(DefinitionLoader.load(Array(Machines.order.utf8)).outline)
    let pack = try #require(outline.states.first { $0.name == "Pack" }).id
    let picture = MachinePicture(outline, options: PictureOptions(glyphs: .rich, folded: [pack]))
    #expect(picture.drawing().text.contains("[‖] Pack ▸ 3 states"))
    for inside in outline.statesInside(pack) { #expect(picture.box(of: inside) == nil) }
  }

  @Test("can show only what comes before and after a state")
  func related() throws {
    let outline = try #require(DefinitionLoader.load(Array(Machines.order.utf8)).outline)
    func id(_ name: StateName) throws -> StateID { try #require(outline.states.first { $0.name == name }).id }
    let related = outline.statesRelated(to: try id("Refused"))
    #expect(related == [try id("Check"), try id("Approve"), try id("Refused")])
  }

  @Test("has one row a state in compact, and one cell in overview", arguments: [(Zoom.compact, "T"), (.overview, "T")])
  func zoom(_ zoom: Zoom, _ letter: String) throws {
    let text = try draw(Machines.order, PictureOptions(glyphs: .rich, zoom: zoom))
    #expect(text.contains(letter))
    #expect(text.contains("Approve") == (zoom == .compact))
  }

  @Test("has a dotted edge for a jump that was forced")
  func jumps() throws {
    let outline = try #require(DefinitionLoader.load(Array(Machines.order.utf8)).outline)
    func id(_ name: StateName) throws -> StateID { try #require(outline.states.first { $0.name == name }).id }
    let jump = PictureOptions.Jump(from: try id("Check"), to: try id("Done"))
    let picture = MachinePicture(outline, options: PictureOptions(glyphs: .rich, jumps: [jump]))
    #expect(picture.edges.last == PictureEdge(from: jump.from, to: jump.to, cause: .forced))
    #expect(picture.drawing().text.contains("┊"))
  }
}
