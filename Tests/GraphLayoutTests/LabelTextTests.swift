import GraphLayout
import Testing

@Suite("A label")
struct LabelTextTests {
  private let mark = LabelText.Glyph("…", columns: 1)

  @Test("is as wide as the caller says")
  func countsColumns() {
    #expect(label("").columns == 0)
    #expect(label("abc").columns == 3)
    #expect(label("状態").columns == 4)
    #expect(label("e\u{301}").columns == 1)
  }

  @Test("leaves out characters without width")
  func leavesOutWidthless() {
    let text = LabelText("a\u{7}b") { $0 == "\u{7}" ? 0 : 1 }
    #expect(text.text == "ab")
  }

  @Test(
    "is cut in the middle",
    arguments: [
      ("abcdef", 6, "abcdef"), ("abcdef", 5, "ab…ef"), ("abcdef", 4, "ab…f"), ("状態状態", 7, "状態…態"),
      ("状態状態", 6, "状…態"), ("abcdef", 2, "ab"), ("状態", 1, ""), ("abc", 0, ""),
    ]
  )
  func isShortened(_ text: String, _ limit: Int, _ expected: String) {
    let short = label(text).shortened(to: limit, mark: mark)
    #expect(short.text == expected)
    #expect(short.columns <= limit)
  }
}
