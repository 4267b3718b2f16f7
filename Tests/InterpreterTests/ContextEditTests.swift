import Interpreter
import JSONModel
import JSONPathEngine
import StatesLanguage
import Testing

@Suite("The context object is changed by hand")
struct ContextEditTests {
  /// Changes in one state, and what later states read.
  struct Row: CustomTestStringConvertible, Sendable {
    var testDescription: String { changes.map { "\($0) = \($1)" }.joined(separator: ", ") }
    let changes: [(path: String, value: JSON)]
    var at: StateName = "A"
    /// The output of the execution, of ``definition``.
    let output: JSON
  }

  static let definition = #"""
    {"StartAt": "A", "States": {
      "A": {"Type": "Pass", "Parameters": {"name.$": "$$.State.Name", "items": ["i", "j"]}, "Next": "M"},
      "M": {"Type": "Map", "ItemsPath": "$.items", "ItemSelector": {"v.$": "$$.Map.Item.Value"},
        "ResultPath": "$.m", "Next": "B", "ItemProcessor": {"StartAt": "I", "States": {
          "I": {"Type": "Pass", "QueryLanguage": "JSONata", "Output":
            "{% $states.input.v & $states.context.Map.Item.Value & $states.context.Execution.Input.x %}",
            "End": true}}}},
      "B": {"Type": "Pass", "Parameters": {"a.$": "$.name", "m.$": "$.m", "b.$": "$$.State.Name",
        "x.$": "$$.Execution.Input.x"}, "End": true}}}
    """#

  static let rows = [
    Row(changes: [], output: ["a": "A", "m": ["iix", "jjx"], "b": "B", "x": "x"]),
    Row(
      changes: [("$$.Execution.Input.x", "y")],
      output: ["a": "A", "m": ["iiy", "jjy"], "b": "B", "x": "y"]
    ),
    Row(
      changes: [("$$.Execution.Input.x", 1), ("$$.Execution.Input.x", "z")],
      output: ["a": "A", "m": ["iiz", "jjz"], "b": "B", "x": "z"]
    ),
    Row(
      changes: [("$$.State.Name", "Q")],
      output: ["a": "Q", "m": ["iix", "jjx"], "b": "B", "x": "x"]
    ),
    Row(
      changes: [("$$.Map.Item.Value", "q")],
      output: ["a": "A", "m": ["iix", "jjx"], "b": "B", "x": "x"]
    ),
    Row(
      changes: [("$$.Map.Item.Value", "q")],
      at: "I",
      output: ["a": "A", "m": ["iqx", "jjx"], "b": "B", "x": "x"]
    ),
    Row(
      changes: [("$$.Execution.Input.x", "w")],
      at: "I",
      output: ["a": "A", "m": ["iiw", "jjx"], "b": "B", "x": "x"]
    ),
  ]

  @Test("a change holds for the branch, what it starts, and what is read later", arguments: rows)
  func changes(_ row: Row) throws {
    var execution = try execution(Self.definition, input: #"{"x": "x"}"#)
    let branch = try execution.run(to: row.at, .enter)
    for change in row.changes {
      try execution.apply(.setContext(ReferencePath(parsing: change.path), change.value, in: branch))
    }
    execution.run()
    #expect(execution.status == .succeeded(output: row.output))
  }

  @Test("a change is seen at once, and in the moment's copy only")
  func seen() throws {
    var execution = try execution(Self.definition)
    let before = execution
    try execution.apply(.setContext(try ReferencePath(parsing: "$$.Own.Thing"), true, in: .main))
    #expect(execution.contextObject(of: .main)?["Own"]?["Thing"] == true)
    #expect(before.contextObject(of: .main)?["Own"] == nil)
    #expect(execution != before)
  }
}
