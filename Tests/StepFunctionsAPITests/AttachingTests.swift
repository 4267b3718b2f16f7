import JSONModel
import StepFunctionsAPI
import Testing

@Suite("Debuggers are attached to an execution", .timeLimit(.minutes(1)))
struct AttachingTests {
  /// An execution that stands before its first state, then waits for a token.
  private struct Scene {
    let test: TestService
    let execution: String

    /// Starts it; a debugger counts as attached for the time of the lease without being heard of.
    init(lease: Duration = .seconds(60)) async throws {
      test = TestService {
        $0.stopsOnEntry = true
        $0.attachedLease = lease
      }
      execution = try await test.start(try await test.machine("ask", TestService.callback))
    }

    /// Has a debugger ask for the lines from a number on.
    func read(_ debugger: String, from first: Int = 0, hold: Bool = false) async throws -> JSON {
      try await test.answer(
        "Asldb.ReadSession",
        [
          "executionArn": .string(execution), "debugger": .string(debugger), "hold": .bool(hold),
          "from": .number(JSONNumber(first)),
        ]
      )
    }

    /// Has a debugger do something, and gives the number of its line.
    func perform(_ debugger: String, _ line: String) async throws -> Int {
      let answer = try await test.answer(
        "Asldb.PerformCommand",
        ["executionArn": .string(execution), "debugger": .string(debugger), "line": .string(line)]
      )
      return answer["line"]?.number?.integer ?? 0
    }

    func leave(_ debugger: String, hold: Bool = false) async throws {
      let arguments: JSON = [
        "executionArn": .string(execution), "debugger": .string(debugger), "hold": .bool(hold),
      ]
      _ = try await test.answer("Asldb.LeaveSession", arguments)
    }

    /// What the list of executions says of it.
    var row: JSON {
      get async throws { try await test.answer("Asldb.ListSessions")["sessions"]?[0] ?? .null }
    }

    /// What waits.
    var callbacks: [JSON] {
      get async throws { try await test.answer("Asldb.ListCallbacks")["callbacks"]?.array ?? [] }
    }

    /// What the list of those that wait says of who holds it, once something waits.
    var holderOfCallback: String? {
      get async throws {
        while true {
          if let callback = try await callbacks.first { return callback["held"]?.string }
          try await Task.sleep(for: .milliseconds(2))
        }
      }
    }

    /// Waits until the list of executions says something of who holds it.
    func waitUntilHeld(_ words: String?) async throws {
      while try await row["held"]?.string != words { try await Task.sleep(for: .milliseconds(2)) }
    }
  }

  @Test("who asks for its journal is attached; the lists say who holds it")
  func holders() async throws {
    let scene = try await Scene()
    #expect(try await scene.row["held"] == "held before its first state; asldb attach lets it go on")
    let first = try await scene.read("a")
    #expect(first["isNew"] == true && first["others"] == 0)
    #expect(try await scene.row["held"] == "held by an attached debugger")
    #expect(try await scene.read("b")["others"] == 1)
    #expect(try await scene.row["attached"] == 2)
    // Stage by stage to where it waits, and no step further: that would wait for the answer, and hold nothing.
    while try await scene.callbacks.isEmpty {
      _ = try await scene.perform("a", "stage")
      try await Task.sleep(for: .milliseconds(50))
    }
    #expect(try await scene.holderOfCallback == "held by an attached debugger")
    #expect(try await scene.read("b")["anotherMoved"] == true)
    #expect(try await scene.read("a")["anotherMoved"] == false)
    // What goes on by itself is held by nobody, whoever looks.
    _ = try await scene.perform("a", "continue")
    try await scene.waitUntilHeld(nil)
    #expect(try await scene.holderOfCallback == nil)
  }

  @Test("each line that is a command says whether it is one's own or another's")
  func origins() async throws {
    let scene = try await Scene()
    let known = try await scene.read("a")["lines"]?.array?.count ?? 0
    _ = try await scene.read("b")
    let line = try await scene.perform("a", "stage")
    let answer = try await scene.read("a", from: known)
    #expect(answer["lines"]?[line - 1 - known]?.string?.contains("stage") == true, "\(answer)")
    #expect(answer["origins"]?[line - 1 - known] == "you")
    #expect(try await scene.read("b", from: known)["origins"]?[line - 1 - known] == "another")
    #expect(try await scene.read("b")["origins"]?[0] == .null)
  }

