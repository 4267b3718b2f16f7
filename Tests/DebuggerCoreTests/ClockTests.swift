import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("The clock jumps, runs or is moved by hand")
struct ClockTests {
  @Test("a clock that skips jumps to the next timer")
  func skips() throws {
    var session = try session(Sample.wait)
    try session.press("c")
    #expect(session.place == "Done exit: ended")
    #expect(session.snapshot.now == .after(10))
    try session.press("C")
    #expect(session.snapshot.now == .start2024)
  }

  @Test("it does not jump while a task waits for a person")
  func waitsForAPerson() throws {
    var session = try session(Self.waitBesideTask)
    try session.press("c")
    #expect(session.place == "Both[0]/Ask exit: needsAnswer")
    #expect(session.snapshot.now == .start2024)
    session.complete(.nextTimer)
    #expect(session.snapshot.now == .after(10))
    #expect(session.snapshot.branches.map(\.branch.condition).contains(.ready))
  }

  @Test("a wait that is skipped ends now")
  func skipWait() throws {
    var session = try session(Sample.wait)
    session.complete(.clock(.real))
    try session.press("c")
    #expect(session.place == "Sleep exit: waitingForTime")
    session.complete(.skipWait(.main))
    #expect(session.place == "Sleep exit: edited")
    try session.press("c")
    #expect(session.place == "Done exit: ended")
    #expect(session.snapshot.now == .start2024)
  }

  @Test("a clock that runs wakes the movement that waits for it")
  func runs() throws {
    var session = try session(Sample.wait)
    session.complete(.clock(.real))
    try session.press("n")
    try session.press("n")
    #expect(session.snapshot.stop == .waitingForTime(until: .after(10)))
    let early = [session.tick(at: .after(100)), session.tick(at: .after(109))]
    #expect(early == [false, false])
    #expect(session.snapshot.now == .after(9))
    let due = session.tick(at: .after(111))
    #expect(due)
    while session.advance(budget: 1) {}
    #expect(session.place == "Done enter")
    #expect(session.snapshot.now == .after(11))
  }

  @Test("it stands still while a person looks")
  func standsStill() throws {
    var session = try session(Sample.wait)
    session.complete(.clock(.real))
    #expect(!session.isClockRunning)
    try session.press("c")
    #expect(session.isClockRunning)
    session.complete(.pause)
    #expect(session.place == "Sleep exit: paused")
    #expect(!session.isClockRunning)
    let due = session.tick(at: .after(1000))
    #expect(!due)
  }

  @Test("a clock that is set to skip again goes on at once")
  func setToSkip() throws {
    var session = try session(Sample.wait)
    session.complete(.clock(.real))
    try session.press("c")
    session.complete(.clock(.skip))
    #expect(session.place == "Done exit: ended")
  }

  @Test("a task that a running clock catches up with times out, which stops the session")
  func timesOut() throws {
    var session = try session(Sample.callback)
    session.complete(.clock(.real))
    try session.press("c")
    #expect(session.place == "Both[0]/Ask exit: needsAnswer")
    let due = [session.tick(at: .start2024), session.tick(at: .after(3600))]
    #expect(due == [false, true])
    #expect(session.place == "Both[0]/Ask recover: uncaught")
  }

  private static let waitBesideTask = #"""
    {"StartAt": "Both", "States": {"Both": {"Type": "Parallel", "End": true, "Branches": [
      {"StartAt": "Ask", "States": {"Ask": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage",
        "End": true}}},
      {"StartAt": "Sleep", "States": {"Sleep": {"Type": "Wait", "Seconds": 10, "End": true}}}]}}}
    """#
}
