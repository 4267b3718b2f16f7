import DebuggerCore
import Integrations
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("Answers that come later are waited for")
struct DelayedAnswerTests {
  /// A session at a task whose mock answers after half a minute, with a held clock.
  private func session() throws -> Debugger {
    let definition = #"""
      {"StartAt": "Ship", "States": {"Ship": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true,
        "TimeoutSeconds": 60}}}
      """#
    let mocks = #"""
      {"StateMachines": {"M": {"TestCases": {"C": {"Ship": "R"}}}},
       "MockedResponses": {"R": {"0": {"Return": 1, "Delay": "30s"}}}}
      """#
    let machine = try #require(DefinitionLoader.load(Array(definition.utf8)).machine)
    let testCase = try MockConfiguration(parsing: Array(mocks.utf8)).testCase(.only)
    let connector = MockConnector(testCase, of: "mocks.json")
    var debugger = Debugger(machine: machine, input: [:], now: .start2024, connector: connector)
    debugger.complete(.clock(.held))
    try debugger.press("c")
    #expect(debugger.place == "Ship exit: waitingForTime")
    return debugger
  }

  @Test("the end of the wait is the answer, not the time limit", arguments: [Command.skipWait(.main), .nextTimer])
  func ended(_ command: Command) throws {
    var debugger = try session()
    debugger.complete(command)
    #expect(debugger.snapshot.now == .after(30))
    try debugger.press("c")
    #expect(debugger.snapshot.status == .succeeded(output: 1))
    let credit = "Ship: answered by mocks.json, case M/C, response 'R', call 0"
    #expect(debugger.snapshot.log.map(\.text).contains(credit))
  }

  @Test("end-wait means the task that has an answer to come")
  func typed() throws {
    let snapshot = try session().snapshot
    #expect(try TypedCommand(parsing: "end-wait", in: snapshot) == .command(.skipWait(.main)))
    #expect(Query.why.report(in: snapshot) == ["Ship is answered by mocks.json, case M/C, response 'R', call 0"])
  }

  @Test("a person may be faster")
  func byHand() throws {
    var debugger = try session()
    debugger.complete(.answer(try #require(debugger.snapshot.pendingTasks.first).id, .success(output: 2)))
    try debugger.press("c")
    #expect(debugger.snapshot.status == .succeeded(output: 2))
    #expect(!debugger.snapshot.log.map(\.text).contains { $0.contains("answered by") })
  }
}
