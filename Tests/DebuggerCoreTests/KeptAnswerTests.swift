import DebuggerCore
import Integrations
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("Answers are kept for tasks to come")
struct KeptAnswerTests {
  /// A Map over two items that each call, and are retried.
  private static let map = #"""
    {"StartAt": "Each", "States": {"Each": {"Type": "Map", "MaxConcurrency": 1, "End": true, "ItemsPath": "$.items",
      "ItemProcessor": {"StartAt": "Ship it", "States": {"Ship it": {"Type": "Task",
        "Resource": "arn:aws:states:::sqs:sendMessage",
        "Retry": [{"ErrorEquals": ["Busy"], "IntervalSeconds": 1, "MaxAttempts": 1}], "End": true}}}}}}
    """#

  private func session() throws -> Debugger { try DebuggerCoreTests.session(Self.map, input: Sample.twoItems) }

  private func run(_ line: String, in debugger: inout Debugger) throws {
    guard case .command(let command) = try TypedCommand(parsing: line, in: debugger.snapshot) else {
      Issue.record("\(line) is no command")
      return
    }
    debugger.complete(command)
    let written = try #require(command.line(in: debugger.snapshot.machine))
    #expect(try TypedCommand(parsing: written, in: debugger.snapshot) == .command(command))
  }

  @Test("all tasks of a state get the answer, and the log says who gave it")
  func always() throws {
    var debugger = try session()
    try run(#"keep "Ship it" succeed {"MessageId": "1"}"#, in: &debugger)
    try run("continue", in: &debugger)
    #expect(debugger.snapshot.status == .succeeded(output: [["MessageId": "1"], ["MessageId": "1"]]))
    let log = debugger.snapshot.log.map(\.text)
    #expect(log.contains(#"Ship it: answered 2 times, last by kept: "Ship it""#), "\(log)")
  }

  @Test("that of an item comes before that of the state, whatever was kept last")
  func item() throws {
    var debugger = try session()
    try run(#"keep Each[1]/"Ship it" succeed "one""#, in: &debugger)
    try run(#"keep Ship it succeed "all""#, in: &debugger)
    try run("continue", in: &debugger)
    #expect(debugger.snapshot.status == .succeeded(output: ["all", "one"]))
  }

  @Test("an error is kept with its cause, and is retried as any other")
  func failure() throws {
    var debugger = try session()
    try run("keep Ship* fail Busy too much to do", in: &debugger)
    try run("continue", in: &debugger)
    #expect(debugger.snapshot.kept.answers.map(\.outcome) == [.failure(error: "Busy", cause: "too much to do")])
    guard case .uncaught(let failure) = debugger.snapshot.stop else {
      Issue.record("\(debugger.snapshot.stop)")
      return
    }
    #expect(failure.error == "Busy")
  }

  @Test("what is forgotten is asked for again; what already waits is not answered")
  func forgetting() throws {
    var debugger = try session()
    try run("continue", in: &debugger)
    try run(#"keep Ship it succeed 1"#, in: &debugger)
    #expect(debugger.snapshot.pendingTasks.count == 1)
    try run("unkeep Ship it", in: &debugger)
    try run("succeed 0", in: &debugger)
    try run("continue", in: &debugger)
    #expect(debugger.snapshot.pendingTasks.count == 1)
    let refusal = try debugger.refusal(of: .keep(.forget(StatePattern("Ship it"))))
    #expect(refusal == #"no answer is kept for "Ship it"; kept lists all"#)
  }

  @Test("one for each so many-th call comes before one for all, whatever was kept last, and both stay")
  func every() throws {
    var debugger = try DebuggerCoreTests.session(Self.map, input: #"{"items": [1, 2, 3, 4]}"#)
    try run(#"keep Ship it every:3 succeed "third""#, in: &debugger)
    try run(#"keep Ship it every:2 succeed "second""#, in: &debugger)
    try run(#"keep Ship it succeed "other""#, in: &debugger)
    #expect(
      Query.kept.report(in: debugger.snapshot) == [
        #""Ship it" every:3 succeed "third""#, #""Ship it" every:2 succeed "second""#, #""Ship it" succeed "other""#,
      ]
    )
    try run("continue", in: &debugger)
    #expect(debugger.snapshot.status == .succeeded(output: ["other", "second", "third", "second"]))
    try run("unkeep Ship it", in: &debugger)
    #expect(debugger.snapshot.kept.answers == [])
  }

  @Test("one that comes later follows the clock, with heartbeats on the way")
  func later() throws {
    var debugger = try DebuggerCoreTests.session(Sample.callback)
    debugger.complete(.clock(.held))
    try run(#"keep Ask delay:5m heartbeat:2m succeed {"ok": true}"#, in: &debugger)
    try run("continue", in: &debugger)
    let ask = try #require(debugger.snapshot.pendingTasks.first)
    #expect(debugger.snapshot.surroundings.replies.map(\.due) == [.after(120), .after(240), .after(300)])
    #expect(debugger.snapshot.surroundings.replies.map(\.stimulus).first == .taskHeartbeat(ask.id))
    try run("advance 299s", in: &debugger)
    #expect(debugger.snapshot.pendingTasks.map(\.id) == [ask.id])
    try run("advance 1s", in: &debugger)
    try run("continue", in: &debugger)
    #expect(debugger.snapshot.status == .succeeded(output: [["ok": true], [:]]))
    #expect(debugger.snapshot.now == .after(300))
  }

  @Test("a pattern that stands for no task is refused, with a near name")
  func wrongPattern() throws {
    let snapshot = try session().snapshot
    let wrong = [
      "keep Shipit succeed": "there is no state 'Shipit'; did you mean 'Ship it'?",
      "keep Each succeed": "'Each' is a Map; only a Task is answered",
      "keep Ship it": "expected succeed [JSON] or fail ERROR [CAUSE]",
    ]
    for (line, message) in wrong {
      let error = #expect(throws: CommandLineError.self) { try TypedCommand(parsing: line, in: snapshot) }
      #expect(error?.message == message)
    }
  }

  @Test("pin keeps what the last task got, in the item that it was in")
  func pin() throws {
    var debugger = try session()
    try run("continue", in: &debugger)
    try run(#"succeed {"MessageId": "7"}"#, in: &debugger)
    try run("pin", in: &debugger)
    let pinned = try StatePattern(parsing: #"Each[0]/"Ship it""#)
    #expect(debugger.snapshot.kept.answers == [KeptAnswer(pinned, .success(["MessageId": "7"]))])
    try run("restart", in: &debugger)
    try run("continue", in: &debugger)
    #expect(debugger.snapshot.pendingTasks.map(\.id.branch).count == 1)
    #expect(debugger.snapshot.pendingTasks.first?.invocation == 1)
  }

  @Test("the answers are listed as the lines that keep them")
  func listing() throws {
    var debugger = try session()
    #expect(Query.kept.report(in: debugger.snapshot).first?.hasPrefix("no answer is kept") == true)
    try run("keep Ship* fail Busy", in: &debugger)
    try run(#"keep Each[3]/Ship* succeed {}"#, in: &debugger)
    #expect(Query.kept.report(in: debugger.snapshot) == ["Each[3]/Ship* succeed {}", "Ship* fail Busy"])
  }

  @Test("why says who answers a task, and who has")
  func why() throws {
    var debugger = try session()
    try run("keep Each[1]/Ship* succeed 1", in: &debugger)
    try run("continue", in: &debugger)
    #expect(Query.why.report(in: debugger.snapshot) == ["nobody answers Ship it but a person: no rule is for it"])
    try run("succeed 0", in: &debugger)
    #expect(Query.why.report(in: debugger.snapshot) == ["Ship it was answered by a person"])
  }

  @Test("waiting shows what the answer looks like and which errors there are")
  func waiting() throws {
    var debugger = try session()
    try run("continue", in: &debugger)
    let lines = Query.waiting.report(in: debugger.snapshot)
    #expect(lines.contains { $0.hasPrefix("  succeeds with: {\"MD5OfMessageBody\":") })
    #expect(lines.contains { $0.hasPrefix("  fails with: Busy, States.TaskFailed, States.Timeout, SQS.") })
  }

  @Test("a recorded session is lived again with the same answers")
  func journal() throws {
    var debugger = try session()
    let machine = debugger.snapshot.machine
    var lines: [String] = []
    for line in [#"keep Ship it succeed {"MessageId": "1"}"#, "continue"] {
      guard case .command(let command) = try TypedCommand(parsing: line, in: debugger.snapshot) else { continue }
      lines.append(debugger.journalEntry(of: command, at: .start2024).text)
      debugger.complete(command)
    }
    #expect(lines.first?.contains(#"keep \"Ship it\" succeed"#) == true)
    #expect(machine.states.count == 2)
  }
}

@Suite("What a person is offered as an answer")
struct AnswerOfferTests {
  private func offer(_ resource: String) throws -> AnswerOffer {
    var debugger = try session(
      #"""
      {"StartAt": "Call", "States": {"Call": {"Type": "Task", "Resource": "\#(resource)", "Arguments": {},
        "QueryLanguage": "JSONata", "End": true,
        "Retry": [{"ErrorEquals": ["Own.Error", "States.Timeout"]}],
        "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Sorry"}]}, "Sorry": {"Type": "Fail"}}}
      """#
    )
    debugger.complete(.move(.continue, .forward))
    let snapshot = debugger.snapshot
    return AnswerOffer(for: try #require(snapshot.pendingTasks.first), in: snapshot.machine)
  }

  @Test("its shape is that of the action, and names of the state's own rules come first")
  func shape() throws {
    let offer = try offer("arn:aws:states:::lambda:invoke")
    #expect(offer.result["StatusCode"] == 200)
    #expect(offer.errors.prefix(3) == ["Own.Error", "States.Timeout", "States.TaskFailed"])
    #expect(Set(offer.errors).count == offer.errors.count)
  }

  @Test("a result that is unlike the service's is doubted, and one that lacks members is not")
  func doubts() throws {
    let offer = try offer("arn:aws:states:::aws-sdk:dynamodb:getItem")
    #expect(offer.doubt(about: [:]) == nil)
    #expect(offer.doubt(about: ["Item": 5])?.hasPrefix("/Item: ") == true)
    #expect(offer.doubt(about: ["Itme": [:]])?.hasSuffix("did you mean 'Item'?") == true)
    let inside = try self.offer("arn:aws:states:::aws-sdk:sqs:receiveMessage").doubts(about: [
      "Messages": [["Bodi": "b"]]
    ])
    #expect(inside == ["/Messages/0/Bodi: the service has no member 'Bodi'; did you mean 'Body'?"])
  }

  @Test("what is offered is not doubted, and what is written over it is when the service cannot answer it")
  func offered() throws {
    let offer = try offer("arn:aws:states:::aws-sdk:sfn:describeExecution")
    #expect(offer.result["ExecutionArn"] == "" && offer.result["Status"] == "RUNNING")
    #expect(offer.doubts(about: offer.result) == [])
    #expect(offer.doubts(about: ["Status": "DONE"]) == ["/Status: Field 'Status' is not an expected value"])
  }
}
