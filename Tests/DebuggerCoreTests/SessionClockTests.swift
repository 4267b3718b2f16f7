import DebuggerCore
import Integrations
import Interpreter
import JSONModel
import StatesLanguage
import Synchronization
import Testing

@Suite("The clock of a session that nobody watches", .timeLimit(.minutes(1)))
struct SessionClockTests {
  /// A wait, a loop of some thousand moments and a wait, beside a task that is done outside.
  private static let definition = #"""
    {"StartAt": "Both", "QueryLanguage": "JSONata", "States": {"Both": {"Type": "Parallel", "End": true, "Branches": [
      {"StartAt": "Far", "States": {"Far": {"Type": "Task", "End": true, "Resource": "arn:aws:states:::lambda:invoke",
        "Arguments": {"FunctionName": "f"}}}},
      {"StartAt": "First", "States": {
        "First": {"Type": "Wait", "Seconds": 1, "Output": {"n": 0}, "Next": "Turn"},
        "Turn": {"Type": "Pass", "Output": "{% {'n': $states.input.n + 1} %}", "Next": "More"},
        "More": {"Type": "Choice", "Default": "Last", "Choices": [
          {"Condition": "{% $states.input.n < 3000 %}", "Next": "Turn"}]},
        "Last": {"Type": "Wait", "Seconds": 1, "Output": "done", "End": true}}}]}}}
    """#

  /// Answers a task while the session is on its way through the loop.
  private final class Interrupting: TaskCaller {
    let session = Mutex<DebugSession?>(nil)

    func perform(_ call: OutsideCall, report: @escaping @Sendable (CallReport) async -> Void) async {
      while await session.withLock({ $0 })?.execution.history.count ?? 0 < 1000 {
        if Task.isCancelled { return }
        await Task.yield()
      }
      await report(.succeeded("far"))
    }
  }

  @Test("it runs on after somebody else has come by while a timer was passed", arguments: 0..<5)
  func interrupted(_ time: Int) async throws {
    let caller = Interrupting()
    let outside = try OutsideWorld.doing(allTasksBy: caller)
    let machine = try NestedMachines.machine(Self.definition)
    var debugger = Debugger(machine: machine, input: [:], now: WallClock.now(), outside: outside)
    debugger.isUnattended = true
    let session = DebugSession(debugger, isWatched: false)
    caller.session.withLock { $0 = session }
    await session.run(.clock(.times(.hundred)))
    await session.run(.move(.continue, .forward))
    while await !session.execution.status.isFinal { try await Task.sleep(for: .milliseconds(5)) }
    #expect(await session.execution.status == .succeeded(output: ["far", "done"]))
    caller.session.withLock { $0 = nil }
    await session.close()
  }

  @Test("it and a movement that would go on for ever end with the session")
  func closed() async throws {
    let endless = #"""
      {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Choice", "Default": "A",
        "Choices": [{"Variable": "$.end", "IsPresent": true, "Next": "C"}]}, "C": {"Type": "Succeed"}}}
      """#
    let machine = try NestedMachines.machine(endless)
    let outside = OutsideWorld(connector: AskConnector())
    let debugger = Debugger(machine: machine, input: [:], now: .start2024, outside: outside)
    let session = DebugSession(debugger, isWatched: false)
    let run = Task { await session.run(.move(.continue, .forward)) }
    while await session.execution.history.count < 100 { await Task.yield() }
    await session.close()
    await run.value
    #expect(await session.execution.status == .running)
  }
}

extension ClockSpeed {
  /// A second in a hundredth of one.
  fileprivate static let hundred = ClockSpeed(thousandths: 100_000) ?? .ofWallClock
}
