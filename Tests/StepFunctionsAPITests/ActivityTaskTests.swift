import JSONModel
@testable import StepFunctionsAPI
import Testing

@Suite("Tasks of activities", .timeLimit(.minutes(1)))
struct ActivityTaskTests {
  @Test("fail when there is no such activity, as recorded")
  func missing() async throws {
    let service = TestService()
    let execution = try await service.start(try await service.machine("M", TestService.activity))
    let described = try await service.end(of: execution)
    let cause = "The activity arn:aws:states:us-east-1:123456789012:activity:work does not exist."
    #expect(
      [described["status"], described["error"], described["cause"]] == ["FAILED", "States.Runtime", .string(cause)]
    )
    let history = try await service.answer("GetExecutionHistory", ["executionArn": .string(execution)])
    let types = history["events"]?.array?.compactMap { $0["type"]?.string }
    #expect(types == ["ExecutionStarted", "TaskStateEntered", "ActivityScheduled", "ExecutionFailed"])
  }

  @Test("fail when their activity was deleted, and wait when it was made again")
  func deleted() async throws {
    let service = TestService()
    let arn = try await service.answer("CreateActivity", ["name": "work"])["activityArn"] ?? .null
    let machine = try await service.machine("M", TestService.activity)
    _ = try await service.answer("DeleteActivity", ["activityArn": arn])
    #expect(try await service.end(of: try await service.start(machine))["error"] == "States.Runtime")
    _ = try await service.answer("CreateActivity", ["name": "work"])
    let execution = try await service.start(machine)
    #expect(try await service.token(of: execution).isEmpty == false)
  }

  @Test("go to the workers in the order in which they came, one to each")
  func order() async throws {
    let service = TestService()
    let arn = try await service.answer("CreateActivity", ["name": "work"])["activityArn"] ?? .null
    let machine = try await service.machine("M", TestService.activity)
    var workers: [Task<JSON, any Error>] = []
    for number in 0..<3 {
      workers.append(Task { try await service.answer("GetActivityTask", ["activityArn": arn]) })
      while await service.service.activityTasks.waitingWorkers(of: arn.string ?? "") <= number {
        try await Task.sleep(for: .milliseconds(2))
      }
    }
    for number in 0..<3 { _ = try await service.start(machine, input: "\(number)") }
    var inputs: [JSON?] = []
    for worker in workers { inputs.append(try await worker.value["input"]) }
    #expect(Set(inputs) == ["0", "1", "2"])
  }

  @Test("go to the next worker when the one that was to get it has gone")
  func gone() async throws {
    let service = TestService()
    let arn = try await service.answer("CreateActivity", ["name": "work"])["activityArn"] ?? .null
    let machine = try await service.machine("M", TestService.activity)
    let first = Task { await service.call("GetActivityTask", ["activityArn": arn]) }
    while await service.service.activityTasks.waitingWorkers(of: arn.string ?? "") == 0 {
      try await Task.sleep(for: .milliseconds(2))
    }
    first.cancel()
    #expect(await first.value.body["taskToken"] == .null)
    _ = try await service.start(machine, input: "7")
    #expect(try await service.answer("GetActivityTask", ["activityArn": arn])["input"] == "7")
  }
}

extension ActivityTasks {
  /// How many workers of an activity wait.
  fileprivate func waitingWorkers(of activity: String) -> Int { workers[activity]?.count ?? 0 }
}
