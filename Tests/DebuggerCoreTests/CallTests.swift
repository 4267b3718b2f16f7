import DebuggerCore
import Integrations
import Interpreter
import JSONModel
import SimulatedServices
import StatesLanguage
import Synchronization
import Testing

@Suite("A session has tasks done outside, and by simulated services")
struct CallTests {
  /// Answers each task with the number of the call.
  private final class Counter: TaskCaller {
    let count = Mutex(0)

    func perform(_ call: OutsideCall, report: @escaping @Sendable (CallReport) async -> Void) async {
      let number = count.withLock {
        $0 += 1; return $0
      }
      await report(.note("call \(number)"))
      await report(.succeeded(.number(JSONNumber(number))))
    }
  }

  @Test("a movement goes on when the answer comes; going back does nothing again")
  func movement() async throws {
    let caller = Counter()
    let session = DebugSession(try debugger(.two, caller: caller), wallClock: { .start2024 })
    _ = await session.perform(.move(.continue, .forward))
    let end = try await end(of: session)
    #expect(end.status == .succeeded(output: ["a": 1, "b": 2]))
    #expect(end.log.contains { $0.text == "call 2" })
    for _ in 0..<2 {
      _ = await session.perform(.move(.continue, .backward))
      _ = await session.perform(.move(.continue, .forward))
    }
    #expect(await session.snapshot.status == end.status)
    #expect(caller.count.withLock { $0 } == 2)
  }

  @Test("after hanging up a person answers, or has it done after all")
  func hangingUp() throws {
    var debugger = try debugger(.two, caller: nil)
    debugger.complete(.move(.continue, .forward))
    let task = try #require(debugger.snapshot.pendingTasks.first).id
    #expect(debugger.snapshot.stop == .calling([task]))
    debugger.complete(.call(.hangUp(nil)))
    #expect(debugger.snapshot.stop == .needsAnswer([task]))
    #expect(try debugger.refusal(of: .call(.hangUp(task))) == "the task is not one that is done outside now")
    debugger.complete(.call(.begin(task)))
    #expect(debugger.snapshot.stop == .calling([task]))
    debugger.complete(.answer(task, .success(output: 5)))
    #expect(debugger.snapshot.history.last?.detail.type != "TaskScheduled")
  }

