import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("A redrive goes on from what did not succeed")
struct RedriveTests {
  private static let call = #""Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Parameters":{}"#
  private let failure = Result<JSON, TaskError>.failure(TaskError(name: "E", cause: "c"))

  @Test("of a task: it is scheduled again in the same visit, with its retries counted anew")
  func task() throws {
    var execution = try execution(
      #"""
      {"StartAt":"T","States":{"T":{\#(Self.call),"Next":"Done",
      "Retry":[{"ErrorEquals":["E"],"MaxAttempts":1,"IntervalSeconds":1}]},
      "Done":{"Type":"Pass","Parameters":{"count.$":"$$.Execution.RedriveCount","at.$":"$$.Execution.RedriveTime"},
      "End":true}}}
      """#
    )
    try execution.run(answering: ["T": [failure]])
    try execution.deliver(.timePassed, at: .after(1))
    try execution.run(answering: ["T": [failure]])
    #expect(execution.status == .failed(error: "E", cause: "c"))
    try execution.redrive(at: .after(60))
    #expect(execution.history.last?.detail == .executionRedriven(count: 1))
    try execution.run(answering: ["T": [failure]])
    try execution.deliver(.timePassed, at: .after(61))
    try execution.run(answering: ["T": [.success([:])]])
    #expect(execution.status == .succeeded(output: ["count": 1, "at": "2024-01-01T00:01:00.000Z"]))
    #expect(execution.events.count { $0.hasSuffix(" TaskStateEntered") } == 1)
    #expect(execution.events.contains("10<-9 ExecutionRedriven"))
    #expect(execution.events.contains("11<-10 TaskScheduled"))
  }

  private static let both = #"""
    {"StartAt":"P","States":{"P":{"Type":"Parallel","End":true,"Branches":[
    {"StartAt":"Good","States":{"Good":{\#(call),"End":true}}},
    {"StartAt":"Bad","States":{"Bad":{\#(call),"End":true}}},
    {"StartAt":"Slow","States":{"Slow":{\#(call),"End":true}}}]}}}
    """#

  @Test("of a Parallel: branches that had succeeded keep their results")
  func parallel() throws {
    var execution = try execution(Self.both)
    try execution.run(answering: ["Good": [.success(1)], "Bad": [failure]])
    #expect(execution.status.name == "FAILED")
    try execution.redrive(at: .after(1))
    execution.run()
    #expect(execution.pendingTasks.map { execution.machine[$0.state].name } == ["Bad", "Slow"])
    try execution.run(answering: ["Bad": [.success(2)], "Slow": [.success(3)]])
    #expect(execution.status == .succeeded(output: [1, 2, 3]))
  }

  @Test("of an inline Map: iterations that had not begun begin too")
  func map() throws {
    var execution = try execution(
      #"""
      {"StartAt":"M","States":{"M":{"Type":"Map","MaxConcurrency":1,"End":true,"ItemSelector":{"v.$":"$$.Map.Item.Value"},
      "ItemProcessor":{"StartAt":"T","States":{"T":{\#(Self.call),"End":true}}}}}}
      """#,
      input: "[1,2,3]"
    )
    try execution.run(answering: ["T": [.success("a"), failure]])
    #expect(execution.status.name == "FAILED")
    try execution.redrive(at: .after(1))
    try execution.run(answering: ["T": [.success("b"), .success("c")]])
    #expect(execution.status == .succeeded(output: ["a", "b", "c"]))
    #expect(execution.events.count { $0.hasSuffix(" MapStateStarted") } == 1)
  }

  @Test("of branches inside branches, as far down as they go")
  func nested() throws {
    let inner = Self.both.replacing("\"P\"", with: "\"Inner\"")
    var execution = try execution(
      #"""
      {"StartAt":"Outer","States":{"Outer":{"Type":"Parallel","End":true,"Branches":[\#(inner),
      {"StartAt":"Beside","States":{"Beside":{\#(Self.call),"End":true}}}]}}}
      """#
    )
    try execution.run(answering: ["Good": [.success(1)]])
    try execution.run(answering: ["Beside": [failure]])
    try execution.redrive(at: .after(1))
    try execution.run(answering: ["Bad": [.success(2)], "Slow": [.success(3)], "Beside": [.success(4)]])
    #expect(execution.status == .succeeded(output: [[1, 2, 3], 4]))
  }

  @Test("after a time-out or a stop: what was under way begins again, and its time too", arguments: [true, false])
  func interrupted(_ stops: Bool) throws {
    var execution = try execution(Self.both.replacing(#""StartAt":"P","#, with: #""StartAt":"P","TimeoutSeconds":60,"#))
    try execution.run(answering: ["Good": [.success(1)]])
    try execution.deliver(stops ? .stopped(error: nil, cause: nil) : .timePassed, at: .after(stops ? 59 : 60))
    #expect(execution.status == (stops ? .aborted(error: nil, cause: nil) : .timedOut))
    try execution.deliver(.redriven, at: .after(100))
    #expect(execution.nextDeadline == .after(160))
    try execution.run(answering: ["Bad": [.success(2)], "Slow": [.success(3)]])
    #expect(execution.status == .succeeded(output: [1, 2, 3]))
  }

  @Test("of a Fail: it is entered again")
  func fail() throws {
    var execution = try execution(#"{"StartAt":"F","States":{"F":{"Type":"Fail","Error":"E"}}}"#)
    execution.run()
    try execution.redrive(at: .after(1))
    execution.run()
    #expect(
      execution.events == [
        "1<-0 ExecutionStarted", "2<-0 FailStateEntered", "3<-2 ExecutionFailed", "4<-3 ExecutionRedriven",
        "5<-4 FailStateEntered", "6<-5 ExecutionFailed",
      ]
    )
  }

  @Test("is refused with the reason")
  func refusals() throws {
    var succeeded = try execution(#"{"StartAt":"S","States":{"S":{"Type":"Succeed"}}}"#)
    #expect(throws: RedriveRefusal.running) { try succeeded.redrive(at: .start2024) }
    succeeded.run()
    #expect(throws: RedriveRefusal.succeeded) { try succeeded.redrive(at: .start2024) }
    var failed = try execution(#"{"StartAt":"F","States":{"F":{"Type":"Fail"}}}"#)
    failed.run()
    #expect(throws: RedriveRefusal.tooLate(days: 14)) { try failed.redrive(at: .after(14 * 86_400 + 1)) }
    try failed.redrive(at: .after(14 * 86_400))
    var settings = ExecutionSettings()
    settings.workflow = .express
    var express = Execution(failed.machine, input: [:], settings: settings, now: .start2024)
    express.run()
    #expect(throws: RedriveRefusal.express) { try express.redrive(at: .start2024) }
    settings.workflow = .standard
    settings.limits.historyEvents = 4
    var full = Execution(failed.machine, input: [:], settings: settings, now: .start2024)
    full.run()
    #expect(throws: RedriveRefusal.historyIsFull(events: 3)) { try full.redrive(at: .start2024) }
  }
}
