import DebuggerCore
import Integrations
import Interpreter
import JSONModel
import StatesLanguage
import Synchronization
import Testing

@Suite("A recorded session is lived again just as it was")
struct JournalTests {
  /// A session that writes down what comes from outside, with a connector that answers otherwise each time.
  private struct Recorder: ~Copyable {
    let lines = Lines()
    let machine: StateMachine
    let session: DebugSession

    init() throws {
      machine = try #require(DefinitionLoader.load(Array(Sample.busy.utf8)).machine)
      let (input, lines) = (JSON.object(["items": [1, 2]]), lines)
      var outside = OutsideWorld(connector: Fickle())
      outside.witness = { effect, stimuli in
        if let name = effect.name { lines.add(.reply(effect: name, stimuli)) }
      }
      lines.add(
        .session(
          JournalHeader(
            program: "test",
            name: "fan",
            definition: machine.document.value,
            input: input,
            settings: .init(),
            start: .start2024
          )
        )
      )
      let debugger = Debugger(machine: machine, input: input, now: .start2024, outside: outside)
      session = DebugSession(
        debugger,
        wallClock: { .start2024 },
        journal: {
          lines.add($0); return nil
        }
      )
    }
  }

  private final class Lines: Sendable {
    private let texts = Mutex<[String]>([])
    func add(_ entry: JournalEntry) { texts.withLock { $0.append(entry.text) } }
    var all: [String] { texts.withLock { $0 } }
    var bytes: [UInt8] { Array(all.map { $0 + "\n" }.joined().utf8) }
  }

  /// A connector that answers with a new number each time, whoever asks.
  private struct Fickle: Connector {
    private final class Count: Sendable { let value = Mutex(0) }
    private let count = Count()

    func response(to task: PendingTask, in execution: Execution) -> ConnectorResponse {
      guard execution.machine[task.state].name == "Quick" else { return .leftOpen }
      let number = count.value.withLock {
        $0 += 1; return $0
      }
      return .stimuli([
        number.isMultiple(of: 3)
          ? .taskFailed(task.id, error: "E", cause: nil)
          : .taskSucceeded(task.id, output: .number(JSONNumber(number)))
      ])
    }
  }

  private func replay(_ bytes: [UInt8]) throws -> Debugger {
    var replay = JournalReplay(try Journal(parsing: bytes), outside: OutsideWorld(connector: AskConnector()))
    try replay.run()
    return replay.debugger
  }

  @Test("whatever was done", arguments: 0..<25 as Range<UInt64>)
  func anything(_ seed: UInt64) async throws {
    let recorder = try Recorder()
    var choices = Choices(seed: seed)
    for _ in 0..<40 { _ = await recorder.session.perform(choices.anyCommand(for: await recorder.session.snapshot)) }
    let (before, after) = (await recorder.session.snapshot, try replay(recorder.lines.bytes))
    #expect(after.snapshot.history == before.history)
    #expect(after.snapshot.forks == before.forks)
    #expect(after.snapshot.log == before.log)
    #expect(after.snapshot.stop == before.stop && after.snapshot.focus == before.focus)
    #expect(after.snapshot.address == before.address && after.snapshot.now == before.now)
  }

  @Test("wherever it is cut off, what was done before is there")
  func cutOff() async throws {
    let recorder = try Recorder()
    var (choices, done) = (Choices(seed: 7), [(count: Int, address: MomentAddress, history: Int)]())
    for _ in 0..<30 {
      let snapshot = await recorder.session.perform(choices.anyCommand(for: await recorder.session.snapshot))
      done.append((recorder.lines.bytes.count, snapshot.address, snapshot.history.count))
    }
    let bytes = recorder.lines.bytes
    let header = try #require(bytes.firstIndex(of: UInt8(ascii: "\n"))) + 1
    for cut in stride(from: header, through: bytes.count, by: 37) {
      let session = try replay(Array(bytes[..<cut]))
      let last = done.last { $0.count <= cut }
      let next = done.first { $0.count > cut }
      let expected = [last?.address ?? MomentAddress(event: 1), next?.address].compactMap(\.self)
      // Of what was cut short, as much is there as answers were written down for.
      let isBetween = last.map { session.snapshot.history.count >= $0.history } ?? true
      #expect(expected.contains(session.snapshot.address) || isBetween, "cut at \(cut)")
    }
  }

