import DebuggerCore
import Integrations
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("A known future keeps its old answers, and says so")
struct OldAnswerTests {
  private static let words = "the future already recorded keeps its old answers"

  private struct NoCommand: Error {}

  /// Two tasks that somebody answers with 1.
  private func session() throws -> Debugger {
    let task = #""Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage""#
    return try DebuggerCoreTests.session(
      #"{"StartAt": "A", "States": {"A": {\#(task), "Next": "B"}, "B": {\#(task), "End": true}}}"#,
      answers: ["A": [.success(1)], "B": [.success(1)]]
    )
  }

  private func run(_ line: String, in debugger: inout Debugger) throws {
    let typed = try TypedCommand(parsing: line, in: debugger.snapshot)
    guard case .command(let command) = typed else { throw NoCommand() }
    debugger.complete(command)
  }

  private func count(in debugger: Debugger) -> Int {
    debugger.snapshot.log.count { $0.text.hasPrefix(Self.words) }
  }

  @Test("it is said at once when an answer is kept on the way back, and not again on the way forward")
  func atOnce() throws {
    var debugger = try session()
    try run("continue", in: &debugger)
    try run("go start", in: &debugger)
    try run("keep B succeed 2", in: &debugger)
    #expect(count(in: debugger) == 1)
    try run("continue", in: &debugger)
    #expect(count(in: debugger) == 1)
    #expect(debugger.snapshot.status == .succeeded(output: 1))
  }

  @Test("it is said at the first task that is gone over again when an answer was kept before")
  func later() throws {
    var debugger = try session()
    try run("continue", in: &debugger)
    try run("keep B succeed 2", in: &debugger)
    #expect(count(in: debugger) == 0)
    try run("go start", in: &debugger)
    try run("continue", in: &debugger)
    #expect(count(in: debugger) == 1)
  }

  @Test("it is said when a file says something else")
  func rules() throws {
    var debugger = try session()
    try run("continue", in: &debugger)
    try run("go start", in: &debugger)
    debugger.take(.changed(TaskRules(AskConnector(), calling: nil), file: "asldb.yaml"))
    #expect(count(in: debugger) == 1)
  }

  @Test("what it says to do gets the new answer")
  func advice() throws {
    var debugger = try session()
    try run("continue", in: &debugger)
    try run("keep B succeed 2", in: &debugger)
    try run("back-to B", in: &debugger)
    try run("retry", in: &debugger)
    try run("continue", in: &debugger)
    #expect(count(in: debugger) == 0)
    #expect(debugger.snapshot.status == .succeeded(output: 2))
    #expect(debugger.snapshot.forks.count == 2)
  }

  @Test("nothing is said of a future that the change is part of the past of")
  func anew() throws {
    var debugger = try session()
    try run("keep B succeed 2", in: &debugger)
    try run("continue", in: &debugger)
    try run("go start", in: &debugger)
    try run("continue", in: &debugger)
    #expect(count(in: debugger) == 0)
  }
}
