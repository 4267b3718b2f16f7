import DebuggerCore
import Integrations
import Interpreter
import JSONModel
import StatesLanguage
import TerminalUI
import Testing

@testable import DebuggerUI

@Suite("Keys become commands")
struct CommandTests {
  /// A key and the command that it gives on the first screen.
  struct Row: Sendable, CustomTestStringConvertible {
    let keys: String
    let command: Command
    var testDescription: String { keys }
  }

  private static let check = StateID(index: 0)

  static let rows: [Row] = [
    Row(keys: "n", command: .move(.over, .forward)),
    Row(keys: "F10", command: .move(.over, .forward)),
    Row(keys: "s", command: .move(.into, .forward)),
    Row(keys: "F11", command: .move(.into, .forward)),
    Row(keys: "f", command: .move(.out, .forward)),
    Row(keys: "Shift-F11", command: .move(.out, .forward)),
    Row(keys: "c", command: .move(.continue, .forward)),
    Row(keys: "F5", command: .move(.continue, .forward)),
    Row(keys: ".", command: .move(.stage, .forward)),
    Row(keys: "N", command: .move(.over, .backward)),
    Row(keys: "S", command: .move(.into, .backward)),
    Row(keys: "F", command: .move(.out, .backward)),
    Row(keys: "C", command: .move(.continue, .backward)),
    Row(keys: ",", command: .move(.stage, .backward)),
    Row(keys: "b", command: .toggleBreakpoint(check)),
    Row(keys: "j b", command: .toggleBreakpoint(StateID(index: 1))),
    Row(keys: "2 b", command: .toggleBreakpoint(check)),
    Row(keys: "t", command: .move(.to(check), .forward)),
    Row(keys: "j Enter", command: .move(.to(StateID(index: 1)), .forward)),
    Row(keys: "X", command: .nextTimer),
    Row(keys: "R", command: .restart),
    Row(keys: "T", command: .clock(.real)),
    Row(keys: "4 Enter", command: .focus(.main)),
  ]

  @Test("the keys of the first screen", arguments: rows)
  func keys(_ row: Row) throws {
    var session = try ScreenSession()
    try session.press(row.keys)
    #expect(session.commands == [row.command])
  }

  @Test("the key of the clock goes from skipping to running to held; the title says how it runs")
  func clock() throws {
    var session = try ScreenSession()
    try session.press("T T T")
    #expect(session.commands == [.clock(.real), .clock(.held), .clock(.skip)])
    session.type(":clock x60")
    try session.press("Enter")
    #expect(session.commands.last == .clock(try ClockMode(parsing: "x60")))
    #expect(session.text.contains("+00:00:00 x60"))
    try session.press("T")
    #expect(session.commands.last == .clock(.held))
  }

  @Test("what cannot be done is said and gives no command", arguments: ["a", "x", "Ctrl-C", "[", "]", "5 Enter", "Q"])
  func refusals(_ keys: String) throws {
    var session = try ScreenSession()
    try session.press(keys)
    #expect(session.commands.isEmpty && session.requests.isEmpty)
    #expect(session.model.message != nil)
  }

  @Test(
    "commands by name do what their keys do",
    arguments: [
      ("over", Command.move(.over, .forward)), ("back-c", .move(.continue, .backward)),
      ("break Ship", .breakpoint(.set(BreakpointRule(.state(StatePattern("Ship"), .enter))))),
      ("to cool", .move(.to(StateID(index: 5)), .forward)),
      ("clock real", .clock(.real)), ("restart", .restart),
    ]
  )
  func lines(_ line: String, _ command: Command) throws {
    var session = try ScreenSession()
    session.type(":" + line)
    try session.press("Enter")
    #expect(session.commands == [command])
  }

  @Test(
    "wrong lines are refused in words",
    arguments: [
      "nonsense", "break Nowhere", "break Ship iff", "log Ship", "delete #7", "enable", "break edge:Ship#1",
      "clock sundial", "over there", "succeed {",
    ]
  )
  func wrongLines(_ line: String) throws {
    var session = try ScreenSession()
    session.type(":" + line)
    try session.press("Enter")
    #expect(session.commands.isEmpty)
    #expect(session.model.message?.kind == .warning)
  }

  @Test("Tab completes commands and the names of states")
  func completion() throws {
    var session = try ScreenSession()
    session.type(":break ")
    session.type("coo")
    try session.press("Tab Enter")
    #expect(session.commands == [.breakpoint(.set(BreakpointRule(.state(StatePattern("Cool down"), .enter))))])
  }

  @Test("leaving an execution that goes on is asked for")
  func quitting() throws {
    var session = try ScreenSession()
    try session.press("n q")
    #expect(session.requests.isEmpty)
    try session.press("n")
    #expect(session.model.overlay == nil)
    try session.press("q y")
    #expect(session.requests == [.quit])
  }

  @Test("before anything has happened, leaving is not asked for")
  func quittingAtOnce() throws {
    var session = try ScreenSession()
    try session.press("q")
    #expect(session.requests == [.quit])
  }

  @Test("on a screen that is too small, only leaving and stopping act")
  func tooSmall() throws {
    var session = try ScreenSession(size: Size(width: 39, height: 8))
    try session.press("n s c b a e ? : Enter R")
    #expect(session.commands.isEmpty && session.requests.isEmpty && session.model.overlay == nil)
    try session.press("Ctrl-Z q")
    #expect(session.requests == [.suspend, .quit])
  }
}
