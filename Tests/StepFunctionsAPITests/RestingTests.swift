import DebuggerCore
import JSONModel
@testable import StepFunctionsAPI
import Testing

@Suite("Executions that have ended rest", .timeLimit(.minutes(2)))
struct RestingTests {
  private static let fails = #"{"StartAt":"F","States":{"F":{"Type":"Fail","Error":"Lost","Cause":"the van is gone"}}}"#

  /// Runs so many executions to their ends, with names `e0`, `e1` and so on.
  private static func run(_ count: Int, of machine: String, in test: TestService) async throws -> [String] {
    var executions: [String] = []
    for number in 0..<count {
      let execution = try await test.start(machine, input: #"{"of": \#(number)}"#, name: "e\(number)")
      await test.service.end(of: execution)
      executions.append(execution)
    }
    return executions
  }

  private static let many = ExecutionTable.endedAtHand + 6

  @Test("when many others have ended since, and are described as before", arguments: [true, false])
  func describes(_ isKept: Bool) async throws {
    let test = isKept ? try await TestService(keptIn: MemoryStore()) : TestService()
    let machine = try await test.machine("M", TestService.pass)
    let first = try await test.start(machine, input: #"{"of": "the first"}"#, name: "first")
    let (described, arguments) = (try await test.end(of: first), JSON.object(["executionArn": .string(first)]))
    let history = try await test.answer("GetExecutionHistory", arguments)
    let others = try await Self.run(Self.many, of: machine, in: test)
    let resting = await test.service.restingARNs
    #expect(resting.count == 7 && resting.contains(first) && !resting.contains(others[others.count - 1]))
    #expect(try await test.answer("DescribeExecution", arguments) == described)
    #expect(try await test.answer("GetExecutionHistory", arguments) == history)
    #expect(await !test.service.restingARNs.contains(first))
    let again = await test.call("StartExecution", ["stateMachineArn": .string(machine), "name": "first"])
    #expect(again.failureType == "ExecutionAlreadyExists")
  }

  @Test("and are listed with the others, page by page")
  func lists() async throws {
    let test = TestService()
    let machine = try await test.machine("M", TestService.pass)
    let executions = try await Self.run(Self.many, of: machine, in: test)
    var (listed, token) = ([String](), JSON?.none)
    repeat {
      var arguments: JSONObject = ["stateMachineArn": .string(machine), "maxResults": 30]
      arguments["nextToken"] = token
      let page = try await test.answer("ListExecutions", .object(arguments))
      listed += page["executions"]?.array?.compactMap { $0["executionArn"]?.string } ?? []
      token = page["nextToken"]
    } while token != nil
    #expect(listed.count == executions.count && Set(listed) == Set(executions))
    let running: JSON = ["stateMachineArn": .string(machine), "statusFilter": "RUNNING"]
    #expect(try await test.answer("ListExecutions", running)["executions"] == [])
  }

  @Test("and are redriven all the same", arguments: [true, false])
  func redrives(_ isKept: Bool) async throws {
    let test = isKept ? try await TestService(keptIn: MemoryStore()) : TestService()
    let machine = try await test.machine("M", Self.fails)
    let first = try await Self.run(Self.many, of: machine, in: test)[0]
    let arguments: JSON = ["executionArn": .string(first)]
    #expect(await test.service.restingARNs.contains(first))
    _ = try await test.answer("RedriveExecution", arguments)
    let described = try await test.end(of: first)
    #expect(described["status"] == "FAILED" && described["redriveCount"] == 1)
    let events = try await test.answer("GetExecutionHistory", arguments)["events"]?.array
    #expect(events?.contains { $0["type"] == "ExecutionRedriven" } == true)
  }

  @Test("but not while somebody is attached")
  func attached() async throws {
    let test = TestService()
    let machine = try await test.machine("M", TestService.pass)
    let first = try await Self.run(1, of: machine, in: test)[0]
    let arguments: JSON = ["executionArn": .string(first)]
    let lines = try await test.answer("Asldb.ReadSession", arguments)["lines"]?.array ?? []
    let from = JSON.number(JSONNumber(lines.count))
    let reader = Task { await test.call("Asldb.ReadSession", ["executionArn": .string(first), "from": from]) }
    while await !test.service.isRead(first) { try await Task.sleep(for: .milliseconds(2)) }
    for number in 0..<Self.many {
      await test.service.end(of: try await test.start(machine, name: "other\(number)"))
    }
    #expect(await !test.service.restingARNs.contains(first))
    reader.cancel()
  }

  @Test("who asks after a Map Run wakes only its execution, and finds its children then", arguments: [true, false])
  func mapRuns(_ isKept: Bool) async throws {
    let test = isKept ? try await TestService(keptIn: MemoryStore()) : TestService()
    let maps = try await test.machine("Each", Self.distributed)
    var runs: [(execution: String, run: JSON, child: JSON)] = []
    for number in 0..<3 {
      let execution = try await test.start(maps, input: "[1, 2]", name: "maps\(number)")
      await test.service.end(of: execution)
      let listed = try await test.answer("ListMapRuns", ["executionArn": .string(execution)])
      let run = try #require(listed["mapRuns"]?[0]?["mapRunArn"])
      let children = try await test.answer("ListExecutions", ["mapRunArn": run])
      runs.append((execution, run, try #require(children["executions"]?[0]?["executionArn"])))
    }
    _ = try await Self.run(Self.many, of: try await test.machine("M", TestService.pass), in: test)
    #expect(await test.service.restingARNs.isSuperset(of: runs.map(\.execution)))
    let described = try await test.answer("DescribeMapRun", ["mapRunArn": runs[1].run])
    #expect(described["executionArn"]?.string == runs[1].execution && described["status"] == "SUCCEEDED")
    let child = try await test.answer("DescribeExecution", ["executionArn": runs[1].child])
    #expect(child["mapRunArn"] == runs[1].run)
    let resting = await test.service.restingARNs
    #expect(runs.map { resting.contains($0.execution) } == [true, false, true])
  }

  private static let distributed = #"""
    {"StartAt":"Each","States":{"Each":{"Type":"Map","Label":"Each","End":true,"ItemProcessor":{
      "ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},"StartAt":"P","States":{
        "P":{"Type":"Pass","End":true}}}}}}
    """#

  @Test("a late answer to one finds that its task is over, and wakes nothing")
  func lateAnswer() async throws {
    let test = TestService()
    let machine = try await test.machine("Ask", TestService.callback)
    let first = try await test.start(machine)
    let answer: JSON = ["taskToken": .string(try await test.token(of: first)), "output": "1"]
    _ = try await test.answer("SendTaskSuccess", answer)
    await test.service.end(of: first)
    _ = try await Self.run(Self.many, of: try await test.machine("M", TestService.pass), in: test)
    #expect(await test.call("SendTaskSuccess", answer).failureType == "TaskTimedOut")
    #expect(await test.service.restingARNs.contains(first))
  }
}

extension StepFunctionsService {
  /// Whether somebody waits for lines of an execution's session.
  fileprivate func isRead(_ arn: String) -> Bool { executions[arn]?.record.isRead == true }
}
