import DebuggerCore
import Integrations
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("Several tasks are answered as one thing that is done")
struct SharedAnswerTests {
  /// Three items that each wait for a token, beside a job and a plain call that wait as well.
  static let definition = #"""
    {"StartAt": "Both", "States": {"Both": {"Type": "Parallel", "End": true, "Branches": [
      {"StartAt": "Each", "States": {"Each": {"Type": "Map", "ItemsPath": "$.items", "End": true, "ItemProcessor": {
        "StartAt": "Ask it", "States": {"Ask it": {"Type": "Task", "TimeoutSeconds": 600, "HeartbeatSeconds": 60,
          "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "End": true,
          "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Sorry"}],
          "Parameters": {"QueueUrl": "q", "MessageBody": {"t.$": "$$.Task.Token"}}},
          "Sorry": {"Type": "Pass", "Result": "sorry", "End": true}}}}}},
      {"StartAt": "Build", "States": {"Build": {"Type": "Task", "End": true,
        "Resource": "arn:aws:states:::codebuild:startBuild.sync", "Parameters": {"ProjectName": "p"}}}},
      {"StartAt": "Call", "States": {"Call": {"Type": "Task", "End": true,
        "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f"}}}]}}}
    """#

  private func waiting() throws -> Debugger {
    var debugger = try session(Self.definition, input: #"{"items": [1, 2, 3]}"#)
    try debugger.press("c")
    #expect(debugger.snapshot.pendingTasks.count == 5)
    return debugger
  }

  /// The names of the states whose tasks wait.
  private func waiting(in debugger: Debugger) -> [String] {
    debugger.snapshot.pendingTasks.map { debugger.snapshot.machine[$0.state].name.text }
  }

  private func run(_ line: String, in debugger: inout Debugger) throws {
    guard case .command(let command) = try TypedCommand(parsing: line, in: debugger.snapshot) else {
      Issue.record("\(line) is no command")
      return
    }
    debugger.complete(command)
    let written = try #require(command.line(in: debugger.snapshot.machine))
    #expect(try TypedCommand(parsing: written, in: debugger.snapshot) == .command(command), "\(written)")
  }

  /// A line, and the tasks that wait after it.
  struct Row: Sendable, CustomTestStringConvertible {
    let line: String
    let left: [String]
    var testDescription: String { line }
  }

  private static let asks = ["Ask it", "Ask it", "Ask it"]

  @Test(
    "all of them, those of a state, those of an item, or these",
    arguments: [
      Row(line: #"succeed all {"ok": true}"#, left: []),
      Row(line: "fail all Busy later", left: []),
      Row(line: #"succeed task:"Ask it" 1"#, left: ["Build", "Call"]),
      Row(line: "succeed task:Ask it 1", left: ["Build", "Call"]),
      Row(line: #"fail task:Each[*]/"Ask it" Busy"#, left: ["Build", "Call"]),
      Row(line: #"succeed task:Each[1]/Ask* "x""#, left: ["Build", "Ask it", "Ask it", "Call"]),
      Row(line: "succeed task:1,task:2 5", left: ["Ask it", "Ask it", "Ask it"]),
      Row(line: "expire task:Ask it", left: ["Build", "Call"]),
      Row(line: "expire all", left: []),
      Row(line: "heartbeat all", left: ["Build", "Call"] + asks),
    ]
  )
  func lines(_ row: Row) throws {
    var debugger = try waiting()
    try run(row.line, in: &debugger)
    #expect(waiting(in: debugger).sorted() == row.left.sorted())
  }

  @Test("it is taken back with one undo, with what the services said before, and done again with one redo")
  func undone() throws {
    var debugger = try waiting()
    let before = debugger.execution
    try run(#"succeed all {"ok": true}"#, in: &debugger)
    let after = debugger.execution
    #expect(after.pendingTasks.isEmpty && after.history.suffix(1).map(\.detail.type) == ["TaskSucceeded"])
    debugger.complete(.undo)
    #expect(debugger.execution == before)
    debugger.complete(.redo)
    #expect(debugger.execution == after)
    debugger.complete(.undo)
    #expect(try debugger.refusal(of: .undo) == "nothing was done by hand before this moment")
  }

  @Test("one callback's answer is taken back with what its service said")
  func undoneAlone() throws {
    var debugger = try waiting()
    let before = debugger.execution
    try run("succeed task:Each[0]/Ask* 1", in: &debugger)
    debugger.complete(.undo)
    #expect(debugger.execution == before)
  }

  @Test("a heartbeat is told only to those that give some, and begins their time anew")
  func heartbeats() throws {
    var debugger = try waiting()
    debugger.complete(.clock(.held))
    debugger.complete(.advance(milliseconds: 50_000))
    try run("heartbeat all", in: &debugger)
    let deadlines = debugger.snapshot.pendingTasks.filter { $0.token != nil }.map(\.heartbeatDeadline)
    #expect(deadlines == Array(repeating: .after(110), count: 3))
    let words = debugger.snapshot.log.last { $0.kind == .command }?.text
    #expect(words == "answer 3 tasks: heartbeat")
  }

  @Test("those that do not wait any more are left out, and the log says so; without any left it is refused")
  func gone() throws {
    var debugger = try waiting()
    let tasks = debugger.snapshot.pendingTasks.map(\.id)
    debugger.complete(.answer(tasks[0], .success(output: 1)))
    debugger.complete(.answerAll(tasks, .answer(.success(output: 2))))
    let notice = debugger.snapshot.log.last { $0.kind == .notice }?.text
    #expect(notice == "4 of 5 tasks were answered; the task does not wait for an answer any more")
    let moment = debugger.snapshot.moment
    let refusal = try debugger.refusal(of: .answerAll(tasks, .expiry))
    #expect(refusal == "the task does not wait for an answer any more" && debugger.snapshot.moment == moment)
  }

  @Test("tasks that somebody else answers are not among all, but are of their state")
  func attended() throws {
    var debugger = try waiting()
    debugger.complete(.restart)
    try run(#"keep Call delay:5m succeed 1"#, in: &debugger)
    debugger.complete(.clock(.held))
    try debugger.press("c")
    try run("succeed all 2", in: &debugger)
    #expect(waiting(in: debugger) == ["Call"])
    try run("succeed task:Call 3", in: &debugger)
    #expect(waiting(in: debugger) == [])
  }

  @Test("a recording has it as one line, and is lived again just so")
  func recorded() throws {
    let debugger = try waiting()
    let ids = debugger.snapshot.pendingTasks.map(\.id)
    let command = Command.answerAll(ids, .answer(.failure(error: "Busy", cause: "so \"busy\"")))
    let names = ids.map { "task:\($0.number)@\($0.branch.number)" }.joined(separator: ",")
    #expect(command.line(in: debugger.snapshot.machine) == #"fail \#(names) Busy "so \"busy\"""#)
    let header = JournalHeader(
      program: "test",
      name: "each",
      definition: debugger.execution.machine.document.value,
      input: ["items": [1, 2, 3]],
      settings: .init(),
      start: .start2024
    )
    var again = try session(Self.definition, input: #"{"items": [1, 2, 3]}"#)
    var entries: [JournalEntry] = [.session(header)]
    for command in [Command.move(.continue, .forward), command, .undo, .redo] {
      entries.append(again.journalEntry(of: command, at: .start2024))
      again.complete(command)
      entries.append(again.journalEntry)
    }
    let journal = try Journal(parsing: Array(entries.map { $0.text + "\n" }.joined().utf8))
    var replay = JournalReplay(journal, outside: OutsideWorld(connector: AskConnector()))
    try replay.run()
    let (lived, was) = (replay.debugger.snapshot, again.snapshot)
    #expect(lived.history == was.history && lived.log == was.log && lived.forks == was.forks)
    #expect(lived.pendingTasks.isEmpty && lived.handmade.count == was.handmade.count)
  }

  @Test(
    "what is meant and does not wait is refused",
    arguments: [
      ("heartbeat task:Call", "no task of Call waits for such an answer"),
      ("succeed task:Cal", "there is no state 'Cal'; did you mean 'Call'?"),
      ("expire task:Each", "'Each' is a Map; only a Task is answered"),
      ("succeed task:1,2", "expected 'task:' and its number"), ("succeed task:77", "no task of the number 77"),
    ]
  )
  func refused(_ line: String, _ words: String) throws {
    let snapshot = try waiting().snapshot
    let error = #expect(throws: CommandLineError.self) { try TypedCommand(parsing: line, in: snapshot) }
    #expect(error?.message.hasPrefix(words) == true, "\(String(describing: error))")
  }
}
