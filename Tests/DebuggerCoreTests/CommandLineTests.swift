import DebuggerCore
import Integrations
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("Commands are typed lines")
struct CommandLineTests {
  private static let definition = #"""
    {"StartAt": "Ask first", "States": {
      "Ask first": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "TimeoutSeconds": 60,
        "Parameters": {"QueueUrl": "q", "MessageBody": {"t.$": "$$.Task.Token"}}, "Next": "Done"},
      "Done": {"Type": "Succeed"}}}
    """#

  private static func waiting() throws -> Debugger {
    var session = try session(definition, input: #"{"a": {"b": [1, 2]}}"#)
    try session.press("c")
    return session
  }

  /// A line and what it means where a task waits.
  struct Row: Sendable, CustomTestStringConvertible {
    let line: String
    let command: Command
    var testDescription: String { line }
  }

  private static let task = TaskID(branch: .main, number: 1)
  private static let other = TaskID(branch: BranchID(number: 3), number: 7)

  static let rows: [Row] = [
    Row(line: "over", command: .move(.over, .forward)),
    Row(line: "n", command: .move(.over, .forward)),
    Row(line: "ov", command: .move(.over, .forward)),
    Row(line: "N", command: .move(.over, .backward)),
    Row(line: "to Ask first", command: .move(.to(StateID(index: 0)), .forward)),
    Row(line: #"back-to "Ask first""#, command: .move(.to(StateID(index: 0)), .backward)),
    Row(line: "to done", command: .move(.to(StateID(index: 1)), .forward)),
    Row(line: "go start", command: .goTo(moment: 0)),
    Row(line: "go -1", command: .goTo(moment: 2)),
    Row(line: "go #2", command: .goTo(moment: 1)),
    Row(line: "go 'here", command: .bookmark(.go(to: "here"))),
    Row(line: "previous", command: .goTo(moment: 2)),
    Row(line: "previous-stop", command: .goTo(moment: 0)),
    Row(line: "bookmark here", command: .bookmark(.set("here"))),
    Row(line: "timeline 2", command: .fork(.change(to: 2))),
    Row(line: "enable #2", command: .breakpoint(.enable(2, true))),
    Row(line: "set input 5", command: .set(.input, 5, in: .main)),
    Row(line: #"set input.a.b[1] {"x": 1}"#, command: .set(.input, ["a": ["b": [1, ["x": 1]]]], in: .main)),
    Row(line: #"set @7 $total "x""#, command: .setVariable("total", "x", in: BranchID(number: 7))),
    Row(line: "succeed", command: .answer(task, .success(output: [:]))),
    Row(line: #"succeed {"ok": true}"#, command: .answer(task, .success(output: ["ok": true]))),
    Row(line: "fail Busy come back later", command: .answer(task, .failure(error: "Busy", cause: "come back later"))),
    Row(line: "fail", command: .answer(task, .failure(error: nil, cause: nil))),
    Row(line: "heartbeat task:1", command: .answer(task, .heartbeat)),
    Row(line: "take task:1 worker-7", command: .answer(task, .started(worker: "worker-7"))),
    Row(line: "take", command: .answer(task, .started(worker: nil))),
    Row(line: "expire", command: .edit(.timeOut(in: .main))),
    Row(line: "expire task:1", command: .edit(.timeOut(in: .main))),
    Row(line: "expire @Main", command: .edit(.timeOut(in: .main))),
    Row(line: "expire task:1@0,task:7@3", command: .answerAll([task, other], .expiry)),
    Row(line: "succeed all", command: .answer(task, .success(output: [:]))),
    Row(line: #"succeed task:"Ask first" "x""#, command: .answer(task, .success(output: "x"))),
    Row(line: #"succeed "Ask first""#, command: .answer(task, .success(output: "Ask first"))),
    Row(
      line: "succeed task:1@0,task:7@3 [1, 2]",
      command: .answerAll([task, other], .answer(.success(output: [1, 2])))
    ),
    Row(
      line: "fail task:1,task:7@3 Busy so it is",
      command: .answerAll([task, other], .answer(.failure(error: "Busy", cause: "so it is")))
    ),
    Row(line: "heartbeat task:Ask first", command: .answer(task, .heartbeat)),
    Row(line: "submit all 5", command: .answer(task, .submitted(5))),
    Row(line: "stop", command: .stop(error: nil, cause: nil)),
    Row(line: "stop Enough seen all", command: .stop(error: "Enough", cause: "seen all")),
    Row(
      line: "map-run 2 concurrency=5 failures=1 percentage=12.5",
      command: .updateMapRun(
        MapRunID(number: 2),
        MapRunUpdate(maxConcurrency: 5, toleratedFailureCount: 1, toleratedFailurePercentage: 12.5)
      )
    ),
    Row(
      line: #"keep Ask first succeed {"ok": true}"#,
      command: .keep(.set(StatePattern("Ask first"), .success(["ok": true])))
    ),
    Row(
      line: #"keep "Ask first" fail Busy come back"#,
      command: .keep(.set(StatePattern("Ask first"), .failure(error: "Busy", cause: "come back")))
    ),
    Row(
      line: "keep Ask first every:3 delay:5m heartbeat:1m30s succeed",
      command: .keep(
        .set(
          StatePattern("Ask first"),
          .success([:]),
          AnswerTiming(every: 3, delayMilliseconds: 300_000, heartbeatMilliseconds: 90_000)
        )
      )
    ),
    Row(line: "unkeep Ask first", command: .keep(.forget(StatePattern("Ask first")))),
    Row(line: "end-wait", command: .skipWait(.main)),
    Row(line: "clock real", command: .clock(.real)),
    Row(line: "clock held", command: .clock(.held)),
    Row(line: "advance 1h30m", command: .advance(milliseconds: 5_400_000)),
    Row(line: "advance 2026-01-31", command: .advanceTo(Instant(milliseconds: 1_769_817_600_000))),
    Row(line: "goto Done", command: .edit(.goTo(StateID(index: 1), in: .main))),
    Row(line: "rule @2 3", command: .edit(.takeRule(2, in: BranchID(number: 2)))),
    Row(line: "rule default", command: .edit(.takeRule(nil, in: .main))),
    Row(line: "return [1]", command: .edit(.complete([1], in: .main))),
    Row(line: "skip", command: .edit(.skip(in: .main))),
    Row(line: "raise Busy later", command: .edit(.fail(error: "Busy", cause: "later", in: .main))),
    Row(line: "retry", command: .edit(.retry(in: .main))),
    Row(line: "branch main", command: .focus(.main)),
  ]

  @Test("a line means what its words say", arguments: rows)
  func lines(_ row: Row) throws {
    let snapshot = try Self.waiting().snapshot
    #expect(try TypedCommand(parsing: row.line, in: snapshot) == .command(row.command))
  }

  @Test("a command's own line means the same wherever it is read", arguments: rows.map(\.command) + others)
  func canonicalLines(_ command: Command) throws {
    let snapshot = try session(Self.definition).snapshot
    let line = try #require(command.line(in: snapshot.machine))
    #expect(try TypedCommand(parsing: line, in: snapshot) == .command(command), "\(line)")
  }

  private static let others: [Command] = [
    .pause, .toggleBreakpoint(StateID(index: 0)), .toggleBreakpoint(StateID(index: 1)),
    .breakpoint(.set(BreakpointRule(.state(StatePattern("Ask first"), .enter)))),
    .breakpoint(.change(3, BreakpointRule(.state(StatePattern("Done"), .enter)))), .breakpoint(.delete(3)),
    .answer(task, .failure(error: nil, cause: "why \"so\"\n")), .answer(task, .failure(error: "", cause: nil)),
    .answer(task, .failure(error: "null", cause: "")), .set(.output, ["a": "\u{1F600} x"], in: BranchID(number: 3)),
    .bookmark(.set("a b")), .bookmark(.delete("'")), .nextTimer, .redrive, .restart, .undo, .redo,
    .fork(.forget(4)), .watch(.remove(1)), .goTo(moment: 0),
  ]

  /// A line that is wrong, and what is said about it.
  struct Wrong: Sendable, CustomTestStringConvertible {
    let line: String
    let message: String
    var testDescription: String { line }
  }

  static let wrong: [Wrong] = [
    Wrong(line: "ovr", message: "there is no command 'ovr'; did you mean 'over'?"),
    Wrong(line: "over 3", message: "column 6: nothing more was expected here"),
    Wrong(line: "to", message: "column 3: expected the name of a state"),
    Wrong(line: "to Dne", message: "column 4: there is no state 'Dne'; did you mean 'Done'?"),
    Wrong(line: "go #9", message: "column 4: this timeline has no moment #9"),
    Wrong(line: "go #2.9223372036854775807", message: "column 4: '#2.9223372036854775807' is no moment"),
    Wrong(line: "go +9223372036854775807", message: "column 4: expected a number of moments"),
    Wrong(line: "go soon", message: "column 4: 'soon' is no moment; expected #42.3, 'NAME, +5, -5, start or end"),
    Wrong(line: "next", message: "this is the last moment so far; stage runs on"),
    Wrong(line: "set input", message: "column 10: expected what input becomes, as JSON"),
    Wrong(line: "set inputt 5", message: "column 5: there is no value 'inputt'; did you mean 'input'?"),
    Wrong(line: "set input.a.b[7] 5", message: "column 5: input has no place .a.b[7]: "),
    Wrong(line: "succeed {", message: "column 10: this is no JSON: "),
    Wrong(line: "keep Ask first every:0 succeed", message: "column 22: expected a number from 1"),
    Wrong(line: "keep Ask first delay:soon succeed", message: "column 22: a whole number is missing before 'soon'"),
    Wrong(line: "keep Ask first heartbeat:5s succeed", message: "column 16: a heartbeat comes before an answer"),
    Wrong(line: "callback png", message: "column 10: expected token, url, cli or curl, not 'png'"),
    Wrong(line: "succeed task:7", message: "column 9: no task of the number 7 waits for an answer"),
    Wrong(line: "skip @Fan[0]", message: "column 6: there is no branch 'Fan[0]'; there are: Main"),
    Wrong(line: "skip @", message: "column 6: expected '@' and a branch's number or way"),
    Wrong(line: "branch Fan[0]", message: "column 8: there is no branch 'Fan[0]'; there are: Main"),
    Wrong(
      line: "clock sundial",
      message: "column 7: 'sundial' is no clock; it is skip, real, held, or a factor such as x60"
    ),
    Wrong(line: "map-run 1 concurrency=-1", message: "column 11: expected concurrency=N, failures=N or percentage=N"),
    Wrong(line: "map-run 1", message: "column 10: expected what is changed: concurrency=N, failures=N or percentage=N"),
    Wrong(line: "bookmark \"a", message: "column 10: the quotes are not closed"),
    Wrong(line: "compare 1 2", message: "there is no timeline 2"),
    Wrong(line: "compare 1", message: "timeline 1 is compared with itself; give the number of another one"),
  ]

  @Test("a wrong line is refused with its column and what was expected", arguments: wrong)
  func wrongLines(_ row: Wrong) throws {
    let snapshot = try Self.waiting().snapshot
    let error = #expect(throws: CommandLineError.self) { try TypedCommand(parsing: row.line, in: snapshot) }
    #expect(try #require(error).description.hasPrefix(row.message), "\(String(describing: error))")
  }

  @Test(
    "a branch before a value may be its number or its way",
    arguments: [
      ("set @2 input 5", 2), ("set @Fan[1] input 5", 2), (#"set @"fan[0]" input 5"#, 1), ("set @Main input 5", 0),
      ("set input 5", 1),
    ]
  )
  func branches(_ line: String, _ branch: Int) throws {
    var session = try session(
      #"""
      {"StartAt": "Fan", "States": {"Fan": {"Type": "Parallel", "End": true, "Branches": [
        {"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}},
        {"StartAt": "B", "States": {"B": {"Type": "Pass", "End": true}}}]}}}
      """#
    )
    try session.press("s")
    let command = Command.set(.input, 5, in: BranchID(number: branch))
    #expect(try TypedCommand(parsing: line, in: session.snapshot) == .command(command))
  }

  @Test(
    "an expression is a path, or else JSONata",
    arguments: [
      ("evaluate $.QueueUrl", #"$.QueueUrl = "q""#),
      ("= $states.input.a.b[1] + 1", "{% $states.input.a.b[1] + 1 %} = 3"),
      ("p {% $count($states.input.a.b) %}", "{% $count($states.input.a.b) %} = 2"), ("= $.none", "$.none = nothing"),
      ("= States.Format('{}!', $.QueueUrl)", #"States.Format('{}!', $.QueueUrl) = "q!""#),
    ]
  )
  func expressions(_ line: String, _ answer: String) throws {
    let snapshot = try Self.waiting().snapshot
    guard case .query(let query) = try TypedCommand(parsing: line, in: snapshot) else {
      Issue.record("no question")
      return
    }
    #expect(query.report(in: snapshot) == [answer])
  }
}
