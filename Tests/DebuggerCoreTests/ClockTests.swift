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

  @Test("it does not go to the next timer past what can be done first")
  func readyFirst() throws {
    var session = try session(Self.waitBesideTask)
    try session.press("s")
    let before = session.execution
    #expect(try session.refusal(of: .nextTimer) == "nothing waits for a time")
    session.complete(.focus(try session.branch("Both[1]")))
    for _ in 0..<2 { try session.press(".") }
    #expect(try session.refusal(of: .nextTimer) == "a branch can still move; n, s or c moves it")
    #expect(session.execution.now == before.now)
    try session.press("c")
    session.complete(.nextTimer)
    #expect(session.place == "Both[1]/Sleep exit: waitEnded")
    #expect(session.snapshot.log.last?.text == "Sleep: the wait is over")
  }

  @Test("it does not go to the time limit of the execution, when that alone is left")
  func onlyTimeLimit() throws {
    var session = try session(Self.limited(#""Resource": "arn:aws:states:::sqs:sendMessage""#))
    try session.press("c")
    let words = "only the execution's own time limit is left, in 2 d; a answers a task"
    for _ in 0..<2 { #expect(try session.refusal(of: .nextTimer) == words) }
    #expect(session.snapshot.status == .running)
  }

  @Test(
    "what the next timer ends is said, by the stop and in the log",
    arguments: [
      (#""TimeoutSeconds": 7200"#, "Ask: timed out after 2 h"),
      (#""TimeoutSeconds": 7200, "HeartbeatSeconds": 600"#, "Ask: no heartbeat for 10 min"),
    ]
  )
  func expires(_ fields: String, _ words: String) throws {
    let call = #""Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "#
    let retry = #", "Retry": [{"ErrorEquals": ["States.ALL"], "IntervalSeconds": 30}]"#
    var session = try session(Self.limited(call + fields + retry))
    try session.press("c")
    session.complete(.nextTimer)
    #expect(session.place == "Ask recover: waitEnded")
    guard case .waitEnded(let end) = session.snapshot.stop else { return }
    #expect(end.words(in: session.snapshot.machine) == words)
    #expect(session.snapshot.log.last?.text == words)
    try session.press(".")
    session.complete(.skipWait(.main))
    #expect(session.place == "Ask perform: waitEnded")
    #expect(session.snapshot.log.last?.text == "Ask: retry 1, its wait was ended by hand")
  }

  @Test("an execution that times out on the way to a timer has ended")
  func executionTimesOut() throws {
    var session = try session(
      Self.limited(#""Resource": "arn:aws:states:::sqs:sendMessage", "TimeoutSeconds": 200000"#)
    )
    try session.press("c")
    session.complete(.nextTimer)
    #expect(session.place == "Ask exit: ended")
    let notes = ["the execution timed out after 2 d", "the execution has ended"]
    #expect(session.snapshot.log.suffix(2).map(\.text) == notes)
  }

  @Test("a wait that is skipped ends now")
  func skipWait() throws {
    var session = try session(Sample.wait)
    session.complete(.clock(.real))
    try session.press("c")
    #expect(session.place == "Sleep exit: waitingForTime")
    session.complete(.skipWait(.main))
    #expect(session.place == "Sleep exit: waitEnded")
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

  /// An execution that may take two days, with a task that nobody answers.
  private static func limited(_ task: String) -> String {
    #"{"StartAt": "Ask", "TimeoutSeconds": 172800, "States": {"Ask": {"Type": "Task", "End": true, \#(task)}}}"#
  }

  private static let waitBesideTask = #"""
    {"StartAt": "Both", "States": {"Both": {"Type": "Parallel", "End": true, "Branches": [
      {"StartAt": "Ask", "States": {"Ask": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage",
        "End": true}}},
      {"StartAt": "Sleep", "States": {"Sleep": {"Type": "Wait", "Seconds": 10, "End": true}}}]}}}
    """#
}
