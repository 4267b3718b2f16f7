import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage
import TerminalUI
import Testing

@testable import DebuggerUI

@Suite("The timeline on the screen")
struct TimelineTests {
  @Test(
    "keys go through it",
    arguments: [
      ("c [", Command.goTo(moment: 1)), ("n n {", .goTo(moment: 0)), ("n [ ]", .goTo(moment: 1)), ("n u", .undo),
      ("Ctrl-R", .redo),
    ]
  )
  func keys(_ keys: String, _ last: Command) throws {
    var session = try ScreenSession()
    try session.press(keys)
    let moment = session.model.snapshot.moment
    switch (last, session.commands.last) {
    case (.goTo, .goTo(let to)?): #expect(to <= moment + 1)
    case (.undo, .undo?), (.redo, .redo?): break
    default: Issue.record("\(String(describing: session.commands.last))")
    }
  }

  @Test(
    "a column of the bar leads to a moment, and back to the column",
    arguments: [(5, 40), (40, 40), (1000, 40), (41, 40)]
  )
  func columns(_ count: Int, _ width: Int) {
    let bar = TimelineBar(count: count, cursor: 0, width: width)
    #expect(bar.column(of: count - 1) == bar.used - 1)
    for column in 0..<bar.used { #expect(bar.column(of: bar.moment(at: column)) == column) }
  }

  @Test("the moments are a list, whose rows lead to them")
  func moments() throws {
    var session = try ScreenSession()
    try session.press("n v k Enter")
    #expect(session.commands.last == .goTo(moment: session.model.snapshot.moment))
    #expect(session.model.overlay == nil)
  }

  @Test("a click on the bar goes to the moment under it")
  func click() throws {
    var session = try ScreenSession(size: Size(width: 120, height: 40))
    let rect = try #require(session.model.timelineRect)
    try session.press("n")
    session.send(.terminal(.mouse(MouseEvent(.click, at: Point(x: 14, y: rect.minY)))))
    #expect(session.commands.last == .goTo(moment: 0))
  }

  @Test(
    "keys begin the lines that need words",
    arguments: [("m", "bookmark "), ("'", "go "), ("=", "evaluate "), ("J", "goto Check")]
  )
  func prompts(_ key: String, _ line: String) throws {
    var session = try ScreenSession()
    try session.press(key)
    guard case .command(let prompt)? = session.model.overlay else {
      Issue.record("no line")
      return
    }
    #expect(prompt.field.text == line)
  }

  @Test("a name whose first sign is wide leaves the row whole", arguments: [("a", "a"), ("\u{72B6}", "'"), ("é", "é")])
  func wideName(_ name: String, _ sign: String) throws {
    var session = try ScreenSession()
    try session.press("n n [ [")
    session.type(":bookmark \(name)")
    try session.press("Enter ] ]")
    let row = try #require(session.model.frame.text.split(separator: "\n").dropLast(2).last)
    #expect(row.contains("\(sign)━") || row.contains("\(sign)╵"), "\(row)")
    #expect(Text.columns(of: String(row)) <= 120)
  }

  @Test("a short answer is said in the line below, a long one over the panes")
  func answers() throws {
    var session = try ScreenSession()
    session.type(":evaluate $.order.total")
    try session.press("Enter")
    #expect(session.model.message?.text == "$.order.total = 120")
    session.type(":why")
    try session.press("Enter q V")
    #expect(session.model.message?.text.contains("the first") == true)
  }
}
