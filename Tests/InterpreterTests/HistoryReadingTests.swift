import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("Histories are read as the AWS CLI prints them")
struct HistoryReadingTests {
  static let started = event(1, 0, "ExecutionStarted", #""executionStarted": {"input": "{}", "roleArn": "r"}"#)
  static let entered = event(2, 0, "PassStateEntered", #""stateEntered": {"name": "A", "input": "{}"}"#)
  static let exited = event(3, 2, "PassStateExited", #""stateExited": {"name": "A", "output": "[1]"}"#)

  /// An event as the CLI prints it.
  static func event(_ id: Int, _ previous: Int, _ type: String, _ details: String) -> String {
    #"{"timestamp": "2024-01-01T01:00:0\#(id).5+01:00", "type": "\#(type)", "id": \#(id), "#
      + #""previousEventId": \#(previous), \#(details.replacing(/^"(\w+)"/) { "\"\($0.output.1)EventDetails\"" })}"#
  }

  static let layouts = [
    #"{"events": [\#(started), \#(entered), \#(exited)]}"#,
    #"{"events": [\#(exited), \#(entered), \#(started)]}"#,
    "[\(started), \(entered), \(exited)]",
    #"{"events": [\#(started)], "NextToken": "t"}"# + "\n" + #"{"events": [\#(entered), \#(exited)]}"#,
    "\(started)\n\(entered)\n\(exited)\n",
  ]

  @Test("in one piece, in pages, as an array, one event a line, and backwards", arguments: layouts)
  func layout(_ text: String) throws {
    let history = try RecordedHistory(parsing: Array(text.utf8))
    #expect(
      history.events.map(\.detail) == [
        .executionStarted(input: [:], roleARN: "r"),
        .stateEntered(.pass, name: "A", input: [:]),
        .stateExited(.pass, name: "A", output: [1], assigned: []),
      ]
    )
    #expect(history.events.map(\.previousID) == [0, 0, 2])
    #expect(history.events[0].moment == Instant(milliseconds: 1_704_067_201_500))
  }

  @Test("times are texts or seconds since 1970")
  func seconds() throws {
    let text = Self.started.replacing("\"2024-01-01T01:00:01.5+01:00\"", with: "1704067201.5")
    #expect(try RecordedHistory(parsing: Array(text.utf8)).events[0].moment.milliseconds == 1_704_067_201_500)
  }

  /// Something wrong in a text, where, as the characters that stand there, and the message.
  struct Mistake: Sendable, CustomTestStringConvertible {
    let text: String
    let place: String
    let message: String
    var testDescription: String { message }
  }

  static let mistakes = [
    Mistake(text: "{\"events\": [1,,]}", place: ",]", message: "found ',', expected a value"),
    Mistake(text: "{\"events\": 3}", place: "3", message: "'events' is an array"),
    Mistake(text: "{\"status\": 1}", place: "{", message: "a history is an object with 'events'"),
    Mistake(text: "[]", place: "[", message: "the history has no events"),
    Mistake(
      text: "[\(started),\n\(exited)]",
      place: "3, \"prev",
      message: "event 2 is missing before event 3; is it on another page?"
    ),
    Mistake(
      text: "{\"events\": [\(started)], \"nextToken\": \"AAQA\"}",
      place: "\"AAQA",
      message: "the history goes on after this token; put all of its pages into the file"
    ),
    Mistake(text: "[\(started),\n\(started)]", place: "1, \"prev", message: "there are two events 1"),
    Mistake(
      text: "[\(entered.replacing("\"id\": 2", with: "\"id\": 1"))]",
      place: "\"PassStateEntered",
      message: "a history begins with ExecutionStarted"
    ),
    Mistake(
      text: "[\(started),\n\(entered.replacing("PassStateE", with: "PasStateE"))]",
      place: "\"PasStateEntered",
      message: "there is no type of events 'PasStateEntered'; did you mean 'PassStateEntered'?"
    ),
    Mistake(
      text: started.replacing("\"{}\"", with: "\"{\""),
      place: "\"{\"",
      message: "the text of 'input' is no JSON"
    ),
    Mistake(
      text: started.replacing("\"input\": \"{}\", ", with: ""),
      place: "{\"roleArn",
      message: "event 1 has no 'input'"
    ),
    Mistake(text: started.replacing("T01", with: " 01"), place: "\"2024", message: "an event has a 'timestamp'"),
    Mistake(
      text: started.replacing("\"roleArn\"", with: "\"inputDetails\": {\"truncated\": true}, \"roleArn\""),
      place: "{\"truncated",
      message: "'input' is cut off"
    ),
    Mistake(text: "\(started)\n\(entered)}", place: "}", message: "found '}'"),
  ]

  @Test("what is wrong is told with its place", arguments: mistakes)
  func mistake(_ mistake: Mistake) throws {
    let problem = try #require(throws: HistoryProblem.self) {
      try RecordedHistory(parsing: Array(mistake.text.utf8))
    }
    #expect(problem.message.hasPrefix(mistake.message), "\(problem.message)")
    let rest = String(decoding: mistake.text.utf8.dropFirst(problem.range.lowerBound.offset), as: UTF8.self)
    #expect(rest.hasPrefix(mistake.place), "\(rest)")
    let line = mistake.text.utf8.prefix(problem.range.lowerBound.offset).count { $0 == UInt8(ascii: "\n") } + 1
    #expect(problem.range.lowerBound.line == line)
  }

  static let types: [(String, String, EventDetail)] = [
    (
      "LambdaFunctionScheduled", #""lambdaFunctionScheduled": {"resource": "f", "input": "1", "timeoutInSeconds": 5}"#,
      .taskScheduled(.function("f", timeout: 5))
    ),
    ("LambdaFunctionStarted", #""": {}"#, .taskStarted(.lambdaFunction(arn: "f"), worker: nil)),
    (
      "LambdaFunctionTimedOut", #""lambdaFunctionTimedOut": {"error": "States.Timeout"}"#,
      .taskTimedOut(.lambdaFunction(arn: "f"), error: "States.Timeout")
    ),
    (
      "TaskSubmitFailed", #""taskSubmitFailed": {"resourceType": "sqs", "resource": "x.sync", "error": "E"}"#,
      .taskFailed(TaskResource(parsing: "arn:aws:states:::sqs:x.sync"), error: "E", cause: nil)
    ),
    (
      "MapIterationStarted", #""mapIterationStarted": {"name": "M", "index": 2}"#,
      .mapIteration(.started, name: "M", index: 2)
    ),
    ("TaskStateAborted", #""": {}"#, .stateAborted(.task)),
  ]

  @Test("each type has its details; a function's events have what was scheduled", arguments: types)
  func type(_ type: String, _ details: String, _ detail: EventDetail) throws {
    let scheduled = Self.event(3, 2, Self.types[0].0, Self.types[0].1)
    let event = Self.event(4, 3, type, details.replacing(#""": {}"#, with: #""nothing": 0"#))
    let text = "[\(Self.started), \(Self.entered), \(scheduled), \(event)]"
    #expect(try RecordedHistory(parsing: Array(text.utf8)).events[3].detail == detail)
  }

  @Test("what a run writes is read as it was")
  func roundTrip() throws {
    let definition = #"""
      {"StartAt":"M","States":{"M":{"Type":"Map","ItemsPath":"$.items","Next":"W","ItemProcessor":{"StartAt":"P",
        "States":{"P":{"Type":"Pass","Assign":{"x":1},"End":true}}}},
        "W":{"Type":"Wait","Seconds":1,"Next":"F"},"F":{"Type":"Fail","Error":"E"}}}
      """#
    var execution = try self.execution(definition, input: ["items": [1, 2]])
    execution.run()
    try execution.deliver(.timePassed, at: execution.now.adding(seconds: 1.25))
    execution.run()
    for json in [JSON.array(execution.history.map(\.json)), .array(execution.history.map(\.printedJSON))] {
      #expect(try RecordedHistory(parsing: json.utf8()).events == Array(execution.history))
    }
  }

  private func execution(_ text: String, input: JSON) throws -> Execution {
    let loaded = DefinitionLoader.load(Array(text.utf8))
    return Execution(try #require(loaded.machine), input: input, now: Instant(milliseconds: 1_704_067_200_000))
  }
}

extension ScheduledTask {
  fileprivate static func function(_ arn: String, timeout: Int) -> ScheduledTask {
    ScheduledTask(
      resource: .lambdaFunction(arn: arn),
      input: 1,
      region: "",
      timeoutSeconds: timeout,
      heartbeatSeconds: nil,
      roleARN: nil
    )
  }
}