  @Test("a pause ends a movement at the same moment")
  func pause() throws {
    var debugger = try session(Sample.busy, input: #"{"items": [1, 2]}"#)
    var entries: [JournalEntry] = [
      .session(
        JournalHeader(
          program: "test",
          name: "fan",
          definition: debugger.execution.machine.document.value,
          input: ["items": [1, 2]],
          settings: .init(),
          start: .start2024
        )
      )
    ]
    let commands: [(Command, Int)] = [
      (.move(.continue, .forward), 7), (.pause, 0), (.move(.continue, .backward), 2),
      (.move(.over, .forward), .max),
    ]
    for (command, budget) in commands {
      entries.append(debugger.journalEntry(of: command, at: .start2024))
      debugger.perform(command, at: .start2024)
      _ = debugger.advance(budget: budget)
    }
    entries.append(debugger.journalEntry)
    let again = try replay(Array(entries.map { $0.text + "\n" }.joined().utf8))
    #expect(again.snapshot.moment == debugger.snapshot.moment && again.snapshot.history == debugger.snapshot.history)
  }

  @Test("a definition whose adoption was stopped is not adopted again")
  func stoppedAdoption() throws {
    var debugger = try session(Sample.busy, input: #"{"items": [1, 2]}"#)
    let definition = debugger.execution.machine.document.value
    let header = JournalHeader(
      program: "test",
      name: "fan",
      definition: definition,
      input: ["items": [1, 2]],
      settings: .init(),
      start: .start2024
    )
    var entries: [JournalEntry] = [.session(header)]
    let text = definition.text().replacing("\"StartAt\"", with: "\"Comment\": \"new\", \"StartAt\"")
    let changed = try #require(DefinitionLoader.load(Array(text.utf8)).machine)
    for (command, budget) in [(Command.move(.continue, .forward), Int.max), (.adopt(changed), 2), (.pause, 0)] {
      entries.append(debugger.journalEntry(of: command, at: .start2024))
      debugger.perform(command, at: .start2024)
      _ = debugger.advance(budget: budget)
    }
    entries.append(debugger.journalEntry)
    let again = try replay(Array(entries.map { $0.text + "\n" }.joined().utf8))
    #expect(again.snapshot.forks == debugger.snapshot.forks && again.snapshot.moment == debugger.snapshot.moment)
  }

  @Test("a clock that ran lets the same time pass again", arguments: ["real", "x2", "x0.5"])
  func clock(_ mode: String) async throws {
    let machine = try #require(DefinitionLoader.load(Array(Sample.wait.utf8)).machine)
    let lines = Lines()
    let wall = Mutex(Instant.start2024)
    let header = JournalHeader(
      program: "test",
      name: "wait",
      definition: machine.document.value,
      input: 1,
      settings: .init(),
      start: .start2024
    )
    lines.add(.session(header))
    let outside = OutsideWorld(connector: AskConnector())
    let session = DebugSession(
      Debugger(machine: machine, input: 1, now: .start2024, outside: outside),
      wallClock: {
        wall.withLock {
          $0 = $0.adding(seconds: 3); return $0
        }
      },
      journal: {
        lines.add($0); return nil
      }
    )
    _ = await session.perform(.clock(try ClockMode(parsing: mode)))
    _ = await session.perform(.move(.continue, .forward))
    for await snapshot in session.snapshots where snapshot.status.isFinal { break }
    let (before, after) = (await session.snapshot, try replay(lines.bytes).snapshot)
    await session.close()
    #expect(after.status == before.status && after.history == before.history && after.now == before.now)
  }

  @Test("answers go to the tasks that got them, also where a task of the same number was left to a person")
  func sameNumber() async throws {
    let definition = #"""
      {"StartAt": "Pick", "States": {
        "Pick": {"Type": "Choice", "Choices": [{"Variable": "$.x", "NumericEquals": 1, "Next": "Person"}], "Default": "Mock"},
        "Person": {"Type": "Task", "Resource": "arn:aws:states:::sns:publish", "End": true},
        "Mock": {"Type": "Task", "Resource": "arn:aws:states:::sns:publish", "End": true}}}
      """#
    let machine = try #require(DefinitionLoader.load(Array(definition.utf8)).machine)
    let (lines, input) = (Lines(), JSON.object(["x": 1]))
    var outside = OutsideWorld(connector: OnlyMock())
    outside.witness = { effect, stimuli in
      if let name = effect.name { lines.add(.reply(effect: name, stimuli)) }
    }
    lines.add(
      .session(
        JournalHeader(
          program: "test",
          name: "pick",
          definition: machine.document.value,
          input: input,
          settings: .init(),
          start: .start2024
        )
      )
    )
    let session = DebugSession(
      Debugger(machine: machine, input: input, now: .start2024, outside: outside),
      wallClock: { .start2024 },
      journal: {
        lines.add($0); return nil
      }
    )
    _ = await session.perform(.move(.continue, .forward))
    _ = await session.perform(.goTo(moment: 0))
    _ = await session.perform(.set(.input, ["x": 2], in: .main))
    let end = await session.perform(.move(.continue, .forward))
    #expect(end.status == .succeeded(output: "mocked"))
    #expect(try replay(lines.bytes).snapshot.status == end.status)
  }

  /// A connector that answers one state.
  private struct OnlyMock: Connector {
    func response(to task: PendingTask, in execution: Execution) -> ConnectorResponse {
      execution.machine[task.state].name == "Mock" ? .stimuli([.taskSucceeded(task.id, output: "mocked")]) : .leftOpen
    }
  }

  /// A journal that is wrong, and what is said about it.
  struct Wrong: Sendable {
    let lines: [String]
    let problem: String
  }

  @Test(
    "a wrong recording is refused with its line",
    arguments: [
      Wrong(lines: [""], problem: "line 1: a recording begins with"),
      Wrong(lines: ["{\"command\": \"over\"}"], problem: "line 1: a recording begins with"),
      Wrong(lines: ["{\"asldb\": \"9\", \"form\": 99}"], problem: "line 1: the recording was made by a version"),
      Wrong(lines: ["HEADER", "{"], problem: "line 2: this is no JSON"),
      Wrong(lines: ["HEADER", "{\"what\": 1}"], problem: "line 2: this is no entry"),
      Wrong(
        lines: ["HEADER", #"{"command":"fly","at":0,"from":0}"#, ##"{"done":"#1","moment":0,"timeline":1}"##],
        problem: "line 2: the command cannot be read: there is no command 'fly'"
      ),
      Wrong(
        lines: ["HEADER", #"{"command":"stage","at":0,"from":0}"#, ##"{"done":"#9","moment":7,"timeline":1}"##],
        problem: "line 2: the session stood at #9 of timeline 1, moment 7 when it was recorded, and now at #2"
      ),
    ]
  )
  func wrong(_ row: Wrong) throws {
    let header = try Recorder().lines.all[0]
    let text = row.lines.map { ($0 == "HEADER" ? header : $0) + "\n" }.joined()
    let error = #expect(throws: JournalProblem.self) { _ = try replay(Array(text.utf8)) }
    #expect(try #require(error).description.hasPrefix(row.problem), "\(String(describing: error))")
  }
}
