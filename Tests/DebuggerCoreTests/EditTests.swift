import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("Values are changed by hand")
struct EditTests {
  @Test("a changed input is what the rest of the execution works on")
  func input() throws {
    var session = try session(Sample.wait)
    try session.press("n")
    session.complete(.set(.input, ["a": 2], in: .main))
    #expect(session.place == "Sleep enter: edited")
    try session.press("c")
    #expect(session.snapshot.status == .succeeded(output: ["a": 2]))
  }

  @Test("an edit in the past forgets the future")
  func past() throws {
    var session = try session(Sample.wait)
    try session.press("c")
    try session.press("N")
    try session.press("N")
    let moment = session.snapshot.moment
    session.complete(.set(.input, 1, in: .main))
    #expect(session.snapshot.moment == moment + 1)
    #expect(session.snapshot.momentCount == moment + 2)
    try session.press(",")
    #expect(session.snapshot.focused?.branch.visit.input == [:])
  }

  @Test("a variable is changed, if that can be its name")
  func variable() throws {
    var session = try session(
      #"""
      {"StartAt": "A", "States": {"A": {"Type": "Pass", "Assign": {"x": 1}, "Next": "B"},
        "B": {"Type": "Pass", "Parameters": {"x.$": "$x"}, "End": true}}}
      """#
    )
    #expect(try session.refusal(of: .setVariable("no name", 5, in: .main)).contains("'no name'"))
    try session.press("n")
    session.complete(.setVariable("x", 5, in: .main))
    try session.press("c")
    #expect(session.snapshot.status == .succeeded(output: ["x": 5]))
  }

  @Test("after the end nothing is changed")
  func afterTheEnd() throws {
    var session = try session(Sample.wait)
    try session.press("c")
    let moment = session.snapshot.moment
    session.complete(.set(.output, 1, in: .main))
    #expect(session.place == "Done exit: ended")
    #expect(session.snapshot.moment == moment)
    #expect(session.snapshot.log.last?.kind == .refusal)
  }

  @Test(
    "a command that does not fit is refused and changes nothing",
    arguments: [
      .pause, .skipWait(.main), .nextTimer, .goTo(moment: -1), .goTo(moment: 2), .focus(BranchID(number: 9)),
      .set(.input, 1, in: BranchID(number: 9)), .toggleBreakpoint(.init(index: 99)),
      .move(.to(.init(index: -1)), .forward), .answer(TaskID(branch: .main, number: 1), .heartbeat),
    ] as [Command]
  )
  func refused(_ command: Command) throws {
    var session = try session(Sample.wait)
    let before = session.execution
    session.complete(command)
    #expect(session.execution == before)
    #expect(session.place == "Begin enter: entry")
    #expect(session.snapshot.log.map(\.kind) == [.command, .refusal])
  }
}
