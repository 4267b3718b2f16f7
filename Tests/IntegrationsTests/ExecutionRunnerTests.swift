import Integrations
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("A runner drives an execution to its end")
struct ExecutionRunnerTests {
  static let callback = "arn:aws:states:::sqs:sendMessage.waitForTaskToken"
  static let token = #""Parameters":{"Token.$":"$$.Task.Token"},"#

  @Test("time that nothing happens in is skipped")
  func wait() throws {
    let definition = #"{"StartAt":"W","States":{"W":{"Type":"Wait","Seconds":86400,"End":true}}}"#
    let run = try ExecutionRunner(connector: AskConnector()).runSkippingTime(try execution(definition))
    #expect(run.status == .succeeded(output: [:]))
    #expect(run.seconds == 86_400)
  }

  @Test(
    "a task that is left open times out",
    arguments: [(#""TimeoutSeconds":60,"#, 60.0), (#""TimeoutSeconds":60,"HeartbeatSeconds":10,"#, 10)]
  )
  func timeout(_ fields: String, _ seconds: Double) throws {
    let execution = try execution(taskMachine(Self.token + fields, resource: Self.callback))
    let run = try ExecutionRunner(connector: AskConnector()).runSkippingTime(execution)
    #expect(run.status == .failed(error: "States.Timeout", cause: nil))
    #expect(run.seconds == seconds)
  }

  @Test("a run that nobody can move ends with the tasks that wait")
  func stuck() throws {
    let execution = try execution(taskMachine(Self.token, resource: Self.callback))
    let error = try #require(throws: RunnerError.self) {
      try ExecutionRunner(connector: AskConnector()).runSkippingTime(execution)
    }
    guard case .stuck(let tasks) = error else { return #expect(Bool(false), "\(error)") }
    #expect(tasks.map(\.state) == ["Ship"])
    #expect(tasks.allSatisfy { $0.token != nil })
    #expect("\(error)".contains("state 'Ship' (\(Self.callback))"))
  }

  static let endless = #"""
    {"StartAt":"Again","States":{
      "Again":{"Type":"Choice","Choices":[{"Variable":"$.done","IsPresent":true,"Next":"Done"}],"Default":"Again"},
      "Done":{"Type":"Succeed"}}}
    """#

  @Test("AWS's limit of events ends an endless loop")
  func eventLimit() throws {
    let run = try ExecutionRunner(connector: AskConnector()).runSkippingTime(try execution(Self.endless))
    let cause = "The execution reached the maximum number of history events (25000)."
    #expect(run.status == .failed(error: "States.Runtime", cause: cause))
    #expect(run.history.count == 25_000)
    #expect(run.history.last?.previousID == 24_999)
  }

  @Test("without that limit the runner's own ends it")
  func stepLimit() throws {
    var settings = ExecutionSettings()
    settings.limits = .off
    let execution = Execution(try machine(Self.endless), input: [:], settings: settings, now: .start2024)
    #expect(throws: RunnerError.tooManySteps(50_000)) {
      try ExecutionRunner(connector: AskConnector(), stepLimit: 50_000).runSkippingTime(execution)
    }
  }

  @Test("answers to what has been cancelled in the meantime are dropped")
  func cancelled() throws {
    let branch = taskMachine().replacing("Ship", with: "Bill")
    let definition = #"""
      {"StartAt":"Both","States":{"Both":{"Type":"Parallel","End":true,"Branches":[\#(taskMachine()),\#(branch)]}}}
      """#
    let mock = try MockConfiguration.connector(responses: #""0":{"Throw":{"Error":"E","Cause":"c"}}"#)
    let chain = ConnectorChain([mock, SkeletonConnector()])
    let run = try ExecutionRunner(connector: chain).runSkippingTime(try execution(definition))
    #expect(run.status == .failed(error: "E", cause: "c"))
  }

  @Test("on the real clock a wait takes its time")
  func realClock() async throws {
    let definition = #"{"StartAt":"W","States":{"W":{"Type":"Wait","Seconds":1,"End":true}}}"#
    let began = ContinuousClock.now
    let run = try await ExecutionRunner(connector: AskConnector()).run(try execution(definition), clock: .real)
    #expect(run.status == .succeeded(output: [:]))
    #expect(began.duration(to: .now) >= .milliseconds(990))
  }

  @Test("on a clock that is so many times as fast it takes so much less, and each wait its own time")
  func fastClock() async throws {
    let definition = #"""
      {"StartAt":"W","States":{
        "W":{"Type":"Wait","Seconds":50,"Next":"V"},"V":{"Type":"Wait","Seconds":10,"End":true}}}
      """#
    let (start, began) = (try execution(definition), ContinuousClock.now)
    let run = try await ExecutionRunner(connector: AskConnector()).run(start, clock: try ClockMode(parsing: "x1000"))
    #expect(run.status == .succeeded(output: [:]))
    #expect(run.execution.now >= start.now.adding(seconds: 60))
    #expect(began.duration(to: .now) >= .milliseconds(55))
  }

  @Test("on a clock that is held a run ends at the first timer")
  func heldClock() async throws {
    let start = try execution(#"{"StartAt":"W","States":{"W":{"Type":"Wait","Seconds":50,"End":true}}}"#)
    let end = await ExecutionRunner(connector: AskConnector()).drive(start, clock: .held)
    #expect(end.problem == .held(start.now.adding(seconds: 50)))
  }

  @Test("a run on the real clock can be cancelled")
  func cancellation() async throws {
    let execution = try execution(#"{"StartAt":"W","States":{"W":{"Type":"Wait","Seconds":3600,"End":true}}}"#)
    let run = Task { try await ExecutionRunner(connector: AskConnector()).run(execution, clock: .real) }
    run.cancel()
    let result = await run.result
    #expect(throws: RunnerError.cancelled) { try result.get() }
  }
}