  @Test("that word can be given when the session is begun", arguments: [true, false])
  func leaveFromTheStart(_ isGiven: Bool) throws {
    let machine = try debugger(.two, caller: nil).execution.machine
    let bindings = try BindingsReader.read(
      try JSONDocument(parsing: Array(#"{"default": "aws"}"#.utf8)),
      path: "asldb.yaml",
      folder: ""
    )
    let connector = bindings.connector(
      after: nil,
      hasPerson: true,
      callsServices: isGiven,
      otherwise: AskConnector()
    )
    var debugger = Debugger(machine: machine, input: [:], now: .start2024, connector: connector)
    debugger.complete(.move(.continue, .forward))
    let task = try #require(debugger.snapshot.pendingTasks.first).id
    #expect(debugger.snapshot.stop == (isGiven ? .calling([task]) : .needsAnswer([task])))
  }

  @Test("what needs leave waits for a person's word, once")
  func leave() throws {
    var debugger = try debugger(.two, rules: #"{"default": "aws"}"#, caller: nil)
    debugger.complete(.move(.continue, .forward))
    let task = try #require(debugger.snapshot.pendingTasks.first).id
    #expect(debugger.snapshot.stop == .needsAnswer([task]) && debugger.activeCalls.isEmpty)
    debugger.complete(.call(.begin(task)))
    debugger.complete(.answer(task, .success(output: 1)))
    debugger.complete(.move(.continue, .forward))
    let next = try #require(debugger.snapshot.pendingTasks.first).id
    #expect(debugger.snapshot.stop == .calling([next]))
  }

  @Test("a journal lives answers again without doing anything, and gives up on what was on its way")
  func journal() async throws {
    let lines = Mutex<[String]>([])
    let (journal, debugger) = try journaled(.two, rules: Self.command) { line in lines.withLock { $0.append(line) } }
    let session = DebugSession(debugger, wallClock: { .start2024 }, journal: journal)
    let first = await session.perform(.move(.continue, .forward))
    let task = try #require(first.pendingTasks.first).id
    _ = await session.perform(.answer(task, .success(output: 9)))
    let before = await session.snapshot
    var replay = JournalReplay(
      try Journal(parsing: Array(lines.withLock { $0 }.joined().utf8)),
      outside: OutsideWorld(connector: AskConnector())
    )
    try replay.run()
    #expect(replay.debugger.snapshot.history == before.history)
    #expect(replay.debugger.activeCalls.isEmpty && !replay.repair.added.isEmpty)
    guard case .needsAnswer = replay.debugger.snapshot.stop else {
      Issue.record("\(replay.debugger.snapshot.stop)")
      return
    }
  }

  @Test("what simulated services know goes back and forth with the moments, and comes again in a replay")
  func services() async throws {
    let lines = Mutex<[String]>([])
    let (journal, debugger) = try journaled(.queue, rules: Self.simulated) { line in lines.withLock { $0.append(line) }
    }
    let session = DebugSession(debugger, wallClock: { .start2024 }, journal: journal)
    func messages(_ snapshot: Snapshot) -> Int {
      snapshot.surroundings.services?.report.queues.first?.messages.count ?? 0
    }
    #expect(messages(await session.perform(.move(.over, .forward))) == 1)
    #expect(messages(await session.perform(.move(.over, .forward))) == 2)
    #expect(messages(await session.perform(.move(.over, .backward))) == 1)
    _ = await session.perform(.service(.send(queue: "Q", body: "by hand", group: nil)))
    let end = await session.perform(.move(.continue, .forward))
    #expect(end.status.isFinal && messages(end) == 3)
    var replay = JournalReplay(
      try Journal(parsing: Array(lines.withLock { $0 }.joined().utf8)),
      outside: OutsideWorld(connector: AskConnector())
    )
    try replay.run()
    #expect(replay.debugger.snapshot.surroundings.services == end.surroundings.services)
    #expect(replay.debugger.snapshot.history == end.history)
  }

  @Test("each poll of a job is a moment; a job that times out is stopped")
  func polls() throws {
    var debugger = try debugger(.job, rules: Self.simulated, caller: nil)
    debugger.complete(.clock(.held))
    debugger.complete(.move(.continue, .forward))
    debugger.complete(.nextTimer)
    debugger.complete(.move(.stage, .forward))
    let job = try #require(debugger.snapshot.surroundings.jobs.first)
    #expect(job.count == 1 && job.polls.map(\.status) == ["STARTING"])
    debugger.complete(.clock(.skip))
    debugger.complete(.move(.continue, .forward))
    #expect(debugger.snapshot.log.contains { $0.text == "A: the job is STARTING, polled once" })
    debugger.complete(.move(.continue, .forward))
    #expect(debugger.snapshot.status == .failed(error: "States.Timeout", cause: nil))
    let report = try #require(debugger.snapshot.surroundings.services?.report.jobs.first)
    #expect(report.past.last?.status == "STOPPED" && debugger.snapshot.surroundings.jobs.isEmpty)
  }

  @Test(
    "changes of the services are lines that read back",
    arguments: [
      #"send Q "two words" g"#, "send Q word", "receive Q 3", "delete-message Q id", "publish T \"a \\\"b\\\"\"",
      "make-table T id:S n:N", #"put-item T {"id":1}"#, #"delete-item T {"id":1}"#,
      #"put-event default src type {"a":1}"#,
      "end-job j fails \"no capacity\"", "end-job j succeeds", "change-job j 5 stops", "change-job j - timesOut",
      #"next-jobs {"service":"glue","seconds":5}"#, "make-queue Q",
    ]
  )
  func lines(_ line: String) throws { #expect(try ServiceEdit(parsing: line).line == line) }

  @Test(
    "what is no change of the services says what was expected",
    arguments: [
      ("change-job j inf", "expected change-job ID SECONDS|- [OUTCOME]"),
      ("change-job j 1e400", "expected change-job ID SECONDS|- [OUTCOME]"),
      ("make-table t a:S a:N", "expected make-table TABLE NAME:S|N|B [NAME:S|N|B]"),
      ("put-item t {", "this is no JSON"), ("sned q x", "found 'sned', expected one of: make-queue QUEUE"),
    ]
  )
  func noLines(_ line: String, _ words: String) {
    let error = #expect(throws: ServiceEditError.self) { _ = try ServiceEdit(parsing: line) }
    #expect(error?.message.contains(words) == true)
  }

  private static let command = #"{"default": {"command": "true"}}"#
  private static let simulated = #"{"default": "simulated"}"#

  /// A definition of these tests.
  private enum Definition: String {
    case two = #"""
      {"StartAt":"A","States":{
      "A":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","ResultPath":"$.a","Next":"B"},
      "B":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","ResultPath":"$.b","End":true}}}
      """#
    case queue = #"""
      {"StartAt":"A","States":{
      "A":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","Parameters":{"QueueUrl":"https://sqs.us-east-1.amazonaws.com/123456789012/Q","MessageBody":"a"},
        "Next":"B"},
      "B":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","Parameters":{"QueueUrl":"https://sqs.us-east-1.amazonaws.com/123456789012/Q","MessageBody":"b"},
        "End":true}}}
      """#
    case job = #"""
      {"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:states:::glue:startJobRun.sync",
        "Parameters":{"JobName":"n"},"TimeoutSeconds":10,"End":true}}}
      """#
  }

  private func outside(_ rules: String, caller: (any TaskCaller)?) throws -> OutsideWorld {
    let document = try JSONDocument(parsing: Array(rules.utf8))
    let bindings = try BindingsReader.read(document, path: "asldb.yaml", folder: "")
    var outside = OutsideWorld(connector: BindingsConnector(bindings.tasks, of: "asldb.yaml", hasPerson: true))
    outside.caller = caller
    if rules == Self.simulated {
      outside.services = SimulatedServices(
        ServicesSetup(),
        seed: ExecutionSettings().seed,
        region: "us-east-1",
        account: "123456789012",
        at: .start2024
      )
    }
    return outside
  }

  private func debugger(
    _ definition: Definition,
    rules: String = Self.command,
    caller: (any TaskCaller)?
  ) throws -> Debugger {
    let machine = try #require(DefinitionLoader.load(Array(definition.rawValue.utf8)).machine)
    return Debugger(machine: machine, input: [:], now: .start2024, outside: try outside(rules, caller: caller))
  }

  private func journaled(
    _ definition: Definition,
    rules: String,
    write: @escaping @Sendable (String) -> Void
  ) throws -> (@Sendable (JournalEntry) -> String?, Debugger) {
    let journal: @Sendable (JournalEntry) -> String? = { entry in
      write(entry.text + "\n")
      return nil
    }
    var outside = try outside(rules, caller: nil)
    outside.witness = { effect, undertakings in
      if let name = effect.name { _ = journal(.reply(effect: name, undertakings)) }
    }
    let machine = try #require(DefinitionLoader.load(Array(definition.rawValue.utf8)).machine)
    var header = JournalHeader(
      program: "test",
      name: "calls",
      definition: machine.document.value,
      input: [:],
      settings: .init(),
      start: .start2024
    )
    header.services = outside.services?.setup.json
    _ = journal(.session(header))
    return (journal, Debugger(machine: machine, input: [:], now: .start2024, outside: outside))
  }

  private func end(of session: DebugSession) async throws -> Snapshot {
    for _ in 0..<500 where await !session.snapshot.status.isFinal { try await Task.sleep(for: .milliseconds(10)) }
    return await session.snapshot
  }
}
