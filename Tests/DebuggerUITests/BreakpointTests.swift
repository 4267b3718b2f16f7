import DebuggerCore
import Integrations
import Interpreter
import StatesLanguage
import TerminalUI
import Testing

@testable import DebuggerUI

/// Breakpoints of all kinds in the sample of the tests.
enum BreakpointScreens {
  static let lines = [
    "break Ship if {% $states.input.total > 100 %} hits>=2", "log Ship stage:result \"sent {% $states.result %}\"",
    "log Approve \"total={% $states.input.total %}\"", "break error:States.Timeout uncaught", "break Refused once",
    "disable #5",
  ]
}

@Suite("Breakpoints on the screen")
struct BreakpointScreenTests {
  @Test(
    "lines about breakpoints become commands",
    arguments: [
      ("break Ship if $.total", "break Ship if $.total"), ("break Sh*", "break Sh*"),
      ("break type:Task stage:args", "break type:Task stage:args"), ("log Ship \"x\" once", "log Ship \"x\" once"),
    ]
  )
  func lines(_ line: String, _ text: String) throws {
    var session = try ScreenSession()
    session.type(":" + line)
    try session.press("Enter")
    #expect(session.commands == [.breakpoint(.set(try BreakpointRule(parsing: text)))])
  }

  @Test("are enabled, disabled and deleted by their numbers")
  func numbers() throws {
    var session = try ScreenSession()
    for line in ["break Ship", "disable #1", "enable 1", "delete #1"] {
      session.type(":" + line)
      try session.press("Enter")
    }
    let expected: [Command] = [
      .breakpoint(.enable(1, false)), .breakpoint(.enable(1, true)), .breakpoint(.delete(1)),
    ]
    #expect(Array(session.commands.dropFirst()) == expected)
  }

  @Test("a wrong line says what was expected and where")
  func wrongLine() throws {
    var session = try ScreenSession()
    session.type(":break Ship stage:end")
    try session.press("Enter")
    #expect(session.status.contains("column 18: found 'end', expected a stage: enter, args, result, output or exit"))
  }

  @Test("B writes one for the state under the cursor, and changes it afterwards")
  func editing() throws {
    var session = try ScreenSession()
    let name = session.model.snapshot.machine.states[0].name
    try session.press("B")
    session.type("hits>")
    try session.press("Enter")
    #expect(session.commands.isEmpty && session.text.contains("expected '>=', '=' or '%' and a number"))
    session.type("=2")
    try session.press("Backspace Backspace Backspace")
    session.type(">=2")
    try session.press("Enter")
    var rule = BreakpointRule(.state(StatePattern(name), .enter))
    rule.hits = .atLeast(2)
    #expect(session.commands == [.breakpoint(.set(rule))])
    try session.press("B")
    session.type(" once")
    try session.press("Enter")
    rule.isOnce = true
    #expect(session.commands.last == .breakpoint(.change(1, rule)))
    #expect(session.model.overlay == nil)
  }

  @Test("the list enables, edits, deletes, and goes to a state")
  func list() throws {
    var session = try ScreenSession()
    for line in ["break Ship", "break Sh* once"] {
      session.type(":" + line)
      try session.press("Enter")
    }
    try session.press("# j Space")
    #expect(session.commands.last == .breakpoint(.enable(2, false)))
    try session.press("e Ctrl-U")
    session.type("break Ship stage:args")
    try session.press("Enter")
    #expect(session.commands.last == .breakpoint(.change(2, try BreakpointRule(parsing: "break Ship stage:args"))))
    #expect(session.text.contains("break Ship stage:args"))
    try session.press("d")
    #expect(session.commands.last == .breakpoint(.delete(2)))
    try session.press("Space Space")
    #expect(session.commands.suffix(2) == [.breakpoint(.enable(1, false)), .breakpoint(.enable(1, true))])
    try session.press("o")
    #expect(session.model.overlay == nil && session.model.cursorState == session.model.definition.state(named: "Ship"))
  }

  @Test("each kind has a sign of its own, in all sets of signs")
  func signs() {
    for glyphs in [GlyphSet.rich, .ascii] {
      #expect(Set(BreakpointMark.allCases.map { $0.sign(in: glyphs) }).count == BreakpointMark.allCases.count)
      #expect(BreakpointMark.allCases.allSatisfy { Text.columns(of: String($0.sign(in: glyphs))) == 1 })
    }
  }

  @Test("the screen asks to keep them whenever they change, and only then")
  func saving() throws {
    var session = try ScreenSession()
    var debugger = session.debugger
    debugger.complete(.breakpoint(.set(try BreakpointRule(parsing: "break Ship"))), at: debugger.execution.now)
    var model = session.model
    let asked = model.update(.snapshot(debugger.snapshot))
    #expect(asked == [.saveBreakpoints(debugger.snapshot.breakpoints.map(\.breakpoint))])
    debugger.complete(.move(.over, .forward), at: debugger.execution.now)
    #expect(model.update(.snapshot(debugger.snapshot)).isEmpty)
    try session.press("n")
  }
}
