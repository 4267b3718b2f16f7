import Integrations
import Interpreter
import JSONModel
import StatesLanguage
import Synchronization
import Testing

@Suite("Tasks are done outside")
struct OutsideCallTests {
  /// Says the same to each task, and notes which tasks it was cancelled for.
  private final class Caller: TaskCaller {
    let reports: [CallReport]
    let waits: Bool
    let cancelled = Mutex<[StateName]>([])

    init(_ reports: [CallReport], waits: Bool = false) { (self.reports, self.waits) = (reports, waits) }

    func perform(_ call: OutsideCall, report: @escaping @Sendable (CallReport) async -> Void) async {
      for said in reports { await report(said) }
      guard waits else { return }
      do { try await Task.sleep(for: .seconds(600)) } catch { cancelled.withLock { $0.append(call.state) } }
    }
  }

  @Test("a run waits for the answer, however its time passes", arguments: ["skip", "x1000"])
  func answer(_ clock: String) async throws {
    let runner = try runner(Caller([.note("working"), .succeeded(["done": true])]))
    let run = try await runner.run(try execution(taskMachine()), clock: try ClockMode(parsing: clock))
    #expect(run.status == .succeeded(output: ["done": true]))
  }

  @Test("a failure is the task's, and is retried as such")
  func failure() async throws {
    let runner = try runner(Caller([.failed(error: "Busy", cause: "later")]))
    let retry = #""Retry":[{"ErrorEquals":["Busy"],"MaxAttempts":2}],"#
    let run = try await runner.run(try execution(taskMachine(retry)), clock: .skip)
    #expect(run.status == .failed(error: "Busy", cause: "later"))
    #expect(run.eventTypes.filter { $0 == "TaskScheduled" }.count == 3)
  }

  @Test("a job is submitted before it ends; a callback is left to whoever has its token")
  func patterns() async throws {
    let job = try runner(Caller([.submitted(["Id": 1]), .succeeded(["Id": 1, "State": "DONE"])]))
    let sync = taskMachine(resource: "arn:aws:states:::batch:submitJob.sync")
    let run = try await job.run(try execution(sync), clock: .skip)
    #expect(run.eventTypes[2...5] == ["TaskScheduled", "TaskStarted", "TaskSubmitted", "TaskSucceeded"])
    let callback = taskMachine(
      #""Parameters":{"QueueUrl":"q","MessageBody.$":"$$.Task.Token"},"TimeoutSeconds":60,"#,
      resource: "arn:aws:states:::sqs:sendMessage.waitForTaskToken"
    )
    let waiting = try await runner(Caller([.submitted([:])])).run(try execution(callback), clock: .skip)
    #expect(waiting.status == .failed(error: "States.Timeout", cause: nil))
  }

  @Test("what nobody waits for any more is ended")
  func cancellation() async throws {
    let caller = Caller([], waits: true)
    let runner = try runner(caller)
    let run = try await runner.run(
      try execution(
        taskMachine(#""TimeoutSeconds":1,"Catch":[{"ErrorEquals":["States.ALL"],"Next":"Ship2"}],"#)
          .replacing(#""End":true}}"#, with: #""End":true},"Ship2":{"Type":"Wait","Seconds":100,"End":true}}"#)
      ),
      clock: try ClockMode(parsing: "x1000")
    )
    #expect(run.status == .succeeded(output: ["Error": "States.Timeout", "Cause": .null]))
    for _ in 0..<100 where caller.cancelled.withLock({ $0.isEmpty }) { try await Task.sleep(for: .milliseconds(10)) }
    #expect(caller.cancelled.withLock { $0 } == ["Ship"])
  }

  private func runner(_ caller: Caller) throws -> ExecutionRunner {
    let document = try JSONDocument(parsing: Array(#"{"default": {"command": "true"}}"#.utf8))
    let bindings = try BindingsReader.read(document, path: "asldb.yaml", folder: "")
    let rules = BindingsConnector(bindings.tasks, of: "asldb.yaml", hasPerson: false)
    return ExecutionRunner(OutsideWorld(connector: rules).calling(caller))
  }
}
