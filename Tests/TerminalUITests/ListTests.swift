import TerminalUI
import Testing

@Suite("a list")
struct ListTests {
  /// A list of letters in a rectangle of so many rows.
  private func picture(_ state: ListState, count: Int, rows: Int, focused: Bool = true) -> Frame {
    var frame = Frame(size: Size(width: 5, height: rows))
    ListView(state, count: count, isFocused: focused, emptyText: "none", glyphs: .ascii)
      .draw(into: &frame, in: frame.bounds) { "row\($0)" }
    return frame
  }

  @Test("shows the chosen row, and a bar when there are more")
  func draws() {
    var state = ListState()
    state.select(4, count: 9, height: 3)
    let frame = picture(state, count: 9, rows: 3)
    #expect(frame.text == "row2|\nrow3#\nrow4|")
    #expect(frame.roleLetters == "....|\n....#\nSSSS|")
    #expect(frame.cursor == Point(x: 0, y: 2))
  }

  @Test("marks the chosen row in another way while keys go elsewhere")
  func unfocused() {
    let frame = picture(ListState(), count: 1, rows: 1, focused: false)
    #expect(frame.roleLetters == "sssss" && frame.cursor == nil)
  }

  @Test("says why it is empty")
  func empty() {
    #expect(picture(ListState(), count: 0, rows: 2).text == "none\n")
  }

  @Test(
    "moves by keys and stays inside",
    arguments: [
      ("Down", 1), ("j j", 2), ("Up", 0), ("End", 9), ("G Up", 8), ("PageDown", 3),
      ("PageDown PageDown PageDown PageDown", 9),
      ("End PageUp", 6), ("End Home", 0),
    ]
  )
  func keys(_ names: String, _ row: Int) throws {
    var state = ListState()
    for name in names.split(separator: " ") {
      let key = try #require(Key(name: name))
      let isAnswered = state.handle(key, count: 10, height: 4)
      #expect(isAnswered)
    }
    #expect(state.selection == row)
    #expect(state.offset <= row && row < state.offset + 4)
  }

  @Test("scrolls under the wheel and keeps the choice in sight")
  func wheel() {
    var state = ListState(selection: 0)
    state.scroll(by: 3, count: 10, height: 4)
    #expect(state == ListState(selection: 3, offset: 3))
    state.scroll(by: 99, count: 10, height: 4)
    #expect(state == ListState(selection: 6, offset: 6))
    state.scroll(by: -99, count: 10, height: 4)
    #expect(state == ListState(selection: 3, offset: 0))
  }

  @Test("knows which row the mouse points at")
  func hits() {
    let view = ListView(ListState(selection: 5, offset: 4), count: 6, glyphs: .ascii)
    let rect = Rect(x: 2, y: 1, width: 5, height: 3)
    #expect(view.row(at: Point(x: 2, y: 1), in: rect) == 3)
    #expect(view.row(at: Point(x: 6, y: 3), in: rect) == 5)
    #expect(view.row(at: Point(x: 7, y: 3), in: rect) == nil)
  }

  @Test("has a bar that reaches the ends at the ends only", arguments: 0...90)
  func bar(_ offset: Int) {
    let thumb = ScrollBar(offset: offset, count: 100, glyphs: .line).thumb(in: 10)
    #expect(thumb.count == 1 && thumb.lowerBound >= 0 && thumb.upperBound <= 10)
    #expect((thumb.lowerBound == 0) == (offset == 0) && (thumb.upperBound == 10) == (offset == 90))
  }
}
