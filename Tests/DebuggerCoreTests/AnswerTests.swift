import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("Tasks that nobody answers are answered by hand")
struct AnswerTests {
  @Test("when nothing else can move, the session asks for an answer")
  func asks() throws {
    let session = try asking()
    #expect(session.place == "Both[0]/Ask exit: needsAnswer")
    #expect(session.snapshot.stop == .needsAnswer(session.snapshot.pendingTasks.map(\.id)))
  }

  @Test("a success is recorded after what the service said to the message")
  func success() throws {
    var session = try asking()
    session.complete(.answer(try task(of: session), .success(output: ["ok": true])))
    #expect(session.place == "Both[0]/Ask exit")
    #expect(session.snapshot.history.suffix(2).map(\.detail.type) == ["TaskSubmitted", "TaskSucceeded"])
    try session.press("c")
    #expect(session.snapshot.status == .succeeded(output: [["ok": true], [:]]))
  }

  @Test("a failure that nobody catches stops before it takes its way")
  func failure() throws {
    var session = try asking()
    session.complete(.answer(try task(of: session), .failure(error: "No", cause: nil)))
    #expect(session.place == "Both[0]/Ask recover: uncaught")
    try session.press("c")
    #expect(session.snapshot.status == .failed(error: "No", cause: nil))
  }

  @Test("a heartbeat leaves the task open")
  func heartbeat() throws {
    var session = try asking()
    session.complete(.answer(try task(of: session), .heartbeat))
    #expect(session.place == "Both[0]/Ask exit: needsAnswer")
    try session.press("c")
    #expect(session.place == "Both[0]/Ask exit: needsAnswer")
  }

  @Test(
    "only a callback and an activity give heartbeats",
    arguments: [
      ("arn:aws:states:::sqs:sendMessage.waitForTaskToken", true),
      ("arn:aws:states:us-east-1:123456789012:activity:work", true),
      ("arn:aws:lambda:us-east-1:123456789012:function:f", false), ("arn:aws:states:::sqs:sendMessage", false),
      ("arn:aws:states:::states:startExecution.sync:2", false),
    ]
  )
  func heartbeats(_ resource: String, _ accepts: Bool) throws {
    var session = try session(
      #"{"StartAt": "Ask", "States": {"Ask": {"Type": "Task", "Resource": "\#(resource)", "End": true}}}"#
    )
    try session.press("c")
    let before = session.snapshot.moment
    #expect(session.snapshot.pendingTasks.map(\.acceptsHeartbeat) == [accepts])
    session.complete(.answer(try task(of: session), .heartbeat))
    #expect(session.snapshot.moment == before + (accepts ? 1 : 0))
    #expect(session.snapshot.log.contains { $0.kind == .refusal } != accepts)
  }

  @Test("a second answer is refused and changes nothing")
  func second() throws {
    var session = try asking()
    let task = try task(of: session)
    session.complete(.answer(task, .success(output: 1)))
    let moment = session.snapshot.moment
    session.complete(.answer(task, .success(output: 2)))
    #expect(session.snapshot.moment == moment)
    #expect(session.snapshot.log.last?.kind == .refusal)
  }

  @Test("another answer in the past makes another future")
  func anotherFuture() throws {
    var session = try asking()
    let task = try task(of: session)
    let open = session.snapshot.moment
    session.complete(.answer(task, .success(output: 1)))
    try session.press("c")
    #expect(session.snapshot.status == .succeeded(output: [1, [:]]))
    session.complete(.goTo(moment: open))
    session.complete(.answer(task, .success(output: 2)))
    try session.press("c")
    #expect(session.snapshot.status == .succeeded(output: [2, [:]]))
  }

  @Test("an edit of a branch that waits is noted, and it still waits")
  func edited() throws {
    var session = try session(
      #"""
      {"StartAt": "Ask", "States": {"Ask": {"Type": "Task", "ResultPath": "$.r", "End": true,
        "Resource": "arn:aws:states:::sqs:sendMessage"}}}
      """#
    )
    try session.press("c")
    session.complete(.set(.input, ["a": 1], in: .main))
    #expect(session.snapshot.stop == .needsAnswer(session.snapshot.pendingTasks.map(\.id)))
    let notes = ["the input was changed by hand", "a task waits for an answer"]
    #expect(session.snapshot.log.suffix(2).map(\.text) == notes)
  }

  @Test("a task that waits beside a branch that can move does not let the clock run")
  func besideOthers() throws {
    var session = try session(Sample.callback)
    session.complete(.clock(.real))
    for _ in 0..<5 { try session.press(".") }
    session.complete(.answer(try task(of: session), .heartbeat))
    #expect(session.snapshot.stop == .needsAnswer([try task(of: session)]))
    #expect(!session.isClockRunning)
  }

  @Test("letting its time run out times a task out")
  func timeOut() throws {
    var session = try asking()
    session.complete(.skipWait(try task(of: session).branch))
    #expect(session.place == "Both[0]/Ask recover: uncaught")
    #expect(session.snapshot.now == .after(3600))
  }

  private func asking() throws -> Debugger {
    var session = try session(Sample.callback)
    try session.press("c")
    return session
  }

  private func task(of session: Debugger) throws -> TaskID {
    try #require(session.snapshot.pendingTasks.first).id
  }
}
