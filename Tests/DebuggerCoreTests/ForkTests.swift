import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("An edit in the past leaves the known future as a timeline of its own")
struct ForkTests {
  /// A session on ``Sample/wait`` that has run to its end, went back to the wait and changed its input.
  private func forked() throws -> Debugger {
    var session = try session(Sample.wait, input: #"{"a": 1}"#)
    try session.press("c")
    session.complete(.move(.to(try session.state("Sleep")), .backward))
    session.complete(.set(.input, ["a": 2], in: .main))
    return session
  }

  @Test("the future is kept, and can be gone to")
  func future() throws {
    var session = try forked()
    #expect(session.snapshot.fork == 2)
    #expect(session.snapshot.forks.map(\.number) == [1, 2])
    #expect(session.snapshot.forks.map(\.momentCount) == [9, 4])
    try session.press("c")
    #expect(session.snapshot.status == .succeeded(output: ["a": 2]))
    session.complete(.fork(.change(to: 1)))
    #expect(session.snapshot.fork == 1 && session.snapshot.momentCount == 9)
    try session.press("c")
    #expect(session.snapshot.status == .succeeded(output: ["a": 1]))
  }

  @Test("two timelines are compared from where they part")
  func comparison() throws {
    var session = try forked()
    try session.press("c")
    session.complete(.fork(.change(to: 1)))
    try session.press("c")
    let comparison = try #require(session.snapshot.inspection.compare(1, with: 2))
    #expect(
      comparison.lines == [
        "timelines 1 and 2 are the same up to #3",
        "1: then Sleep enter; at #8, SUCCEEDED",
        "2: then Sleep (the input is set by hand); at #8, SUCCEEDED",
        "~ /output/a: 1 -> 2", "~ /input/a: 1 -> 2",
      ]
    )
  }

  @Test("doing just the same again goes on with what is known")
  func sameAgain() throws {
    var session = try session(Sample.callback)
    try session.press("c")
    let task = try #require(session.snapshot.pendingTasks.first)
    session.complete(.answer(task.id, .success(output: 1)))
    let moment = session.snapshot.moment
    try session.press(",")
    session.complete(.answer(task.id, .success(output: 1)))
    #expect(session.snapshot.moment == moment && session.snapshot.forks.count == 1)
    try session.press(",")
    session.complete(.answer(task.id, .success(output: 2)))
    #expect(session.snapshot.forks.count == 2)
  }

  @Test("a timeline with nothing of its own is forgotten when it is left; others are forgotten on demand")
  func forgetting() throws {
    var session = try forked()
    session.complete(.fork(.change(to: 1)))
    session.complete(.fork(.forget(2)))
    #expect(session.snapshot.forks.map(\.number) == [1])
    #expect(try session.refusal(of: .fork(.change(to: 2))) == "there is no timeline 2")
    #expect(try session.refusal(of: .fork(.forget(1))) == "timeline 1 is the one that you are on")
  }

  @Test("edits are taken back and done again")
  func undo() throws {
    var session = try session(Sample.wait, input: "1")
    try session.press("n")
    let before = session.execution
    session.complete(.set(.input, 2, in: .main))
    session.complete(.set(.input, 3, in: .main))
    let edited = session.execution
    try session.press("n")
    session.complete(.undo)
    session.complete(.undo)
    #expect(session.execution == before)
    #expect(!session.snapshot.hasFuture)
    #expect(try session.refusal(of: .undo) == "nothing was done by hand before this moment")
    session.complete(.redo)
    session.complete(.redo)
    try session.press("N")
    #expect(session.execution == edited)
    #expect(try session.refusal(of: .redo) == "nothing was taken back")
  }

  @Test("a run that is started again can be compared with the one before")
  func restart() throws {
    var session = try session(Sample.wait)
    try session.press("c")
    session.complete(.restart)
    #expect(session.snapshot.forks.map(\.reason) == [.beginning, .restart])
    #expect(session.snapshot.moment == 0)
  }

  @Test("breakpoints are met on each timeline as it is")
  func breakpoints() throws {
    var session = try forked()
    session.complete(.breakpoint(.set(try BreakpointRule(parsing: "break Done"))))
    try session.press("c")
    #expect(session.place == "Done enter: breakpoint")
    session.complete(.fork(.change(to: 1)))
    #expect(session.snapshot.breakpoints.first?.meetings == 0)
    try session.press("c")
    #expect(session.place == "Done enter: breakpoint")
  }
}
