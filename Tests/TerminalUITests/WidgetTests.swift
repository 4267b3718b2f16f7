import TerminalUI
import Testing

@Suite("panes, tabs, menus and dialogs")
struct WidgetTests {
  @Test("a pane has a number, a name and a detail")
  func pane() {
    var frame = Frame(size: Size(width: 30, height: 3))
    let pane = Pane(number: 1, title: "Graph", detail: "7 states", isFocused: true, glyphs: .ascii)
    #expect(pane.draw(into: &frame, in: frame.bounds) == Rect(x: 1, y: 1, width: 28, height: 1))
    #expect(frame.text.hasPrefix("+- > 1 Graph ----- 7 states -+\n"))
    #expect(frame.roleLetters.hasPrefix("== UUUUUUUUU =====,,,,,,,,,,=="))
  }

  @Test(
    "a row of tabs always shows the chosen one, and marks the ends where others are missing",
    arguments: [
      (0, 30, "[Input] Result  Output"), (1, 30, " Input [Result] Output"), (2, 18, "< Result [Output]"),
      (1, 18, "  Input [Result] >"), (1, 12, "<[Result]  >"), (2, 6, "<[Ou~"), (0, 10, " [Input] >"), (2, 4, "[Ou~"),
    ]
  )
  func tabs(_ selection: Int, _ width: Int, _ text: String) {
    var frame = Frame(size: Size(width: width, height: 1))
    let bar = TabBar(["Input", "Result", "Output"], selection: selection, glyphs: .ascii)
    bar.draw(into: &frame, in: frame.bounds)
    #expect(frame.text == text)
    #expect(bar.places(width: width)[selection] != nil)
  }

  @Test("a tab can be pointed at")
  func tabHit() {
    let bar = TabBar(["Input", "Result"], selection: 0, glyphs: .ascii)
    let rect = Rect(x: 1, y: 2, width: 20, height: 1)
    #expect(bar.tab(at: Point(x: 1, y: 2), in: rect) == 0)
    #expect(bar.tab(at: Point(x: 9, y: 2), in: rect) == 1)
    #expect(bar.tab(at: Point(x: 9, y: 3), in: rect) == nil)
  }

  static let menu = Menu(
    title: "Task",
    items: [MenuItem("Succeed", key: "s"), MenuItem("Fail", key: "f", unavailable: "no token")],
    state: ListState(selection: 1),
    glyphs: .ascii
  )

  @Test("a menu shows keys, and why a row cannot be taken")
  func menu() {
    var frame = Frame(size: Size(width: 24, height: 4))
    WidgetTests.menu.draw(into: &frame, in: frame.bounds)
    #expect(
      frame.text == " +- Task ------------+\n | s Succeed         |\n | f Fail (no token) |\n +-------------------+"
    )
    #expect(WidgetTests.menu.item(at: Point(x: 4, y: 1), in: frame.bounds) == 0)
    #expect(WidgetTests.menu.item(at: Point(x: 0, y: 1), in: frame.bounds) == nil)
  }

  static let dialog = Dialog(
    title: "Quit",
    message: "The execution is not finished. Quit all the same?",
    buttons: ["Stay", "Quit"],
    glyphs: .ascii
  )

  @Test("a dialog breaks its message between words")
  func dialog() {
    var frame = Frame(size: Size(width: 34, height: 8))
    WidgetTests.dialog.draw(into: &frame, in: frame.bounds)
    #expect(
      frame.text == """

        +- Quit -------------------------+
        | The execution is not finished. |
        | Quit all the same?             |
        |                                |
        |                  [Stay]  Quit  |
        +--------------------------------+

        """
    )
    #expect(WidgetTests.dialog.button(at: Point(x: 20, y: 5), in: frame.bounds) == 0)
    #expect(WidgetTests.dialog.button(at: Point(x: 28, y: 5), in: frame.bounds) == 1)
  }

  @Test("all of them are cut to a screen of any size", arguments: 0...24)
  func tiny(_ width: Int) {
    for height in 0...6 {
      var frame = Frame(size: Size(width: width, height: height))
      WidgetTests.menu.draw(into: &frame, in: frame.bounds)
      WidgetTests.dialog.draw(into: &frame, in: frame.bounds)
      Pane(number: 1, title: "状態", detail: "9", isFocused: true, glyphs: .rich).draw(into: &frame, in: frame.bounds)
      TabBar(["状態", "b"], selection: 1, glyphs: .rich).draw(into: &frame, in: frame.bounds)
      ListView(ListState(selection: 3), count: 9, glyphs: .rich).draw(into: &frame, in: frame.bounds) { "状態\($0)" }
      TextField("状態 state").draw(into: &frame, in: frame.bounds)
      #expect(frame.cursor.map(frame.bounds.contains) ?? true)
    }
  }

  @Test("a tree asks only for what is unfolded")
  func tree() {
    var state = TreeState<String>()
    state.toggle("a")
    var asked: [String] = []
    let rows = state.rows(roots: ["a", "b"], canUnfold: { $0.count < 2 }) { node in
      asked.append(node)
      return [node + "1", node + "2"]
    }
    #expect(asked == ["a"])
    #expect(rows.map { $0.indent(glyphs: .ascii).text + $0.node } == ["- a", "    a1", "    a2", "+ b"])
  }
}
