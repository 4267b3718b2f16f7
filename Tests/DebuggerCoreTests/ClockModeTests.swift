import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("Everything that takes time follows the clock, however it runs")
struct ClockModeTests {
  /// A definition that waits for something, and what comes of it when so many seconds have passed.
  struct Timed: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let definition: String
    var answers: Answers = [:]
    let seconds: Double
    let place: String
    var output: JSON?
  }

  @Test("in every mode", arguments: timed, [.skip, .real, .held, .times(.sixty)] as [ClockMode])
  func follows(_ row: Timed, _ mode: ClockMode) throws {
    var session = try session(row.definition, answers: row.answers)
    session.complete(.clock(mode))
    try session.press("c")
    switch mode {
    case .skip: if session.snapshot.stop != .ended { session.complete(.nextTimer) }
    case .held: session.complete(.advance(milliseconds: Int(row.seconds * 1000)))
    case .real, .times:
      _ = session.tick(at: .start2024)
      let early = session.tick(at: .after(row.seconds / mode.factor - 0.01))
      #expect(!early)
      let due = session.tick(at: .after((row.seconds * 1000 / mode.factor).rounded(.up) / 1000))
      #expect(due)
    }
    while session.advance(budget: 1) {}
    if session.snapshot.stop != .ended { try session.press("c") }
    #expect(session.place == row.place)
    #expect(session.execution.now == .after(row.seconds))
    if let output = row.output { #expect(session.snapshot.status == .succeeded(output: output)) }
  }

  static let timed = [
    Timed(testDescription: "a wait", definition: Sample.wait, seconds: 10, place: "Done exit: ended"),
    Timed(
      testDescription: "a retry",
      definition: Sample.retried,
      answers: ["Call": [.failure("Busy"), .success(1)]],
      seconds: 2,
      place: "Done exit: ended"
    ),
    Timed(
      testDescription: "a heartbeat that does not come",
      definition: ask(#", "HeartbeatSeconds": 60, "TimeoutSeconds": 600"#),
      seconds: 60,
      place: "Sorry exit: ended",
      output: ["Error": "States.Timeout", "Cause": .null]
    ),
    Timed(
      testDescription: "a task that takes too long",
      definition: ask(#", "TimeoutSeconds": 600"#),
      seconds: 600,
      place: "Sorry exit: ended"
    ),
    Timed(
      testDescription: "the time limit of the execution",
      definition: #"""
        {"StartAt": "Sleep", "TimeoutSeconds": 30, "States": {"Sleep": {"Type": "Wait", "Seconds": 40, "End": true}}}
        """#,
      seconds: 30,
      place: "Sleep exit: ended"
    ),
    Timed(
      testDescription: "the time that expressions see",
      definition: #"""
        {"QueryLanguage": "JSONata", "StartAt": "Sleep", "States": {
          "Sleep": {"Type": "Wait", "Seconds": 90, "Next": "Look"},
          "Look": {"Type": "Pass", "End": true,
            "Output": {"now": "{% $now() %}", "entered": "{% $states.context.State.EnteredTime %}"}}}}
        """#,
      seconds: 90,
      place: "Look exit: ended",
      output: ["now": "2024-01-01T00:01:30.000Z", "entered": "2024-01-01T00:01:30.000Z"]
    ),
  ]

  /// A task that nobody answers, and whose time-out is caught.
  private static func ask(_ limits: String) -> String {
    #"""
    {"StartAt": "Ask", "States": {
      "Ask": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken"\#(limits), "End": true,
        "Catch": [{"ErrorEquals": ["States.Timeout"], "Next": "Sorry"}]},
      "Sorry": {"Type": "Pass", "End": true}}}
    """#
  }

  @Test("a clock that is held never moves by itself")
  func held() throws {
    var session = try session(Sample.wait)
    session.complete(.clock(.held))
    try session.press("c")
    #expect(session.place == "Sleep exit: waitingForTime")
    #expect(!session.isClockRunning)
    let due = [session.tick(at: .start2024), session.tick(at: .after(1000))]
    #expect(due == [false, false])
    session.complete(.nextTimer)
    #expect(session.place == "Sleep exit: waitEnded")
    try session.press("c")
    #expect(session.place == "Done exit: ended")
  }

  @Test("a movement that waits for a clock that runs ends when it is held")
  func holding() throws {
    var session = try session(Sample.wait)
    session.complete(.clock(.real))
    try session.press("c")
    _ = session.tick(at: .start2024)
    session.complete(.clock(.held), at: .after(4))
    #expect(session.place == "Sleep exit: waitingForTime")
    #expect(session.execution.now == .after(4))
    session.complete(.clock(.times(.sixty)), at: .after(4))
    _ = session.tick(at: .after(4))
    let due = [session.tick(at: .after(4.09)), session.tick(at: .after(4.1))]
    #expect(due == [false, true])
    #expect(session.place == "Sleep exit: waitEnded")
  }

  @Test("what a fast clock sets going between two ticks happens at its own time")
  func fast() throws {
    var session = try session(Self.twoWaits)
    session.complete(.clock(.times(.sixty)))
    try session.press("c")
    _ = session.tick(at: .start2024)
    let due = session.tick(at: .after(1))
    #expect(due)
    while session.advance(budget: 1) {}
    #expect(session.place == "Both perform: waitingForTime")
    #expect(session.execution.now == .after(10))
  }

  /// A wait of ten seconds beside one of twenty.
  static let twoWaits = #"""
    {"StartAt": "Both", "States": {"Both": {"Type": "Parallel", "End": true, "Branches": [
      {"StartAt": "Short", "States": {"Short": {"Type": "Wait", "Seconds": 10, "Next": "Then"},
        "Then": {"Type": "Pass", "End": true}}},
      {"StartAt": "Long", "States": {"Long": {"Type": "Wait", "Seconds": 20, "End": true}}}]}}}
    """#
}

extension ClockMode {
  /// How many times as fast as the wall clock it runs.
  fileprivate var factor: Double { speed.map { Double($0.thousandths) / 1000 } ?? 0 }
}

extension ClockSpeed {
  /// A minute a second.
  fileprivate static let sixty = ClockSpeed(thousandths: 60_000) ?? .ofWallClock
}
