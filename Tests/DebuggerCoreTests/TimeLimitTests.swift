import DebuggerCore
import Integrations
import Interpreter
import JSONModel
import StatesLanguage
import Synchronization
import Testing

@Suite(
  "While the clock skips, the time limit of a task that is done outside runs in real time",
  .timeLimit(.minutes(1))
)
struct TimeLimitTests {
  /// Answers no task, and notes how many it was told to give up.
  private final class Hanging: TaskCaller {
    let ended = Mutex(0)

    func perform(_ call: OutsideCall, report: @escaping @Sendable (CallReport) async -> Void) async {
      try? await Task.sleep(for: .seconds(50))
      ended.withLock { $0 += Task.isCancelled ? 1 : 0 }
    }
  }

  /// A task of a second and a wait of five minutes beside it, or of a quarter of a second.
  private static func definition(
    _ wait: String = #""Seconds": 300"#,
    limit: String = #""TimeoutSeconds": 1"#
  ) -> String {
    #"""
    {"StartAt": "Both", "States": {"Both": {"Type": "Parallel", "End": true, "Branches": [
      {"StartAt": "Hang", "States": {"Hang": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", \#(limit),
        "Parameters": {"FunctionName": "f"}, "End": true,
        "Catch": [{"ErrorEquals": ["States.Timeout", "States.HeartbeatTimeout"], "Next": "Late"}]},
        "Late": {"Type": "Pass", "Result": "late", "End": true}}},
      {"StartAt": "Nap", "States": {"Nap": {"Type": "Wait", \#(wait), "End": true}}}]}}}
    """#
  }

  private func execution(_ definition: String, _ caller: any TaskCaller) throws -> (StateMachine, OutsideWorld) {
    (try NestedMachines.machine(definition), try .doing(allTasksBy: caller))
  }

  @Test(
    "a run goes on after it, and other timers come due in their order",
    arguments: [
      definition(), definition(#""Timestamp": "2024-01-01T00:00:00.25Z""#),
      definition(limit: #""HeartbeatSeconds": 1"#),
    ]
  )
  func run(_ definition: String) async throws {
    let caller = Hanging()
    let (machine, outside) = try execution(definition, caller)
    let start = ContinuousClock.now
    let end = await ExecutionRunner(outside).drive(Execution(machine, input: [:], now: .start2024), clock: .skip)
    #expect(end.problem == nil && end.reached.status == .succeeded(output: ["late", [:]]))
    #expect(start.duration(to: .now) >= .seconds(1) && start.duration(to: .now) < .seconds(20))
    while caller.ended.withLock({ $0 }) == 0 { await Task.yield() }
  }

  @Test("a session goes on after it, and a recording leads to the same")
  func session() async throws {
    let caller = Hanging()
    let (machine, outside) = try execution(Self.definition(), caller)
    let header = JournalHeader(
      program: "test",
      name: "m",
      definition: machine.document.value,
      input: [:],
      settings: .init(),
      start: .start2024
    )
    let lines = Mutex([JournalEntry.session(header).text + "\n"])
    var recording = outside
    recording.witness = { effect, stimuli in
      if let name = effect.name { lines.withLock { $0.append(JournalEntry.reply(effect: name, stimuli).text + "\n") } }
    }
    let session = DebugSession(
      Debugger(machine: machine, input: [:], now: .start2024, outside: recording),
      wallClock: { .start2024 },
      journal: { entry in
        lines.withLock { $0.append(entry.text + "\n") }
        return nil
      }
    )
    _ = await session.perform(.move(.continue, .forward))
    var snapshot = await session.snapshot
    while !snapshot.status.isFinal {
      try await Task.sleep(for: .milliseconds(20))
      snapshot = await session.snapshot
    }
    #expect(snapshot.status == .succeeded(output: ["late", [:]]))
    #expect(snapshot.now == .after(300))
    #expect(lines.withLock { $0.contains { $0.contains("timeLimit") } })
    var replay = JournalReplay(
      try Journal(parsing: Array(lines.withLock { $0.joined() }.utf8)),
      outside: OutsideWorld(connector: AskConnector())
    )
    try replay.run()
    #expect(replay.debugger.snapshot.history == snapshot.history)
    await session.close()
  }
}
