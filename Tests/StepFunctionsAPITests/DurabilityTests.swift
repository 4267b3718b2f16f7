import JSONModel
@testable import StepFunctionsAPI
import Testing

@Suite("What a service has answered is there after its end", .timeLimit(.minutes(2)))
struct DurabilityTests {
  @Test("wherever what it keeps is cut off, every call that was answered is there, and nothing is half done")
  func everyPrefix() async throws {
    let load = try await DurabilityLoad()
    try await load.run()
    #expect(load.facts.count > 20 && load.store.count > 90)
    for count in 0...load.store.count {
      let store = load.store.cut(after: count)
      let service = try await TestService(keptIn: store)
      for fact in load.facts where fact.since <= count {
        #expect(try await fact.holds(service), "\(fact.words), after \(count) writes")
      }
      try await Self.finish(service)
      // And again, after all that the restart has written.
      let again = try await TestService(keptIn: store.cut(after: store.count))
      #expect(try await Self.listing(again) == Self.listing(service), "after \(count) writes")
    }
  }

  /// Answers all that waits, and waits for the end of all executions.
  private static func finish(_ service: TestService) async throws {
    for execution in try await executions(in: service) {
      let described = try await service.answer("DescribeExecution", ["executionArn": .string(execution)])
      let first = try await DurabilityLoad.events(of: execution, in: service).first
      #expect(first?["type"] == "ExecutionStarted" && described["input"]?.string?.hasPrefix("{\"of\"") == true)
      while try await service.answer("DescribeExecution", ["executionArn": .string(execution)])["status"] == "RUNNING" {
        for callback in try await service.answer("Asldb.ListCallbacks")["callbacks"]?.array ?? []
        where callback["executionArn"]?.string == execution {
          _ = await service.call("Asldb.AnswerCallback", ["id": callback["id"] ?? .null, "output": "{}"])
        }
        try await Task.sleep(for: .milliseconds(2))
      }
    }
  }

  private static func executions(in service: TestService) async throws -> [String] {
    try await service.answer("Asldb.ListSessions")["sessions"]?.array?.compactMap { $0["executionArn"]?.string } ?? []
  }

  /// What the listings say of all machines and executions.
  private static func listing(_ service: TestService) async throws -> [JSON] {
    let machines = try await service.answer("ListStateMachines")
    var all = [machines]
    for machine in machines["stateMachines"]?.array ?? [] {
      all.append(try await service.answer("ListExecutions", ["stateMachineArn": machine["stateMachineArn"] ?? .null]))
    }
    for execution in try await executions(in: service).sorted() {
      let arguments: JSON = ["executionArn": .string(execution)]
      all.append(try await service.answer("DescribeExecution", arguments))
      all.append(try await service.answer("GetExecutionHistory", arguments))
    }
    return all
  }

  @Test("an execution that has ended costs nothing until somebody asks after it")
  func resting() async throws {
    let store = MemoryStore()
    let service = try await TestService(keptIn: store)
    let execution = try await service.start(try await service.machine("M", TestService.pass), input: "[7]")
    let described = try await service.end(of: execution)
    while !store.lines(of: .account).contains(where: { $0.hasPrefix("{\"ended\"") }) {
      try await Task.sleep(for: .milliseconds(2))
    }
    let again = try await TestService(keptIn: store.cut(after: store.count))
    #expect(await again.service.restingARNs == [execution])
    let arguments: JSON = ["executionArn": .string(execution)]
    #expect(try await again.answer("DescribeExecution", arguments) == described)
    #expect(await again.service.restingARNs.isEmpty)
  }

  @Test("time that has passed meanwhile has passed")
  func time() async throws {
    let clock = TestClock()
    let store = MemoryStore()
    let service = try await TestService(keptIn: store) { $0.wallClock = { clock.now } }
    let wait = #"{"StartAt":"W","States":{"W":{"Type":"Wait","Seconds":600,"End":true}}}"#
    let execution = try await service.start(try await service.machine("M", wait))
    while store.lines(of: .execution(1)).last?.hasPrefix("{\"tick\"") != true {
      try await Task.sleep(for: .milliseconds(2))
    }
    clock.advance(seconds: 3600)
    let again = try await TestService(keptIn: store.cut(after: store.count)) { $0.wallClock = { clock.now } }
    #expect(try await again.end(of: execution)["status"] == "SUCCEEDED")
  }

