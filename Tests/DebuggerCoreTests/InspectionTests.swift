import DebuggerCore
import Interpreter
import JSONModel
import JSONataEngine
import StatesLanguage
import Testing

@Suite("Questions about a moment")
struct InspectionTests {
  static let definition = """
    {
      "QueryLanguage": "JSONata", "StartAt": "Draw",
      "States": {
        "Draw": {
          "Type": "Pass",
          "Assign": { "first": "{% $random() %}", "second": "{% $random() %}", "n": "{% $states.input.n + 1 %}" },
          "Output": { "n": "{% $states.input.n * 10 %}" },
          "Next": "Route"
        },
        "Route": {
          "Type": "Choice",
          "Choices": [
            { "Condition": "{% $n > 5 or $states.input.n > 100 %}", "Next": "A" },
            { "Condition": "{% $n = 2 and $not($states.input.n < 10) %}", "Next": "A", "Output": "{% $n %}" },
            { "Condition": "{% $n = 3 %}", "Next": "A" }
          ],
          "Default": "B"
        },
        "A": { "Type": "Succeed" },
        "B": { "Type": "Succeed" }
      }
    }
    """

  @Test("list the expressions of the state in their order, with what was evaluated")
  func expressions() throws {
    var session = try session(Self.definition, input: #"{"n": 1}"#)
    func list() -> [String] {
      session.snapshot.inspection.expressions().map {
        ($0.isPast ? "+" : "-") + $0.expression.expression.field
      }
    }
    #expect(list() == ["-Assign/first", "-Assign/second", "-Assign/n", "-Output/n"])
    try session.press(".")
    try session.press(".")
    #expect(list() == ["+Assign/first", "+Assign/second", "+Assign/n", "-Output/n"])
    try session.press("n")
    #expect(
      list() == ["-Choices[0]/Condition", "-Choices[1]/Condition", "-Choices[2]/Condition", "-Choices[1]/Output"]
    )
  }

