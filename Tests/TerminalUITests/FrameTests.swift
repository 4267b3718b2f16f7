import TerminalUI
import Testing

@Suite("a frame cuts off what does not fit")
struct FrameTests {
  /// Writes text into a row of six columns with a clip of columns 1 to 4 and returns the row.
  private func clippedRow(_ text: String, at x: Int) -> String {
    var frame = Frame(size: Size(width: 6, height: 1))
    frame.fill(frame.bounds, with: "·")
    frame.clipped(to: Rect(x: 1, y: 0, width: 4, height: 9)) { _ = $0.write(text, at: Point(x: x, y: 0)) }
    return frame.text
  }

  @Test(
    "at both sides, wide characters whole or not at all",
    arguments: [
      ("abc", 1, "·abc··"), ("abcdef", 0, "·bcde·"), ("abcdef", -3, "·ef···"), ("abc", 9, "······"),
      ("状態", 1, "·状態·"), ("状態", 0, "· 態··"), ("状態", 2, "··状 ·"), ("状態遷", -1, "·態遷·"),
    ]
  )
  func clips(_ text: String, _ x: Int, _ row: String) {
    #expect(clippedRow(text, at: x) == row)
  }

  @Test("and leaves no half of a wide character behind")
  func overwritesHalves() {
    var frame = Frame(size: Size(width: 6, height: 1))
    frame.write("状態遷", at: .zero)
    frame.write("x", at: Point(x: 1, y: 0))
    frame.write("y", at: Point(x: 2, y: 0))
    #expect(frame.text == " xy 遷")
    frame.write("移", at: Point(x: 3, y: 0))
    #expect(frame.text == " xy移")
  }

  @Test("and stops after so many columns")
  func maxColumns() {
    var frame = Frame(size: Size(width: 9, height: 1))
    #expect(frame.write("状態", at: .zero, maxColumns: 3) == 3)
    #expect(frame.write("abc" + StyledLine("def", role: .title), at: Point(x: 4, y: 0), maxColumns: 4) == 4)
    #expect(frame.text == "状  abcd")
    #expect(frame.roleLetters == "..  ...T")
  }

  @Test("draws a box with a title")
  func box() {
    var frame = Frame(size: Size(width: 12, height: 3))
    frame.box(frame.bounds, title: StyledLine("Graph", role: .paneTitle), glyphs: .line)
    #expect(frame.text == "┌─ Graph ──┐\n│          │\n└──────────┘")
    #expect(frame.roleLetters == "-- ttttt ---\n-          -\n------------")
  }

  @Test("draws at any size without a trap", arguments: 0...8)
  func tiny(_ side: Int) {
    for height in 0...4 {
      var frame = Frame(size: Size(width: side, height: height))
      frame.box(Rect(x: -1, y: -1, width: side + 3, height: height + 2), title: "状態 state", glyphs: .rich)
      frame.box(frame.bounds, title: "Graph", glyphs: .ascii)
      frame.fill(Rect(x: 1, y: -2, width: 5, height: 9), with: "状")
      frame.paint(Rect(x: -4, y: 0, width: 99, height: 1), role: .selection)
      #expect(frame.cells.count == side * height)
    }
  }
}
