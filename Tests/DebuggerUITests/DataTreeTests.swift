import JSONModel
import TerminalUI
import Testing

@testable import DebuggerUI

@Suite("The tree of a value")
struct DataTreeTests {
  private func lines(_ new: String, _ old: String? = nil, folds: DataTree.Folds = [:]) throws -> [String] {
    let tree = DataTree(try JSON(parsing: new), comparedTo: try old.map { try JSON(parsing: $0) }, folds: folds)
    return tree.rows.map { $0.line(glyphs: .ascii).text }
  }

  @Test("members keep their order and their numbers' text")
  func order() throws {
    #expect(
      try lines(#"{"b":1.0,"a":[true,null]}"#) == [
        "  - {", "      b: 1.0", "    - a: [", "        0: true", "        1: null",
      ]
    )
  }

  @Test("what changed is marked, with the old value")
  func changes() throws {
    let found = try lines(#"{"same":1,"new":2,"other":4}"#, #"{"same":1,"other":3,"gone":"x"}"#)
    #expect(found == ["  - {", "      same: 1", "+     new: 2", "~     other: 4  (was 3)", "-     gone: \"x\""])
  }

  @Test("long arrays come in pages, of which the first is open")
  func pages() throws {
    let long = JSON.array((0..<250).map { .number(JSONNumber($0)) })
    let tree = DataTree(long, comparedTo: nil, folds: [:])
    #expect(tree.rows.count == 1 + 3 + 100)
    #expect(tree.rows.last?.line(glyphs: .ascii).text == "    + 200…249")
  }

  @Test("the path of a row is one that a definition could use")
  func paths() throws {
    let tree = DataTree(try JSON(parsing: #"{"items":[{"a b":1,"it's":2}]}"#), comparedTo: nil, folds: [:])
    #expect(
      tree.rows.indices.map(tree.referencePath) == [
        "$", "$.items", "$.items[0]", "$.items[0]['a b']", "$.items[0]['it\\'s']",
      ]
    )
    #expect(tree.pointer(to: 3).text == "/items/0/a b")
  }

  @Test("a string that holds JSON can be opened; nothing else can")
  func decoding() throws {
    let text = #"{"body":"{\"a\":[1]}","no":"{a}","empty":"[]","list":" [1] "}"#
    let closed = [
      "  - {", #"    + body: "{\"a\":[1]}""#, #"      no: "{a}""#, #"      empty: "[]""#, #"    + list: " [1] ""#,
    ]
    #expect(try lines(text) == closed)
    let open = try lines(text, folds: [[.root, .member("body")]: true])
    #expect(open[1...3] == [#"    - body: "{\"a\":[1]}"  decoded"#, "      - a: [", "          0: 1"])
  }

  @Test("what was decoded has the path of its string, and no place of its own")
  func decodedPlaces() throws {
    let folds: DataTree.Folds = [[.root, .member("body")]: true]
    let tree = DataTree(try JSON(parsing: #"{"body":"{\"a\":[1]}"}"#), comparedTo: nil, folds: folds)
    #expect(tree.rows.indices.map(tree.isDecoded) == [false, false, true, true])
    #expect(tree.referencePath(to: 2) == "$.body")
  }

  @Test("values that nest deeper than any screen are closed further down")
  func deepValues() throws {
    let text = String(repeating: "[", count: 5000) + "1" + String(repeating: "]", count: 5000)
    let tree = DataTree(try JSON(parsing: text), comparedTo: 1, folds: [:])
    #expect(tree.rows.count <= DataTree.greatestDepth + 1)
  }

  @Test("opening and closing is remembered while the execution moves")
  func folding() throws {
    var session = try ScreenSession()
    try session.press("3 j h")
    let closed = session.model.data.tree.rows.count
    try session.press(". ,")
    #expect(session.model.data.tree.rows.count == closed)
    try session.press("j l")
    #expect(session.model.data.tree.rows.count > closed)
  }
}
