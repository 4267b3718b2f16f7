import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("A value is changed only while something to come reads it")
struct ValueTests {
  /// What can be changed at each stage of a visit, from the entry on.
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let state: String
    var answers: [TestAnswer] = []
    let stages: [(stage: String, open: Set<VisitValue>)]
  }

  @Test("at each stage", arguments: Self.rows)
  func open(_ row: Row) throws {
    let text = #"{"StartAt": "S", "States": {"S": \#(row.state), "Done": {"Type": "Succeed"}}}"#
    var session = try session(text, input: #"{"a": {"b": [1]}}"#, answers: ["S": row.answers])
    for (stage, open) in row.stages {
      #expect(session.place.hasPrefix("S \(stage)"))
      let accepted = VisitValue.allCases.filter { accepts($0, session) }
      #expect(Set(accepted) == open, "\(stage)")
      try session.press(".")
    }
  }

  @Test(
    "the refusal says why",
    arguments: [
      (.arguments, "already sent; go back with , and change it before the call"),
      (.effectiveInput, "nothing reads the effectiveInput any more; go back with , and change it earlier"),
      (.selectedResult, "the selectedResult is made anew before anything reads it; . steps on, change it then"),
    ] as [(VisitValue, String)]
  )
  func refusal(_ value: VisitValue, _ words: String) throws {
    var session = try session(#"{"StartAt": "S", "States": {"S": \#(Self.fullTask), "Done": {"Type": "Succeed"}}}"#)
    try session.press("c")
    let before = session.execution
    session.complete(.set(value, 1, in: .main))
    #expect(session.execution == before)
    #expect(session.snapshot.log.last == LogEntry(kind: .refusal, text: words))
  }

  private func accepts(_ value: VisitValue, _ session: Debugger) -> Bool {
    var session = session
    session.complete(.set(value, ["b": [2]], in: .main))
    return !session.snapshot.log.contains { $0.kind == .refusal }
  }

  private static let fullTask = #"""
    {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f", "InputPath": "$",
      "Parameters": {"x.$": "$"}, "ResultSelector": {"r.$": "$"}, "ResultPath": "$.r", "OutputPath": "$.r",
      "Next": "Done"}
    """#

  private static let retriedTask = #"""
    {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f", "InputPath": "$.a",
      "Parameters": {"x.$": "$.b"}, "Retry": [{"ErrorEquals": ["E"]}],
      "Catch": [{"ErrorEquals": ["E"], "Next": "Done", "ResultPath": "$.e"}], "Next": "Done"}
    """#

  static let rows = [
    Row(
      testDescription: "of a Task with all fields",
      state: fullTask.replacing(#""InputPath": "$","#, with: #""InputPath": "$.a","#),
      answers: [.success(1)],
      stages: [
        ("enter", [.input]), ("inputPath", [.input]), ("parameters", [.input, .effectiveInput]),
        ("perform", [.input, .arguments]), ("resultSelector", [.input]), ("resultSelector", [.input, .result]),
        ("resultPath", [.input, .selectedResult]), ("outputPath", [.placedResult]), ("exit", [.output]),
      ]
    ),
    Row(
      testDescription: "of a Task whose error is retried and caught",
      state: retriedTask,
      answers: [.failure("E")],
      stages: [
        ("enter", [.input, .selectedResult, .placedResult, .output]),
        ("inputPath", [.input, .selectedResult, .placedResult, .output]),
        ("parameters", [.input, .effectiveInput, .selectedResult, .placedResult, .output]),
        ("perform", [.input, .effectiveInput, .arguments, .selectedResult, .placedResult, .output]),
        ("exit", [.input, .effectiveInput, .selectedResult, .placedResult, .output]),
        ("recover", [.input, .effectiveInput, .output]),
      ]
    ),
    Row(
      testDescription: "of a Map, whose iterations take their items with them",
      state: #"""
        {"Type": "Map", "ItemsPath": "$.a.b", "MaxConcurrency": 1, "ResultPath": null, "Next": "Done",
          "ItemProcessor": {"StartAt": "P", "States": {"P": {"Type": "Pass", "End": true}}}}
        """#,
      stages: [
        ("enter", [.input, .effectiveInput, .output]), ("parameters", [.input, .effectiveInput, .output]),
        ("perform", [.input, .effectiveInput, .arguments, .output]),
      ]
    ),
    Row(
      testDescription: "of a Pass, whose arguments are its result",
      state: #"{"Type": "Pass", "Parameters": {"x": 1}, "OutputPath": "$.x", "Next": "Done"}"#,
      stages: [
        ("enter", [.input, .effectiveInput, .result, .selectedResult, .placedResult]),
        ("parameters", [.effectiveInput, .input, .result, .selectedResult, .placedResult]),
        ("outputPath", [.arguments, .result, .selectedResult, .placedResult]), ("exit", [.output]),
      ]
    ),
  ]
}
