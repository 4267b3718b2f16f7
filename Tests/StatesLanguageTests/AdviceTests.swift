import Foundation
import JSONModel
import StatesLanguage
import Testing

@Suite("Advice on definitions")
struct AdviceTests {
  /// A definition and what is said about it: `⚑` stands before what is meant.
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let offsets: [Int]
    let rules: [AdviceRule]
    let workflow: WorkflowType

    init(_ marked: String, _ rules: AdviceRule..., workflow: WorkflowType = .standard) {
      let pieces = marked.split(separator: "⚑", omittingEmptySubsequences: false)
      testDescription = marked
      text = pieces.joined()
      offsets = pieces.dropLast().indices.map { pieces[...$0].reduce(0) { $0 + $1.utf8.count } }
      (self.rules, self.workflow) = (rules, workflow)
    }
  }

  private static func only(_ state: String, _ rules: AdviceRule..., workflow: WorkflowType = .standard) -> Row {
    row(#"{"StartAt": "A", "States": {"A": \#(state)}}"#, rules, workflow)
  }

  private static func row(_ text: String, _ rules: [AdviceRule], _ workflow: WorkflowType = .standard) -> Row {
    switch rules.count {
    case 0: Row(text, workflow: workflow)
    case 1: Row(text, rules[0], workflow: workflow)
    default: Row(text, rules[0], rules[1], workflow: workflow)
    }
  }

  private static func task(_ fields: String, _ rules: AdviceRule...) -> Row {
    row(
      #"{"StartAt": "A", "States": {"A": {"Type": "Task", "#
        + #""Resource": "arn:aws:lambda:us-east-1:1:function:f", \#(fields), "End": true}}}"#,
      rules
    )
  }

  private static func then(_ first: String, _ second: String, _ rules: AdviceRule...) -> Row {
    row(#"{"StartAt": "A", "States": {"A": \#(first), "B": \#(second)}}"#, rules)
  }

  private static func choice(_ rules: String, _ advice: AdviceRule..., default: String = "") -> Row {
    row(
      #"{"StartAt": "S", "States": {\#(`default`.isEmpty ? "⚑" : "")"S": {"Type": "Choice", "Choices": [\#(rules)]"#
        + #"\#(`default`)}, "B": {"Type": "Succeed"}}}"#,
      advice
    )
  }

  static let values: [Row] = [
    task(#""Parameters": {"a": ⚑"$.b"}"#, .noDollar),
    task(#""Parameters": {"a": [{"b": ⚑"States.Format('{}', $.c)"}]}"#, .noDollar),
    task(#""Parameters": {"a": "$5.00", "b": "$", "InputPath": "$.detail", "c": "States.Format is a function"}"#),
    only(#"{"Type": "Fail", "Error": "E", "Cause": ⚑"$.reason"}"#, .noPath),
    only(#"{"Type": "Pass", "Result": {"a.$": ⚑"$.b"}, "End": true}"#, .staticResult),
    only(#"{"Type": "Pass", "Result": {"a": ["$5"]}, "End": true}"#),
    only(#"{"Type": "Wait", "Seconds": ⚑0, "End": true}"#, .zeroWait),
    only(#"{"Type": "Wait", "Seconds": ⚑300, "End": true}"#, .waitOutlastsExecution, workflow: .express),
    only(#"{"Type": "Wait", "Seconds": 300, "End": true}"#),
    Row(
      #"{"StartAt": "A", "TimeoutSeconds": 5, "States": {"A": {"Type": "Wait", "Seconds": ⚑6, "End": true}}}"#,
      .waitOutlastsExecution
    ),
    only(#"{"Type": "Pass", ⚑"Parameters": {"b": 1}, "Result": 1, "End": true}"#, .fieldWithoutEffect),
    only(#"{"Type": "Pass", ⚑"Result": 1, "ResultPath": null, "End": true}"#, .fieldWithoutEffect),
    task(#"⚑"ResultPath": "$.a", "OutputPath": null"#, .fieldWithoutEffect),
    only(#"{"Type": "Pass", "Assign": {⚑"total.$": "$.a"}, "End": true}"#, .unusedVariable),
    then(
      #"{"Type": "Pass", "Assign": {"total": 1}, "Next": "B"}"#,
      #"{"Type": "Pass", "Parameters": {"a.$": "$total"}, "End": true}"#
    ),
  ]

  @Test("on values", arguments: values)
  func advisesOnValues(_ row: Row) throws { try check(row) }

  static let ways: [Row] = [
    choice(
      #"{"Variable": "$.a", "StringEquals": "x", "Next": "B"}, {"Variable": "$.a", "StringEquals": "y", "Next": "B"}"#,
      .choiceWithoutDefault
    ),
    choice(#"{"Variable": "$.a", "StringEquals": "x", "Next": "B"}"#, default: #", "Default": "B""#),
    Row(
      #"{"StartAt": "S", "States": {"S": {"Type": "Choice", "Choices": [{"Variable": "$.a", "IsPresent": true, "#
        + #""Next": "B"}, {"Variable": "$.a", "IsPresent": false, "Next": "B"}]}, "B": {"Type": "Succeed"}}}"#
    ),
    Row(
      #"{"StartAt": "S", "States": {"S": {"Type": "Choice", "Choices": [{"Variable": "$.a", "NumericLessThan": 3, "#
        + #""Next": "B"}, {"Variable": "$.a", "NumericGreaterThanEquals": 3, "Next": "B"}]}, "#
        + #""B": {"Type": "Succeed"}}}"#
    ),
    choice(
      #"{"Variable": "$.a", "IsNull": true, "Next": "B"}, ⚑{"Next": "B", "IsNull": true, "Variable": "$.a"}"#,
      .repeatedRule,
      default: #", "Default": "B""#
    ),
    choice(#"{"Variable": "$.a", "StringEquals": ⚑"$.b", "Next": "B"}"#, .noPath, default: #", "Default": "B""#),
    Row(
      #"{"StartAt": "A", "States": {"A": {"Type": "Choice", "Choices": [{"Variable": "$.a", "IsNull": true, "#
        + #""Next": "B"}], "Default": "E"}, ⚑"B": {"Type": "Pass", "Next": "C"}, "C": {"Type": "Pass", "Next": "B"}, "#
        + #""E": {"Type": "Succeed"}}}"#,
      .loopWithoutExit
    ),
  ]

  @Test("on ways through the machine", arguments: ways)
  func advisesOnWays(_ row: Row) throws { try check(row) }

  static let waiting: [Row] = [
    only(
      #"{"Type": "Task", "Resource": ⚑"arn:aws:states:us-east-1:1:activity:a", "End": true}"#,
      .callbackWithoutTimeout
    ),
    only(
      #"{"Type": "Task", "Resource": "arn:aws:states:us-east-1:1:activity:a", "HeartbeatSeconds": 9, "End": true}"#
    ),
    only(
      #"{"Type": "Task", "Resource": ⚑"arn:aws:states:us-east-1:1:activity:a", "TimeoutSeconds": 9000, "End": true}"#,
      .callbackWithoutHeartbeat
    ),
    only(
      #"{"Type": "Task", "Resource": ⚑"arn:aws:states:::sqs:sendMessage.waitForTaskToken", "TimeoutSeconds": 9, "#
        + #""Parameters": {"QueueUrl": "q", "MessageBody.$": "$.a"}, "End": true}"#,
      .callbackWithoutToken
    ),
    only(
      #"{"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "TimeoutSeconds": 9, "#
        + #""Parameters": {"QueueUrl": "q", "MessageBody.$": "States.Format('{}', $$.Task.Token)"}, "End": true}"#
    ),
    only(
      #"{"Type": "Task", "Resource": ⚑"arn:aws:states:::ecs:runTask.sync", "End": true}"#,
      .jobWithoutTimeout
    ),
    Row(
      #"{"StartAt": "A", "TimeoutSeconds": 60, "States": {"A": {"Type": "Task", "#
        + #""Resource": "arn:aws:states:::ecs:runTask.sync", "TimeoutSeconds": ⚑60, "End": true}}}"#,
      .timeoutAfterMachine
    ),
  ]

  @Test("on tasks that wait", arguments: waiting)
  func advisesOnWaiting(_ row: Row) throws { try check(row) }

  static let errors: [Row] = [
    task(
      #""Retry": [{"ErrorEquals": ["E", "F"]}, {"ErrorEquals": [⚑"E"]}, {"ErrorEquals": ["States.ALL"]}]"#,
      .shadowedError
    ),
    task(#""Retry": [{"ErrorEquals": ["States.TaskFailed"]}, {"ErrorEquals": [⚑"E"]}]"#, .shadowedError),
    task(#""Retry": [{"ErrorEquals": ["States.TaskFailed"]}, {"ErrorEquals": ["States.Timeout"]}]"#),
    task(#""Retry": [{"ErrorEquals": [⚑"States.Runtime"]}]"#, .uncatchableError),
    task(#""Retry": [{"ErrorEquals": [⚑"States.NoChoiceMatched"]}]"#, .impossibleError),
    task(#""Retry": [{"ErrorEquals": [⚑"States.HeartbeatTimeout"]}]"#, .impossibleError),
    task(#""Retry": [{"ErrorEquals": [⚑"States.Timout"]}]"#, .unknownError),
    task(#""Retry": [{"ErrorEquals": ["E"]}, ⚑{"ErrorEquals": ["F"], "MaxAttempts": 0}]"#, .uselessRetrier),
    task(#""Retry": [{"ErrorEquals": ["F"], "MaxAttempts": 0}, {"ErrorEquals": ["States.ALL"]}]"#),
  ]

  @Test("on errors", arguments: errors)
  func advisesOnErrors(_ row: Row) throws { try check(row) }

  static let shapes: [Row] = [
    then(
      #"{"Type": "Pass", "Result": {"a": 1}, "Next": "B"}"#,
      #"{"Type": "Pass", "InputPath": ⚑"$.b", "End": true}"#,
      .impossiblePath
    ),
    then(
      #"{"Type": "Pass", "Result": {"a": 1}, "ResultPath": "$.r", "Next": "B"}"#,
      #"{"Type": "Pass", "Parameters": {"x.$": "$.r.a", "y.$": ⚑"$.r.b", "z.$": "$.s"}, "End": true}"#,
      .impossiblePath
    ),
    then(
      #"{"Type": "Pass", "Parameters": {"a.$": "$.x", "b": "text"}, "Next": "B"}"#,
      #"{"Type": "Pass", "Parameters": {"c.$": "States.Format('{}{}', $.a.x, $.b.x)", "d.$": "$.a.y"}, "End": true}"#
        .replacing("\"States.", with: "⚑\"States."),
      .impossiblePath
    ),
    then(
      #"{"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Next": "B"}"#,
      #"{"Type": "Pass", "InputPath": "$.b", "End": true}"#
    ),
    then(
      #"{"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Catch": [{"ErrorEquals": ["E"], "#
        + #""Next": "B"}], "End": true}"#,
      #"{"Type": "Pass", "Parameters": {"e.$": "$.Error", "f.$": ⚑"$.error"}, "End": true}"#,
      .impossiblePath
    ),
    then(
      #"{"Type": "Choice", "Choices": [{"Variable": "$.n", "NumericGreaterThan": 3, "Next": "B"}], "Default": "A2"}, "#
        + #""A2": {"Type": "Pass", "Result": {"n": 5, "m": 1}, "Next": "A"}"#,
      #"{"Type": "Pass", "InputPath": "$.m", "End": true}"#
    ),
    only(
      #"{"Type": "Pass", "InputPath": null, "OutputPath": ⚑"$.x", "End": true}"#,
      .impossiblePath
    ),
  ]

  @Test("on paths that can never find anything", arguments: shapes)
  func advisesOnShapes(_ row: Row) throws { try check(row) }

  func check(_ row: Row) throws {
    let loaded = DefinitionLoader.load(Array(row.text.utf8), for: row.workflow)
    #expect(loaded.machine != nil, "\(loaded.diagnostics)")
    let advice = loaded.advice(for: row.workflow)
    #expect(advice.map(\.code) == row.rules.map(\.rawValue), "\(advice)")
    #expect(advice.map(\.range.lowerBound.offset) == row.offsets)
    #expect(advice.allSatisfy { $0.severity == .warning && $0.location?.hasPrefix("/States/") == true })
    #expect(loaded.advice(for: row.workflow, without: Set(AdviceRule.allCases)).isEmpty)
  }

  @Test("is given by no rule without an example here")
  func examples() {
    let rows =
      Self.values + Self.ways + Self.waiting + Self.errors + Self.shapes + Self.services + Self.parameters
      + Self.serviceErrors
    #expect(Set(rows.flatMap(\.rules)) == Set(AdviceRule.allCases))
  }

  @Test(
    "is given beside errors, unless these may bring it about",
    arguments: [
      (#"{"StartAt": "A", "States": {"A": {"Type": "Wait", "Seconds": 0, "Next": "B"}}}"#, ["ZERO_WAIT"]),
      (#"{"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}}}"#, []),
      (#"{"StartAt": "A", "States": {"A": {"Type": "Pass", "Assign": {"a": 1}, "Next": "B"}}}"#, []),
    ]
  )
  func broken(_ text: String, _ codes: [String]) {
    let loaded = DefinitionLoader.load(Array(text.utf8))
    #expect(loaded.machine == nil && loaded.advice(for: .standard).map(\.code) == codes)
  }

  @Test("has codes that every diagnostic's code is listed with")
  func codes() {
    let names = DiagnosticCode.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(DiagnosticCode.all.allSatisfy { $0.reason.hasSuffix(".") })
  }

  @Test("has a page that lists every code")
  func page() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/StatesLanguage")
    let page = try String(contentsOf: folder.appending(path: "Documentation.docc/Codes.md"), encoding: .utf8)
    for code in DiagnosticCode.all { #expect(page.contains("| `\(code.name)` | \(code.reason) |"), "\(code.name)") }
  }
}
