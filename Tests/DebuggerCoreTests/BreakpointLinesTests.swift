import DebuggerCore
import Testing

@Suite("The file of breakpoints")
struct BreakpointLinesTests {
  @Test("is read as it was written")
  func same() throws {
    let breakpoints = [
      Breakpoint(number: 1, rule: try BreakpointRule(parsing: "break \"Needs a person?\" if {% $x = \"a\" %}")),
      Breakpoint(number: 7, rule: try BreakpointRule(parsing: "log Ship \"a \\\"b\\\"\""), isEnabled: false),
    ]
    let text = BreakpointLines.text(of: breakpoints)
    #expect(text.split(separator: "\n").count == 2)
    #expect(try BreakpointLines.breakpoints(in: Array(text.utf8)) == breakpoints)
    #expect(BreakpointLines.text(of: []) == "")
    #expect(try BreakpointLines.breakpoints(in: []) == [])
  }

  @Test(
    "tells which line is wrong",
    arguments: [
      (
        #"{"number": 1, "breakpoint": "break Ship now"}"#,
        "column 12: found 'now', expected an option: if, hits>=, once or after:#"
      ),
      (#"{"number": 0, "breakpoint": "break Ship"}"#, #"expected {"number": 1, "breakpoint": "break State"}"#),
      (#"["break Ship"]"#, #"expected {"number": 1, "breakpoint": "break State"}"#),
      (#"{"number": 5, "breakpoint": "break Ship"}"#, "#5 stands here a second time"),
    ]
  )
  func wrong(_ line: String, _ message: String) {
    let text = #"{"number": 5, "breakpoint": "break Sent"}"# + "\n\n" + line + "\n"
    let problem = #expect(throws: BreakpointLines.Problem.self) {
      try BreakpointLines.breakpoints(in: Array(text.utf8))
    }
    #expect(problem == BreakpointLines.Problem(line: 3, message: message))
  }
}
