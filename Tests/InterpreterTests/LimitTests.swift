import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("Executions have the limits of AWS")
struct LimitTests {
  private func run(
    _ states: String,
    input: JSON = [:],
    _ change: (inout ExecutionSettings) -> Void = { _ in }
  ) throws -> Execution {
    var settings = ExecutionSettings()
    settings.limits.payloadBytes = 20
    change(&settings)
    let machine = try machine(#"{"StartAt":"A","States":{\#(states)}}"#)
    var execution = Execution(machine, input: input, settings: settings, now: .start2024)
    try execution.runThroughTime()
    return execution
  }

  private static let tooLarge = "returned a result with a size exceeding the maximum number of bytes service limit."

  /// A state with payloads over twenty bytes, and the state that is to blame.
  struct Oversized: CustomTestStringConvertible {
    let testDescription: String
    let states: String
    var input: JSON = [:]
  }

  static let oversized = [
    Oversized(
      testDescription: "the output of a Pass",
      states: #""A":{"Type":"Pass","Result":"12345678901234567890","End":true}"#
    ),
    Oversized(
      testDescription: "what Parameters make",
      states:
        #""A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Parameters":{"text":"12345678901234567890"},"End":true}"#
    ),
    Oversized(
      testDescription: "the result of a Map",
      states:
        #""A":{"Type":"Map","ResultSelector":{"x":1},"ItemProcessor":{"StartAt":"B","States":{"B":{"Type":"Pass","Result":"123456","End":true}}},"End":true}"#,
      input: [1, 2, 3]
    ),
    Oversized(
      testDescription: "the input of an iteration",
      states:
        #""A":{"Type":"Map","ItemSelector":{"x":"12345678901234567890"},"ItemProcessor":{"StartAt":"B","States":{"B":{"Type":"Pass","Result":1,"End":true}}},"End":true}"#,
      input: [1]
    ),
  ]

  @Test("a payload over the limit fails the execution", arguments: oversized)
  func payloads(_ item: Oversized) throws {
    let execution = try run(item.states, input: item.input)
    let cause = "The state/task 'A' \(Self.tooLarge)"
    #expect(execution.status == .failed(error: "States.DataLimitExceeded", cause: cause))
  }

  @Test("variables over the limit fail the execution", arguments: [(10, 100), (100, 10)])
  func variables(_ atOnce: Int, _ inAll: Int) throws {
    let execution = try run(
      #"""
      "A":{"Type":"Pass","Assign":{"x":"12345"},"Next":"B"},
      "B":{"Type":"Pass","Assign":{"y":"1234567","z":"1"},"End":true}
      """#
    ) {
      $0.limits.assignedBytes = atOnce
      $0.limits.variableBytes = inAll
    }
    guard case .failed("States.Runtime", let cause?) = execution.status else { return #expect(Bool(false)) }
    #expect(cause.contains("state 'B'") && cause.contains("exceed 10 bytes"), "\(cause)")
  }

  @Test("a variable that is set again and again does not count again and again")
  func sameVariable() throws {
    let loop =
      #""A":{"Type":"Choice","Choices":[{"Variable":"$.x","IsPresent":true,"Next":"E"}],"Default":"B"},"#
      + #""B":{"Type":"Pass","Assign":{"text":"1234567890"},"Next":"A"},"E":{"Type":"Succeed"}"#
    let execution = try run(loop) {
      $0.limits.variableBytes = 50
      $0.limits.historyEvents = 100
    }
    #expect(execution.history.count == 100)
  }

  @Test("texts of errors are cut")
  func errors() throws {
    let execution = try run(#""A":{"Type":"Fail","Error":"abcdef","Cause":"ghijkl"}"#) {
      $0.limits.errorCharacters = 3
      $0.limits.causeCharacters = 4
    }
    #expect(execution.status == .failed(error: "abc", cause: "ghij"))
  }

  @Test("an execution has a year, an Express one five minutes", arguments: WorkflowType.allCases)
  func duration(_ workflow: WorkflowType) throws {
    let execution = try run(#""A":{"Type":"Wait","Seconds":99999999,"End":true}"#) { $0.workflow = workflow }
    #expect(execution.status == .timedOut)
    #expect(execution.now == .after(workflow == .standard ? 31_536_000 : 300))
    #expect(execution.history.last?.previousID == 0)
  }

  @Test("a task that nobody answers ends an Express execution, and leaves a Standard one waiting")
  func silence() throws {
    let task = #""A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","End":true}"#
    #expect(try run(task) { $0.workflow = .express }.status == .timedOut)
    #expect(try run(task).status == .running)
  }
}
