import Interpreter
import JSONModel
import StepFunctionsAPI
import Testing

@Suite("Whether an execution can be redriven", .timeLimit(.minutes(1)))
struct RedriveStatusTests {
  private static let fails = #"{"StartAt":"F","States":{"F":{"Type":"Fail","Error":"Lost"}}}"#

  private func status(_ described: JSON) -> [JSON?] { [described["redriveStatus"], described["redriveStatusReason"]] }

  @Test("ends fourteen days after its end")
  func period() async throws {
    let clock = TestClock()
    let service = TestService { $0.wallClock = { clock.now } }
    let execution = try await service.start(try await service.machine("M", Self.fails))
    #expect(status(try await service.end(of: execution)) == ["REDRIVABLE", nil])
    clock.advance(seconds: 15 * 86_400)
    let described = try await service.answer("DescribeExecution", ["executionArn": .string(execution)])
    #expect(status(described) == ["NOT_REDRIVABLE", "Execution redrivable period exceeded"])
    let refusal = await service.call("RedriveExecution", ["executionArn": .string(execution)])
    #expect(refusal.failureType == "ExecutionNotRedrivable")
  }

  @Test("ends with a full history")
  func history() async throws {
    let service = TestService { $0.limits.historyEvents = 4 }
    let execution = try await service.start(try await service.machine("M", Self.fails))
    let described = try await service.end(of: execution)
    #expect(described["status"] == "FAILED")
    #expect(status(described) == ["NOT_REDRIVABLE", "Execution history event limit exceeded"])
  }
}
