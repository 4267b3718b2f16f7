import JSONModel
import StatesLanguage
import Testing

@Suite("Payload templates")
struct TemplateTests {
  struct Case: Sendable {
    let template: String
    let outcome: Outcome

    init(_ template: String, _ value: JSON) {
      self.template = template
      outcome = .value(value)
    }

    init(_ template: String, error: String) {
      self.template = template
      outcome = .error(.runtime, error)
    }
  }

  static let cases: [Case] = [
    Case(#"{}"#, [:]),
    Case(#""$.order""#, "$.order"),
    Case(#"{"a": "$.order", "b": [1, null]}"#, ["a": "$.order", "b": [1, .null]]),
    Case(#"{"a.$": "$.order.id"}"#, ["a": 7]),
    Case(#"{"x": 1, "a.$": "$", "y": 2}"#, ["x": 1, "a": ["order": ["id": 7, "items": [1, 2]]], "y": 2]),
    Case(
      #"{"deep": [{"a.$": "$.order.id"}, 5, [{"b.$": "$$.Execution.Id"}]]}"#,
      ["deep": [["a": 7], 5, [["b": "e-1"]]]]
    ),
    Case(#"{"a.$": "$.order.items[*]"}"#, ["a": [1, 2]]),
    Case(#"{"a.$": "$.nothing[*]"}"#, ["a": []]),
    Case(#"{"a.$": "$total.sum"}"#, ["a": 30]),
    Case(#"{"a.$": "States.Format('{}-{}', $.order.id, $total.sum)"}"#, ["a": "7-30"]),
    Case(
      #"{"out": {"a.$": "$.nothing"}}"#,
      error: "The JSONPath '$.nothing' specified for the field 'a.$' could not be found in the input "
        + #"'{"order":{"id":7,"items":[1,2]}}'"#
    ),
    Case(
      #"{"a.$": "$$.Execution.Input"}"#,
      error: "The JSONPath '$$.Execution.Input' specified for the field 'a.$' could not be found in the input "
        + #"'{"order":{"id":7,"items":[1,2]}}'"#
    ),
  ]

  @Test("keep what is written and compute what ends in .$", arguments: cases)
  func evaluates(_ row: Case) throws {
    let state = loadState(
      #"{"Type": "Pass", "Parameters": \#(row.template), "Assign": {"total": {"sum": 0}}, "End": true}"#
    )
    guard case .pass(let pass) = state, let template = pass.flow.paths?.parameters else { throw Surprise() }
    var scope = TestScope(
      data: ["order": ["id": 7, "items": [1, 2]]],
      variables: ["total": ["sum": 30]]
    )
    #expect(Outcome { () throws(EvaluationError) in try template.evaluate(in: &scope) } == row.outcome)
  }

  @Test("fields keep their order")
  func order() throws {
    let state = loadState(#"{"Type": "Pass", "Parameters": {"z.$": "$.a", "y": 1, "x.$": "$.b"}, "End": true}"#)
    guard case .pass(let pass) = state, let template = pass.flow.paths?.parameters else { throw Surprise() }
    var scope = TestScope(data: ["a": 1, "b": 2])
    #expect(try template.evaluate(in: &scope).text() == #"{"z":1,"y":1,"x":2}"#)
  }

  @Test("Assign computes every value from what held before")
  func assign() throws {
    let state = loadState(#"{"Type": "Pass", "Assign": {"x.$": "$y", "y.$": "$x", "z": 5}, "End": true}"#)
    guard case .pass(let pass) = state, let assign = pass.flow.paths?.assign else { throw Surprise() }
    var scope = TestScope(variables: ["x": 1, "y": 2])
    let values = try assign.evaluate(in: &scope)
    #expect(values.map(\.name) == ["x", "y", "z"])
    #expect(values.map(\.value) == [2, 1, 5])
  }
}
