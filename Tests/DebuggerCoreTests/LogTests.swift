import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("The log says what was asked and what came of it")
struct LogTests {
  @Test("commands, stops and refusals in words")
  func words() throws {
    var session = try session(Sample.nested, input: Sample.twoItems)
    session.complete(.toggleBreakpoint(try session.state("B")))
    try session.press("c")
    try session.press("N")
    session.complete(.skipWait(.main))
    #expect(
      session.snapshot.log == [
        LogEntry(kind: .command, text: "breakpoint on 'B' on or off"),
        LogEntry(kind: .command, text: "continue"),
        LogEntry(kind: .note, text: "breakpoint on 'B'"),
        LogEntry(kind: .command, text: "over, backward"),
        LogEntry(kind: .command, text: "skip the wait"),
        LogEntry(kind: .refusal, text: "the branch does not wait for a time"),
      ]
    )
  }

  @Test("the oldest lines go when there are too many")
  func bounded() throws {
    var session = try session(Sample.wait)
    for _ in 0..<5000 { session.perform(.focus(.main), at: .start2024) }
    #expect((1000..<2000).contains(session.snapshot.log.count))
  }
}