  @Test("a definition is kept once, however many executions run it")
  func definitions() async throws {
    let store = MemoryStore()
    let service = try await TestService(keptIn: store)
    let machine = try await service.machine("M", TestService.pass)
    for name in ["a", "b"] { await service.service.end(of: try await service.start(machine, name: name)) }
    #expect(store.definitions.count == 1 && store.definitions.values.first == TestService.pass)
    let name = try #require(store.definitions.keys.first)
    for number in 1...2 {
      let header = try JSON(parsing: try #require(store.lines(of: .execution(number)).first))
      #expect(header["definition"] == .string(name))
    }
  }

  @Test("a redrive that somebody has taken back is not done again")
  func takenBack() async throws {
    let store = MemoryStore()
    let service = try await TestService(keptIn: store)
    let fails = #"{"StartAt":"F","States":{"F":{"Type":"Fail","Error":"Lost"}}}"#
    let execution = try await service.start(try await service.machine("M", fails))
    let arguments: JSON = ["executionArn": .string(execution)]
    _ = try await service.end(of: execution)
    _ = try await service.answer("RedriveExecution", arguments)
    _ = try await service.end(of: execution)
    _ = try await service.answer("Asldb.PerformCommand", ["executionArn": .string(execution), "line": "restart"])
    while try await service.answer("DescribeExecution", arguments)["status"] != "RUNNING" {
      try await Task.sleep(for: .milliseconds(2))
    }
    let again = try await TestService(keptIn: store.cut(after: store.count))
    try await Task.sleep(for: .milliseconds(50))
    let described = try await again.answer("DescribeExecution", arguments)
    #expect(described["status"] == "RUNNING" && described["redriveCount"] == 0)
  }

  @Test("after ninety days an execution is forgotten, and its name can be used again")
  func retention() async throws {
    let (clock, store) = (TestClock(), MemoryStore())
    let service = try await TestService(keptIn: store) { $0.wallClock = { clock.now } }
    let machine = try await service.machine("M", TestService.pass)
    for name in ["old", "other"] { await service.service.end(of: try await service.start(machine, name: name)) }
    let waiting = try await service.start(try await service.machine("Ask", TestService.callback))
    clock.advance(seconds: 91 * 86_400)
    let listed = try await service.answer("ListExecutions", ["stateMachineArn": .string(machine)])
    #expect(listed["executions"] == [])
    #expect(store.journals == [.account, .execution(3)])
    _ = try await service.start(machine, name: "old")
    let again = try await TestService(keptIn: store.cut(after: store.count)) { $0.wallClock = { clock.now } }
    let after = try await again.answer("ListExecutions", ["stateMachineArn": .string(machine)])
    #expect(after["executions"]?.array?.map { $0["name"] } == ["old"])
    #expect(try await again.answer("DescribeExecution", ["executionArn": .string(waiting)])["status"] == "RUNNING")
  }

  @Test("when one execution cannot be read, nothing was written")
  func unreadable() async throws {
    let store = MemoryStore()
    let service = try await TestService(keptIn: store)
    let machine = try await service.machine("Ask", TestService.callback)
    for _ in 0..<2 { _ = try await service.token(of: try await service.start(machine)) }
    // The session's clock has not begun to run, and the other one has a line that is none.
    let lines = store.lines(of: .execution(1)).filter { !$0.hasPrefix(#"{"tick""#) }
    let cut = store.cut(after: store.count)
    _ = cut.begin(.execution(1))
    for line in lines { _ = cut.append(line, to: .execution(1)) }
    _ = cut.append("{", to: .execution(2))
    let count = cut.count
    await #expect(throws: StoreProblem.self) { try await TestService(keptIn: cut) }
    #expect(cut.count == count)
  }

  @Test("what cannot be kept is answered to nobody")
  func failure() async throws {
    let store = MemoryStore()
    let service = try await TestService(keptIn: store)
    store.fail("the disk is full")
    let response = await service.call("CreateActivity", ["name": "A"])
    #expect(response.status == 500 && response.body["message"] == "the disk is full")
  }

  @Test("an Express execution is not kept, and one that stands on entry goes on standing there")
  func entry() async throws {
    let store = MemoryStore()
    let service = try await TestService(keptIn: store) { $0.stopsOnEntry = true }
    _ = try await service.start(try await service.machine("X", TestService.pass, type: "EXPRESS"))
    #expect(store.lines(of: .execution(1)).isEmpty)
    let execution = try await service.start(try await service.machine("M", TestService.pass))
    let again = try await TestService(keptIn: store.cut(after: store.count))
    let arguments: JSON = ["executionArn": .string(execution)]
    #expect(try await again.answer("DescribeExecution", arguments)["status"] == "RUNNING")
    _ = try await again.answer("Asldb.PerformCommand", ["executionArn": .string(execution), "line": "continue"])
    #expect(try await again.end(of: execution)["status"] == "SUCCEEDED")
  }

  @Test("a line that cannot be read is named, and so is one that does not do what it did")
  func wrongLines() async throws {
    for (lines, problem) in [
      (["{"], "journal:1: this is no JSON: the text ends here, expected a member name in double quotes or '}'"),
      (["{}"], "journal:1: this is no entry of a journal"),
      ([#"{"deleted": "x"}"#], "journal:1: a journal begins with whose it is: {\"asldb\": ...}"),
      (
        [#"{"asldb": "9", "form": 2}"#],
        "journal:1: this was written by a version of asldb whose data this one cannot read"
      ),
    ] {
      let store = MemoryStore()
      for line in lines { _ = store.append(line, to: .account) }
      let error = await #expect(throws: StoreProblem.self) { try await TestService(keptIn: store) }
      #expect(error?.description == problem)
    }
  }

  @Test("the account and the region have to be those of before")
  func otherAccount() async throws {
    let store = MemoryStore()
    _ = try await TestService(keptIn: store)
    let error = await #expect(throws: StoreProblem.self) {
      try await TestService(keptIn: store) { $0.region = "eu-west-1" }
    }
    #expect(
      error?.description == "journal is of the account 123456789012 in us-east-1, not of 123456789012 in eu-west-1"
    )
  }
}
