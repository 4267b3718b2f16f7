import JSONModel
import Testing

@Suite("The brief text of a value")
struct BriefTextTests {
  @Test("is the compact text of a small value, and the beginning of a large one")
  func text() {
    let value: JSON = ["a": [1, 2, true, .null], "b": "x\ny"]
    #expect(value.briefText(upTo: 100) == value.text())
    #expect(value.briefText(upTo: 8) == #"{"a":[1,…"#)
    #expect(JSON.string("abcdef").briefText(upTo: 3) == #""abc…"#)
    #expect(JSON.array([]).briefText(upTo: 1) == "[]")
    #expect(JSON.array((0..<1000).map { JSON.number(JSONNumber($0)) }).briefText(upTo: 20).count < 30)
  }
}