  @Test("evaluate as the execution did, random numbers included, before and after it did", arguments: [0, 2, 3])
  func sameValues(_ stages: Int) throws {
    var session = try session(Self.definition, input: #"{"n": 1}"#)
    for _ in 0..<stages { try session.press(".") }
    let inspection = session.snapshot.inspection
    let found = inspection.expressions().prefix(3).map { inspection.trace($0)?.result }
    for _ in stages..<3 { try session.press(".") }
    let assigned = try #require(session.snapshot.focused?.branch.visit.assigned)
    #expect(found == assigned.map { .success(.value($0.value)) })
  }

  @Test("know what a catcher is given, and show the error that it took")
  func caught() throws {
    let definition = """
      {"StartAt": "T", "QueryLanguage": "JSONata", "States": {
        "T": {
          "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f",
          "Output": "{% $number($states.result.n) %}", "Next": "S",
          "Catch": [{"ErrorEquals": ["States.ALL"], "Output": "{% $states.errorOutput.Error & '!' %}", "Next": "S"}]
        },
        "S": {"Type": "Succeed"}
      }}
      """
    var session = try session(definition, answers: ["T": [.success(["n": "x"])]])
    while session.snapshot.focused?.branch.visit.stage != .recover { try session.press(".") }
    let inspection = session.snapshot.inspection
    #expect(inspection.expressions().map(\.expression.expression.field) == ["Output", "Catch[0]/Output"])
    #expect(inspection.expressions().map(\.isPast) == [true, false])
    let traces = inspection.expressions().map { inspection.trace($0) }
    #expect(traces[0]?.failure != nil)
    #expect(traces[1]?.result == .success(.value("States.QueryEvaluationError!")))
    try session.press(".")
    let after = session.snapshot.inspection
    #expect(after.expressions().map(\.isPast) == [true, true])
    #expect(after.expressions().map { after.trace($0) } == traces)
  }

  @Test("change nothing")
  func pure() throws {
    let session = try session(Self.definition, input: #"{"n": 1}"#)
    let before = session.execution
    let inspection = session.snapshot.inspection
    for item in inspection.expressions() { _ = inspection.trace(item) }
    #expect(session.execution == before)
  }

  @Test("say why a Choice takes its way: before it decides, after that, and from the next state", arguments: 0...2)
  func choice(_ stages: Int) throws {
    var session = try session(Self.definition, input: #"{"n": 1}"#)
    #expect(session.snapshot.inspection.choice == nil)
    try session.press("n")
    for _ in 0..<stages { try session.press(".") }
    if stages == 2 { try session.press("n") }
    let choice = try #require(session.snapshot.inspection.choice)
    #expect(choice.decision == .rule(1, StateID(index: 2)))
    #expect(choice.rules.map(\.verdict) == [.decided(false), .decided(true), .notTried])
    #expect(choice.rules[0].tests.map(\.text) == ["$n > 5", "$states.input.n > 100"])
    #expect(choice.rules[0].tests.map(\.outcome) == [.value(false), .value(false)])
    #expect(choice.rules[1].tests.map(\.text) == ["$n = 2", "$states.input.n < 10"])
    #expect(choice.rules[1].tests[1].operands.map(\.outcome) == [.value(10)])
  }

  @Test("say which rule of a Choice fails, and that none holds without a Default")
  func noWay() throws {
    func decision(_ rules: String) throws -> ChoiceExplanation? {
      let definition = """
        {"StartAt": "C", "QueryLanguage": "JSONata", "States": {
          "C": {"Type": "Choice", "Choices": [\(rules)]}, "S": {"Type": "Succeed"}
        }}
        """
      return try session(definition).snapshot.inspection.choice
    }
    let none = try decision(#"{"Condition": "{% 1 > 2 %}", "Next": "S"}"#)
    guard case .none(let error)? = none?.decision else { throw Unexpected.decision }
    #expect(error.name == .noChoiceMatched)
    let failing = try decision(
      #"{"Condition": "{% 1 > 'x' %}", "Next": "S"}, {"Condition": "{% true %}", "Next": "S"}"#
    )
    guard case .failed(let why)? = failing?.rules[0].verdict else { throw Unexpected.decision }
    #expect(why.name == .queryEvaluationError && why.reason.contains("T2009"))
    #expect(failing?.rules[1].verdict == .notTried)
    #expect(failing?.rules[0].tests.count == 1)
  }

  private enum Unexpected: Error { case decision }

  @Test("explain conditions in JSONPath by their tests and the values of their variables")
  func paths() throws {
    let definition = """
      {"StartAt": "C", "States": {
        "C": {"Type": "Choice", "InputPath": "$.order", "Choices": [
          {"And": [
            {"Variable": "$.kind", "StringEquals": "new"},
            {"Not": {"Variable": "$.total", "NumericGreaterThanPath": "$.limit"}},
            {"Variable": "$.total", "IsNull": true}], "Next": "S"},
          {"Or": [
            {"Variable": "$.missing", "IsPresent": true}, {"Variable": "$.total", "IsNumeric": true},
            {"Variable": "$.never", "IsNull": true}], "Next": "S"}
        ]}, "S": {"Type": "Succeed"}
      }}
      """
    let input = #"{"order": {"kind": "new", "total": 5, "limit": 3}}"#
    let choice = try #require(try session(definition, input: input).snapshot.inspection.choice)
    #expect(choice.rules.map(\.verdict) == [.decided(false), .decided(true)])
    #expect(choice.rules[0].tests.map(\.text) == ["$.total > $.limit"])
    #expect(choice.rules[0].tests[0].operands.map(\.outcome) == [.value(5), .value(3)])
    #expect(choice.rules[1].tests.map(\.text) == ["$.total is a number"])
    let missing = try session(definition, input: #"{"order": {"kind": "new", "limit": 3}}"#)
    let failed = try #require(missing.snapshot.inspection.choice)
    guard case .failed? = failed.rules.first?.verdict else { throw Unexpected.decision }
    #expect(failed.rules[0].tests.last?.operands.first?.outcome == .nothing)
  }
}
