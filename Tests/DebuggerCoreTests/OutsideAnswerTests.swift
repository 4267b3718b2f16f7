import DebuggerCore
import Integrations
import Interpreter
import JSONModel
import StatesLanguage
import Synchronization
import Testing

@Suite("Answers from outside")
struct OutsideAnswerTests {
  /// A callback, then a worker's task, then the end.
  private static let definition = #"""
    {"StartAt": "Ask", "States": {
      "Ask": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Next": "Work",
        "Parameters": {"QueueUrl": "q", "MessageBody.$": "$$.Task.Token"}},
      "Work": {"Type": "Task", "Resource": "arn:aws:states:us-east-1:123456789012:activity:work", "End": true}}}
    """#

  /// What a session writes down and tells.
  private final class Notes: Sendable {
    private let state = Mutex((entries: [JournalEntry](), executions: [Execution]()))

    var entries: [JournalEntry] { state.withLock { $0.entries } }
    var last: Execution? { state.withLock { $0.executions.last } }

    func note(_ entry: JournalEntry) { state.withLock { $0.entries.append(entry) } }
    func note(_ execution: Execution) { state.withLock { $0.executions.append(execution) } }
  }

  private static func start(
    _ notes: Notes,
    of definition: String = definition
  ) throws -> (DebugSession, JournalHeader) {
    var debugger = try session(definition)
    debugger.isReachable = true
    var header = JournalHeader(
      program: "test",
      name: "test",
      definition: try JSON(parsing: definition),
      input: [:],
      settings: ExecutionSettings(),
      start: .start2024
    )
    header.isReachable = true
    let session = DebugSession(debugger, isWatched: false) {
      .start2024
    } journal: { entry in
      notes.note(entry)
      return nil
    } observer: {
      notes.note($0.execution)
    }
    return (session, header)
  }

  @Test("a movement that waits for an answer goes on with it, to the next one and to the end")
  func goesOn() async throws {
    let notes = Notes()
    let (session, header) = try Self.start(notes)
    await session.run(.move(.continue, .forward))
    let ask = try #require(notes.last?.pendingTasks.first)
    try await session.answer(ask.id, with: .success(output: 1))
    let work = try #require(notes.last?.pendingTasks.first)
    try await session.answer(work.id, with: .started(worker: "w"))
    try await session.answer(work.id, with: .success(output: 2))
    #expect(await session.execution.status == .succeeded(output: 2))
    // The journal tells the same session.
    let lines = ([.session(header)] + notes.entries).map { $0.text + "\n" }.joined()
    var replay = JournalReplay(
      try Journal(parsing: Array(lines.utf8)),
      outside: OutsideWorld(connector: AskConnector())
    )
    try replay.run()
    #expect(replay.debugger.execution.status == .succeeded(output: 2))
    #expect(replay.debugger.execution.history == notes.last?.history)
  }

  @Test(
    "an answer comes in while another branch is on its way, and its journal tells the same",
    .timeLimit(.minutes(1))
  )
  func whileMoving() async throws {
    let notes = Notes()
    let (session, header) = try Self.start(notes, of: Self.busy)
    async let moved: Void = session.run(.move(.continue, .forward))
    var asked: TaskID?
    while asked == nil {
      asked = await session.execution.pendingTasks.first?.id
      await Task.yield()
    }
    try await session.answer(try #require(asked), with: .success(output: "heard"))
    await moved
    let execution = await session.execution
    #expect(execution.status == .succeeded(output: ["heard", 3000]))
    let lines = ([.session(header)] + notes.entries).map { $0.text + "\n" }.joined()
    var replay = JournalReplay(
      try Journal(parsing: Array(lines.utf8)),
      outside: OutsideWorld(connector: AskConnector())
    )
    try replay.run()
    #expect(replay.debugger.execution.history == execution.history)
  }

  /// A callback beside a loop of some thousand moments.
  private static let busy = #"""
    {"StartAt": "Both", "QueryLanguage": "JSONata", "States": {"Both": {"Type": "Parallel", "End": true, "Branches": [
      {"StartAt": "Ask", "States": {"Ask": {"Type": "Task", "End": true,
        "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
        "Arguments": {"QueueUrl": "q", "MessageBody": "{% $states.context.Task.Token %}"}}}},
      {"StartAt": "Turn", "States": {
        "Turn": {"Type": "Pass", "Output": "{% $exists($states.input.n) ? {'n': $states.input.n + 1} : {'n': 1} %}",
          "Next": "More"},
        "More": {"Type": "Choice", "Default": "Out", "Choices": [
          {"Condition": "{% $states.input.n < 3000 %}", "Next": "Turn"}]},
        "Out": {"Type": "Pass", "Output": "{% $states.input.n %}", "End": true}}}]}}}
    """#

  /// A callback, then a second.
  private static let rest = #"""
    {"StartAt": "Ask", "States": {
      "Ask": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Next": "Rest",
        "Parameters": {"QueueUrl": "q", "MessageBody.$": "$$.Task.Token"}},
      "Rest": {"Type": "Wait", "Seconds": 1, "End": true}}}
    """#

  @Test("the time that passes up to a refused answer ends a wait, and what waited goes on", arguments: [0.5, 1, 11])
  func refusedLater(_ seconds: Double) throws {
    var debugger = try session(Self.rest)
    debugger.isReachable = true
    debugger.complete(.clock(.real), at: .start2024)
    debugger.complete(.move(.continue, .forward), at: .start2024)
    let ask = try #require(debugger.execution.pendingTasks.first)
    #expect(debugger.hear(.success(output: 1), to: ask.id, at: .start2024) == nil)
    while debugger.advance(budget: .max) {}
    _ = debugger.tick(at: .start2024)
    #expect(debugger.hear(.success(output: 2), to: ask.id, at: .after(seconds)) == .noSuchTask(ask.id))
    while debugger.advance(budget: .max) {}
    #expect(debugger.execution.status == (seconds < 1 ? .running : .succeeded(output: 1)))
    #expect(debugger.timeToTimer(at: .after(seconds)) == (seconds < 1 ? .milliseconds(500) : nil))
  }

  @Test("a task that is answered twice refuses the second answer")
  func twice() async throws {
    let (session, _) = try Self.start(Notes())
    await session.run(.move(.continue, .forward))
    let ask = try #require(await session.execution.pendingTasks.first)
    try await session.answer(ask.id, with: .success(output: 1))
    await #expect(throws: Refusal.noSuchTask(ask.id)) { try await session.answer(ask.id, with: .success(output: 2)) }
  }

  @Test("who looks at an earlier moment goes on looking at it while an answer comes")
  func looksBack() async throws {
    let (session, _) = try Self.start(Notes())
    await session.run(.move(.continue, .forward))
    let ask = try #require(await session.execution.pendingTasks.first)
    await session.run(.goTo(moment: 1))
    try await session.answer(ask.id, with: .success(output: 1))
    let snapshot = await session.snapshot
    #expect(snapshot.moment == 1)
    #expect(snapshot.forks.count == 1)
    #expect(await session.execution.pendingTasks.isEmpty)
  }

  @Test("an answer does not move a session that was stepped")
  func stands() async throws {
    let (session, _) = try Self.start(Notes())
    while await session.execution.pendingTasks.isEmpty { await session.run(.move(.stage, .forward)) }
    let ask = try #require(await session.execution.pendingTasks.first)
    try await session.answer(ask.id, with: .success(output: 1))
    #expect(await session.execution.status == .running)
    #expect(await session.execution.pendingTasks.isEmpty)
  }

  @Test("only the task of an activity is taken, and only once")
  func taken() async throws {
    let (session, _) = try Self.start(Notes())
    await session.run(.move(.continue, .forward))
    let ask = try #require(await session.execution.pendingTasks.first)
    await #expect(throws: Refusal.notTakable(ask.id)) { try await session.answer(ask.id, with: .started(worker: nil)) }
    try await session.answer(ask.id, with: .success(output: 1))
    let work = try #require(await session.execution.pendingTasks.first)
    try await session.answer(work.id, with: .started(worker: "w"))
    await #expect(throws: Refusal.notTakable(work.id)) {
      try await session.answer(work.id, with: .started(worker: "v"))
    }
  }

  @Test("a task times out by hand, and the execution is stopped as StopExecution does")
  func ends() async throws {
    var debugger = try session(Self.definition)
    try debugger.press("c")
    var other = debugger
    debugger.complete(.edit(.timeOut(in: .main)))
    debugger.complete(.move(.continue, .forward))
    #expect(debugger.execution.status == .failed(error: "States.Timeout", cause: nil))
    #expect(debugger.execution.history.contains { $0.detail.type == "TaskTimedOut" })
    other.complete(.stop(error: "Enough", cause: "seen all"))
    #expect(other.execution.status == .aborted(error: "Enough", cause: "seen all"))
    #expect(other.snapshot.stop == .ended)
  }
}
