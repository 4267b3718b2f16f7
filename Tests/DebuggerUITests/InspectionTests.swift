import DebuggerCore
import JSONataEngine
import TerminalUI
import Testing

@testable import DebuggerUI

@Suite("Stepping through an expression")
struct InspectionTests {
  private func session(_ keys: String) throws -> ScreenSession {
    var session = try ScreenSession(Samples.prices, input: Samples.pricesInput)
    try session.press(keys)
    return session
  }

  /// The sub-expression that is looked at.
  private func source(in session: ScreenSession) throws -> String {
    guard case .stepper(let stepper)? = session.model.overlay, let visit = stepper.visit else { return "no stepper" }
    return String(stepper.trace.source(of: visit))
  }

  @Test(
    "goes to the next and the previous part, over, out and in",
    arguments: [
      ("i", "$states"),
      ("i s s", "lines"),
      ("i s s S", "input"),
      ("i . . . ,", "lines"),
      ("i s s s n", "price > 1"),
      ("i s s s f", "price > 1"),
      ("i C", "$states"),
      ("i c", "$sum($map($states.input.lines[price > 1], function($l) { $l.price * $l.count }))"),
      ("i c N", "$map($states.input.lines[price > 1], function($l) { $l.price * $l.count })"),
      ("i c F", "$states"),
      ("i G k", "$map($states.input.lines[price > 1], function($l) { $l.price * $l.count })"),
      ("i G g g", "$states"),
    ]
  )
  func moves(_ keys: String, _ source: String) throws {
    #expect(try self.source(in: session(keys)) == source)
  }

  @Test("leaves the execution as it is")
  func changesNothing() throws {
    let session = try session("i s n c C f q")
    #expect(session.commands.isEmpty && session.model.overlay == nil && session.model.snapshot.moment == 0)
  }

  @Test("goes back from an expression to the list, and from there to the panes")
  func back() throws {
    var session = try session("n i Enter s")
    #expect(try source(in: session) != "no stepper")
    try session.press("q")
    guard case .expressions? = session.model.overlay else { throw Missing.list }
    try session.press("Esc")
    #expect(session.model.overlay == nil)
  }

  private enum Missing: Error { case list }

  @Test("copies the value of the part")
  func copies() throws {
    let session = try session("i c y")
    #expect(session.requests == [.copy("19")])
  }

  @Test("is refused where there is no expression, and why where there was no Choice")
  func refusals() throws {
    var path = try ScreenSession()
    try path.press("i")
    #expect(path.status.contains("no JSONata expression"))
    let start = try session("W")
    #expect(start.status.contains("not at a Choice"))
  }

  @Test(
    "says clearly that it was stopped after so many steps, and why does not pretend to know",
    arguments: [("i", "  stopped after 100000 steps"), ("i c", "=  stopped here")]
      + [("W", "Not known: a rule was stopped after 100000 steps"), ("W", "Rule 1 was stopped after 100000 steps")]
  )
  func stopped(_ keys: String, _ words: String) throws {
    let definition = """
      {"QueryLanguage": "JSONata", "StartAt": "C", "States": {
        "C": {"Type": "Choice", "Default": "S", "Choices": [
          {"Condition": "{% $count([1..60000][$ % 2 = 0]) > 1 %}", "Next": "S"}]},
        "S": {"Type": "Succeed"}
      }}
      """
    var session = try ScreenSession(definition, input: "{}", size: Size(width: 80, height: 24))
    try session.press(keys)
    #expect(session.text.contains(words), "\(session.text)")
  }

  @Test("why is answered before a Choice decides, and after that", arguments: ["n W", "n . W", "n n W"])
  func why(_ keys: String) throws {
    let text = try session(keys).text
    #expect(text.contains(#"Rule 3 is the first that holds: next is "Known""#), "\(text)")
    #expect(text.contains("$total > 500  is  false") && text.contains("$total  =  19"), "\(text)")
    #expect(text.contains("Rule 4 is not tried"), "\(text)")
  }
}

@Suite("A marked source")
struct MarkedSourceTests {
  @Test("has a line of signs below the part, on each row that it is on")
  func marks() {
    let text = "first + second * third"
    let range = text.range(of: "second * third")
    let marked = MarkedSource(text, marking: range, columns: 17)
    #expect(marked.lines.map(\.text) == ["first + second * ", "        ^~~~~~~~~", "third", "~~~~~"])
    #expect(marked.firstMarked == 0)
  }

  @Test("keeps the lines of the text, and shows the first one with a mark")
  func lines() {
    let text = "(\n  $a := 1;\n  $a + 1\n)"
    let marked = MarkedSource(text, marking: text.range(of: "$a + 1"), columns: 40)
    #expect(marked.lines.map(\.text) == ["(", "  $a := 1;", "  $a + 1", "  ^~~~~~", ")"])
    #expect(marked.firstMarked == 2)
  }
}

extension String {
  fileprivate func range(of part: String) -> Range<Index> {
    let all = Array(self)
    let sought = Array(part)
    let start = all.indices.first { all[$0...].starts(with: sought) } ?? 0
    return index(startIndex, offsetBy: start)..<index(startIndex, offsetBy: start + sought.count)
  }
}
