import JSONModel
import StatesLanguage
import Testing

@Suite("Fields in JSONata")
struct ExpressionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let template: String
    let outcome: Outcome
    var testDescription: String { template }

    init(_ template: String, _ outcome: Outcome) {
      self.template = template
      self.outcome = outcome
    }

    /// A template that fails in the field `Output`.
    static func failure(_ expression: String, _ what: String) -> Case {
      let reason = "The JSONata expression '\(expression)' specified for the field 'Output' \(what)"
      return Case(JSON.string("{% \(expression) %}").text(), .error(.queryEvaluationError, reason))
    }
  }

  static let values: [Case] = [
    Case(#""{% $states.input.order.id %}""#, .value(7)),
    Case(#"{"a": ["{% $total.sum %}", "b"], "c": null}"#, .value(["a": [30, "b"], "c": .null])),
    Case(#""{% $states.context.Execution.Id %}""#, .value("e-1")),
    Case(#""{% $states.input.order.items[$ > 1] %}""#, .value(2)),
    Case(#""{% $exists($states.input.order.nothing) %}""#, .value(false)),
    Case(#""{% {'id': $states.context.Execution.Id, 'sum': $total.sum & ''} %}""#, .value(["id": "e-1", "sum": "30"])),
    Case(#""{% ($total := {'sum': 5}; $total.sum + 1) %}""#, .value(6)),
    Case(#""{% $partition([1, 2, 3, 4], 4) %}""#, .value([[1, 2, 3, 4]])),
    Case(#""{% $range(0, 9, 3) %}""#, .value([0, 3, 6, 9])),
    Case(#""{% $range(5, 1, -2) %}""#, .value([5, 3, 1])),
    Case(#""{% $hash('a', 'MD5') %}""#, .value("0cc175b9c0f1b6a831c399e269772661")),
    Case(#""{% $parse('{\"a\": [1]}').a %}""#, .value([1])),
    Case(#""{% $random(7) = $random(7) %}""#, .value(true)),
    Case(#""{% $millis() %}""#, .value(1_700_000_000_000)),
    Case(#""{% $length($uuid()) %}""#, .value(36)),
    Case(#""{% [1/0] %}""#, .value(["Infinity"])),
    .failure("$nothing", "returned nothing (undefined)."),
    .failure("$sum", "returned an unsupported result type."),
    .failure("$eval('1')", "threw an error during evaluation. T1006: Attempted to invoke a non-function"),
    .failure(
      "$abs('x')",
      #"threw an error during evaluation. T0410: Argument 1 of function "abs" does not match function signature"#
    ),
    .failure(
      "[1..873783]",
      "threw an error during evaluation: Expression evaluation memory limit exceeded: Check for excessive memory usage"
    ),
    .failure(
      "($f := function($n){ 1 + $f($n) }; $f(1))",
      "threw an error during evaluation: Stack overflow error: Check for non-terminating recursive function.  "
        + "Consider rewriting as tail-recursive"
    ),
  ]

  @Test("compute what stands between the marks", arguments: values)
  func evaluates(_ row: Case) throws {
    let state = loadState(
      #"{"Type": "Pass", "QueryLanguage": "JSONata", "Assign": {"total": 1}, "Output": \#(row.template), "End": true}"#
    )
    guard case .pass(let pass) = state, let output = pass.flow.expressions?.output else { throw Surprise() }
    var scope = TestScope(data: ["order": ["id": 7, "items": [1, 2]]], variables: ["total": ["sum": 30]])
    #expect(Outcome { () throws(EvaluationError) in try output.evaluate(in: &scope) } == row.outcome)
  }

  @Test("an error names the field, however deep it is")
  func field() throws {
    let state = loadState(
      #"{"Type": "Pass", "QueryLanguage": "JSONata", "Output": {"a": [1, "{% $x %}"]}, "End": true}"#
    )
    guard case .pass(let pass) = state, let output = pass.flow.expressions?.output else { throw Surprise() }
    var scope = TestScope()
    let error = #expect(throws: EvaluationError.self) { try output.evaluate(in: &scope) }
    #expect(error?.field == "Output/a[1]")
  }

  @Test("one expression may not be of another type than its field needs")
  func types() throws {
    let state = loadState(
      #"{"Type": "Choice", "QueryLanguage": "JSONata", "Choices": [{"Condition": "{% 1 %}", "Next": "B"}]}"#
    )
    guard case .choice(let choice) = state else { throw Surprise() }
    var scope = TestScope()
    let error = #expect(throws: EvaluationError.self) { try choice.rules[0].test.holds(in: &scope) }
    let reason =
      "The JSONata expression '1' specified for the field 'Choices[0]/Condition' returned an unexpected result type. "
      + "Expected 'boolean', but was 'number' for value: 1"
    #expect(error?.reason == reason)
  }
}
