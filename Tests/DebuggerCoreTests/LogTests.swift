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

  @Test("a long movement tells of each attempt, and does so again when its past is walked through again")
  func attempts() throws {
    var session = try session(
      Self.stubborn,
      answers: ["Look up": [.failure("Busy"), .failure("Busy"), .failure("No")]]
    )
    let story = [
      "Look up failed: Busy, attempt 1 of 3, again in 2 s", "Look up: retry 1",
      "Look up failed: Busy, attempt 2 of 3, again in 4 s", "Look up: retry 2",
      "Look up failed: No, attempt 3, caught by rule 2, to Undo",
    ]
    try session.press("n")
    #expect(session.place == "Undo enter")
    #expect(session.snapshot.log.dropFirst().map(\.text) == story)
    try session.press("N")
    try session.press("n")
    #expect(session.snapshot.log.suffix(5).map(\.text) == story)
  }

  @Test("an error in a branch fails what is around it")
  func branches() throws {
    var session = try session(
      #"""
      {"StartAt": "Fan", "States": {
        "Fan": {"Type": "Parallel", "End": true, "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Undo"}],
          "Branches": [{"StartAt": "Bad", "States": {"Bad": {"Type": "Fail", "Error": "E"}}}]},
        "Undo": {"Type": "Pass", "End": true}}}
      """#
    )
    try session.press("n")
    let story = ["Bad of Fan[0] failed: E, and Fan with it", "Fan failed: E, caught by rule 1, to Undo"]
    #expect(session.snapshot.log.dropFirst().map(\.text) == story)
  }

  @Test("waits that end together are one line")
  func together() throws {
    var session = try session(
      #"""
      {"StartAt": "Each", "States": {"Each": {"Type": "Map", "ItemsPath": "$.items", "End": true, "ItemProcessor": {
        "StartAt": "Sleep", "States": {"Sleep": {"Type": "Wait", "Seconds": 5, "End": true}}}}}}
      """#,
      input: Sample.twoItems
    )
    try session.press("c")
    let story = ["Sleep: the wait is over, in 2 branches", "the execution has ended"]
    #expect(session.snapshot.log.dropFirst().map(\.text) == story)
  }

  /// A task that is retried twice, with two catchers.
  private static let stubborn = #"""
    {"StartAt": "Look up", "States": {
      "Look up": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f", "End": true,
        "Retry": [{"ErrorEquals": ["Busy"], "IntervalSeconds": 2, "MaxAttempts": 2}],
        "Catch": [{"ErrorEquals": ["Busy"], "Next": "Undo"}, {"ErrorEquals": ["States.ALL"], "Next": "Undo"}]},
      "Undo": {"Type": "Pass", "End": true}}}
    """#

  @Test("the oldest lines go when there are too many")
  func bounded() throws {
    var session = try session(Sample.wait)
    for _ in 0..<5000 { session.perform(.focus(.main), at: .start2024) }
    #expect((1000..<2000).contains(session.snapshot.log.count))
  }
}
