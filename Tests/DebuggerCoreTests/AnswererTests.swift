import DebuggerCore
import Integrations
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("why says who answers a task, and who has, also in nested executions and between states")
struct AnswererTests {
  private static func task(_ next: String) -> String {
    #"{"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "Parameters": {}, \#(next)}"#
  }

  private func why(_ debugger: Debugger) -> [String] { Query.why.report(in: debugger.snapshot) }

  @Test("between two states it is the one that was left, by its name, and until the next one has called")
  func between() throws {
    var debugger = try session(
      #"{"StartAt": "A", "States": {"A": \#(Self.task(#""Next": "B""#)), "B": \#(Self.task(#""End": true"#))}}"#
    )
    try debugger.press("c")
    debugger.complete(.answer(try #require(debugger.snapshot.pendingTasks.first).id, .success(output: 1)))
    try debugger.press("n")
    #expect(debugger.place == "B enter")
    #expect(why(debugger) == ["A was answered by a person"])
    try debugger.press(".")
    #expect(why(debugger) == ["A was answered by a person"])
    try debugger.press("c")
    #expect(why(debugger) == ["nobody answers B but a person: no rule is for it"])
  }

  @Test("before anything has called it is nothing")
  func nothing() throws {
    let debugger = try session(#"{"StartAt": "A", "States": {"A": \#(Self.task(#""End": true"#))}}"#)
    #expect(why(debugger) == ["no Choice, no error and no task that has called is here or just before"])
  }

  @Test("in an execution that a task has started, and after its end")
  func nested() throws {
    let task = Self.task(#""Next": "P""#)
    let child = #"{"StartAt": "T", "States": {"T": \#(task), "P": {"Type": "Pass", "End": true}}}"#
    var debugger = try NestedMachines.session(child: child)
    debugger.complete(.keep(.set(StatePattern("T"), .success(1))))
    for key in "ssss" { try debugger.press(key) }
    #expect(debugger.place == "Done enter")
    #expect(why(debugger) == ["Start was answered by the execution that it had started"])
    try debugger.press("S")
    #expect(debugger.place == "Start/P enter")
    #expect(why(debugger) == ["T was answered by kept: T"])
    debugger.complete(.focus(.main))
    #expect(why(debugger) == ["Start is answered by the execution that it has started"])
  }

  @Test("a task that its rule gives to somebody who cannot do it is left to a person")
  func unable() throws {
    let definition = Self.task(#""End": true"#).replacing("sqs:sendMessage", with: "aws-sdk:ec2:describeVpcs")
    let machine = try NestedMachines.machine(#"{"StartAt": "A", "States": {"A": \#(definition)}}"#)
    let bindings = try BindingsReader.read(
      try JSONDocument(parsing: Array(#"{"tasks": {"A": "simulated"}}"#.utf8)),
      path: "f",
      folder: ""
    )
    var outside = OutsideWorld(connector: bindings.connector(after: nil, hasPerson: true, otherwise: AskConnector()))
    outside.services = bindings.simulatedServices(for: ExecutionSettings(), at: .start2024)
    var debugger = Debugger(machine: machine, input: [:], now: .start2024, outside: outside)
    try debugger.press("c")
    let rule = "the rule is f, tasks, 'A', line 1: simulated"
    #expect(why(debugger) == ["A is left to a person: ec2:describeVpcs is not simulated; \(rule)"])
  }
}
