import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("States in JSONata")
struct ExpressionTests {
  /// A machine in JSONata whose first state is `A`.
  private func machine(_ states: String) throws -> StateMachine {
    let text = #"{"QueryLanguage": "JSONata", "StartAt": "A", "States": {\#(states)}}"#
    return try #require(DefinitionLoader.load(Array(text.utf8)).machine)
  }

  private func run(_ states: String, on input: JSON = [:]) throws -> Execution {
    var execution = Execution(try machine(states), input: input, now: Instant(milliseconds: 1_700_000_000_000))
    execution.run()
    return execution
  }

  @Test("Assign and Output see what held before, and the next state sees what was assigned")
  func snapshot() throws {
    let execution = try run(
      #"""
      "A": {"Type": "Pass", "Assign": {"x": 1, "y": 2}, "Next": "B"},
      "B": {"Type": "Pass", "Assign": {"x": "{% $y %}", "y": "{% $x %}"}, "Output": ["{% $x %}", "{% $y %}"], "Next": "C"},
      "C": {"Type": "Succeed", "Output": {"before": "{% $states.input %}", "now": ["{% $x %}", "{% $y %}"]}}
      """#
    )
    #expect(execution.status == .succeeded(output: ["before": [1, 2], "now": [2, 1]]))
  }

  struct Stages: Sendable, CustomTestStringConvertible {
    let state: String
    let stages: [Stage]
    var testDescription: String { state }
  }

  static let stages: [Stages] = [
    Stages(state: #""Type": "Pass", "End": true"#, stages: [.enter, .exit]),
    Stages(
      state: #""Type": "Pass", "Output": 1, "Assign": {"a": 1}, "End": true"#,
      stages: [.enter, .assign, .outputPath, .exit]
    ),
    Stages(
      state: #""Type": "Choice", "Choices": [{"Condition": true, "Output": 1, "Next": "B"}]"#,
      stages: [.enter, .perform, .outputPath, .exit]
    ),
  ]

  @Test("run the stages of the fields that they have", arguments: stages)
  func goesThrough(_ row: Stages) throws {
    let next = row.state.contains("Choice") ? #", "B": {"Type": "Succeed"}"# : ""
    var execution = Execution(
      try machine(#""A": {\#(row.state)}\#(next)"#),
      input: [:],
      now: Instant(milliseconds: 0)
    )
    var stages: [Stage] = []
    while let step = execution.step(), step.state == StateID(index: 0) { stages.append(step.stage) }
    #expect(stages == row.stages)
  }

  @Test("a rule of a Choice passes on what its Output says, Default what the state's says")
  func choice() throws {
    let states =
      #""A": {"Type": "Choice", "Choices": [{"Condition": "{% $states.input.n > 1 %}", "Output": "many", "#
      + #""Assign": {"v": 1}, "Next": "B"}, {"Condition": "{% $states.input.n = 1 %}", "Next": "B"}], "#
      + #""Default": "B", "Output": "none", "Assign": {"v": 2}}, "#
      + #""B": {"Type": "Succeed", "Output": ["{% $states.input %}", "{% $exists($v) ? $v : 'unset' %}"]}"#
    #expect(try run(states, on: ["n": 2]).status == .succeeded(output: ["many", 1]))
    #expect(try run(states, on: ["n": 1]).status == .succeeded(output: [["n": 1], "unset"]))
    #expect(try run(states, on: ["n": 0]).status == .succeeded(output: ["none", 2]))
  }

  @Test("an expression that fails can be retried and caught")
  func caught() throws {
    let execution = try run(
      #"""
      "A": {"Type": "Parallel", "Arguments": "{% $states.input.nothing %}",
        "Branches": [{"StartAt": "P", "States": {"P": {"Type": "Pass", "End": true}}}],
        "Retry": [{"ErrorEquals": ["States.QueryEvaluationError"], "MaxAttempts": 2}],
        "Catch": [{"ErrorEquals": ["States.ALL"], "Output": "{% $states.errorOutput.Error %}", "Next": "B"}], "End": true},
      "B": {"Type": "Succeed"}
      """#
    )
    #expect(execution.status == .running)
    var later = execution
    try later.deliver(.timePassed, at: execution.now.adding(seconds: 10))
    later.run()
    try later.deliver(.timePassed, at: later.now.adding(seconds: 10))
    later.run()
    #expect(later.status == .succeeded(output: "States.QueryEvaluationError"))
    #expect(later.history.count { $0.detail.type == "EvaluationFailed" } == 3)
  }

  @Test("random functions give the same in each replay of an execution")
  func replays() throws {
    let states = #""A": {"Type": "Succeed", "Output": ["{% $random() %}", "{% $uuid() %}", "{% $random() %}"]}"#
    let execution = try run(states)
    #expect(try run(states).status == execution.status)
    guard case .succeeded(let output) = execution.status else {
      Issue.record("\(execution.status)")
      return
    }
    #expect(output[0] != output[2])
  }
}