  @Test("an answer that comes while an earlier moment is looked at is taken in on a detour, and the branch stays")
  func detour() async throws {
    let scene = try await Scene()
    _ = try await scene.read("a")
    for line in ["continue", "back-over"] { _ = try await scene.perform("a", line) }
    let token = try await scene.test.token(of: scene.execution)
    let before = try await scene.read("a")["lines"]?.array?.count ?? 0
    _ = try await scene.test.answer("SendTaskSuccess", ["taskToken": .string(token), "output": "1"])
    let origins = try await scene.read("a", from: before)["origins"]?.array?.compactMap(\.string) ?? []
    #expect(origins == ["detour", "detour", "detourEnd"])
    #expect(try await scene.row["held"] == "held by an attached debugger")
  }

  @Test("when the last one leaves it goes on, from wherever it stood and past what would stop it")
  func leaving() async throws {
    let scene = try await Scene()
    for debugger in ["a", "b"] { _ = try await scene.read(debugger) }
    for line in ["break Ask stage:result", "over", "back-over", "clock held"] {
      _ = try await scene.perform("a", line)
    }
    try await scene.leave("a")
    #expect(try await scene.row["held"] == "held by an attached debugger")
    try await scene.leave("b")
    let token = try await scene.test.token(of: scene.execution)
    _ = try await scene.test.answer("SendTaskSuccess", ["taskToken": .string(token), "output": "1"])
    #expect(try await scene.test.end(of: scene.execution)["output"] == "1")
  }

  @Test("one that leaves while its question is open stays away")
  func leavingWhileAsking() async throws {
    let scene = try await Scene()
    let lines = try await scene.read("a")["lines"]?.array?.count ?? 0
    async let open = scene.read("a", from: lines)
    try await Task.sleep(for: .milliseconds(300))
    try await scene.leave("a")
    _ = try await open
    try await scene.waitUntilHeld(nil)
    #expect(try await scene.row["attached"] == 0)
  }

  @Test("one whose last question comes after it has left does not hold the execution again")
  func askingAfterLeaving() async throws {
    let scene = try await Scene()
    _ = try await scene.read("a", hold: true)
    try await scene.leave("a", hold: true)
    #expect(try await scene.read("a", hold: true)["isNew"] == false)
    #expect(try await scene.row["attached"] == 0)
    // Were it there again, the execution would stand when the next one leaves.
    _ = try await scene.read("b")
    try await scene.leave("b")
    try await scene.waitUntilHeld(nil)
  }

  @Test("with hold it stands when it is left, and the list says that nobody is there")
  func holding() async throws {
    let scene = try await Scene()
    _ = try await scene.read("a", hold: true)
    _ = try await scene.perform("a", "stage")
    try await scene.leave("a", hold: true)
    #expect(try await scene.row["held"] == "held, and nobody is attached")
  }

  @Test("one that is not heard of is given up, and the execution goes on")
  func lost() async throws {
    let scene = try await Scene(lease: .milliseconds(50))
    _ = try await scene.read("a")
    try await scene.waitUntilHeld(nil)
    _ = try await scene.test.token(of: scene.execution)
    // It is told so when it is heard of again.
    #expect(try await scene.read("a")["isNew"] == true)
  }

  @Test("one that asked for it leaves the execution standing, also when it is not heard of any more")
  func lostWithHold() async throws {
    let scene = try await Scene(lease: .milliseconds(50))
    _ = try await scene.read("a", hold: true)
    _ = try await scene.perform("a", "stage")
    try await scene.waitUntilHeld("held, and nobody is attached")
  }

  @Test("one that is heard of in time stays attached, however long it is")
  func alive() async throws {
    let scene = try await Scene(lease: .seconds(9))
    _ = try await scene.read("a")
    for _ in 0..<2 {
      let lines = try await scene.read("a")["lines"]?.array?.count ?? 0
      #expect(try await scene.read("a", from: lines)["isNew"] == false)
    }
    #expect(try await scene.row["held"] == "held by an attached debugger")
  }
}
