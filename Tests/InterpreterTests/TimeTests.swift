import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("Time comes from outside")
struct TimeTests {
  /// A Task with a deadline, in a machine that catches what it raises.
  func waiting(_ fields: String) throws -> Execution {
    var execution = try execution(
      #"""
      {"StartAt":"T","States":{"T":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke.waitForTaskToken",
      "Parameters":{"Token.$":"$$.Task.Token"},\#(fields),"End":true,
      "Catch":[{"ErrorEquals":["States.HeartbeatTimeout"],"Next":"Silent"},
      {"ErrorEquals":["States.Timeout"],"Next":"Late"}]},"Silent":{"Type":"Succeed"},"Late":{"Type":"Succeed"}}}
      """#
    )
    execution.run()
    return execution
  }

  @Test("a task that is late raises States.Timeout")
  func timeout() throws {
    var execution = try waiting(#""TimeoutSeconds":60"#)
    try execution.deliver(.timePassed, at: .after(59))
    #expect(execution.pendingTasks.count == 1)
    try execution.deliver(.timePassed, at: .after(60))
    execution.run()
    #expect(execution.events.contains("10<-9 SucceedStateExited") == false)
    #expect(execution.status == .succeeded(output: ["Error": "States.Timeout", "Cause": .null]))
  }

  @Test("a heartbeat puts the deadline off, silence is caught by its own name")
  func heartbeat() throws {
    var execution = try waiting(#""TimeoutSeconds":600,"HeartbeatSeconds":10"#)
    let task = try #require(execution.pendingTasks.first)
    try execution.deliver(.taskHeartbeat(task.id), at: .after(9))
    #expect(execution.nextDeadline == .after(19))
    try execution.deliver(.timePassed, at: .after(19))
    execution.run()
    #expect(
      execution.history.contains {
        $0.detail == .stateEntered(.succeed, name: "Silent", input: ["Error": "States.Timeout", "Cause": .null])
      }
    )
  }

  @Test("an answer after the deadline finds nobody waiting")
  func lateAnswer() throws {
    var execution = try waiting(#""TimeoutSeconds":60"#)
    let task = try #require(execution.pendingTasks.first)
    #expect(throws: StimulusError.noSuchTask(task.id)) {
      try execution.deliver(.taskSucceeded(task.id, output: 1), at: .after(61))
    }
  }

  @Test("each attempt has its own token, and a replay the same ones")
  func tokens() throws {
    let first = try #require(try waiting(#""TimeoutSeconds":60"#).pendingTasks.first)
    let again = try #require(try waiting(#""TimeoutSeconds":60"#).pendingTasks.first)
    #expect(first == again)
    #expect(first.input == ["Token": .string(try #require(first.token))])
  }

  @Test(
    "retries back off and stop growing at MaxDelaySeconds",
    arguments: [(1, 3.0), (2, 6.0), (3, 10.0), (4, 10.0)]
  )
  func backoff(retry: Int, delay: Double) throws {
    var execution = try execution(
      #"""
      {"StartAt":"T","States":{"T":{"Type":"Task","Resource":"arn:aws:states:::sns:publish","End":true,
      "Retry":[{"ErrorEquals":["States.TaskFailed"],"IntervalSeconds":3,"BackoffRate":2,"MaxDelaySeconds":10,
      "MaxAttempts":9}]}}}
      """#
    )
    for _ in 1..<retry {
      try execution.run(answering: ["T": [.failure(TaskError(name: "X"))]])
      try execution.deliver(.timePassed, at: try #require(execution.nextDeadline))
    }
    try execution.run(answering: ["T": [.failure(TaskError(name: "X"))]])
    let due = try #require(execution.nextDeadline)
    #expect(due == execution.now.adding(seconds: delay))
  }

  @Test("the machine's own time limit ends the execution at its moment")
  func machineTimeout() throws {
    var execution = try execution(
      #"{"StartAt":"W","TimeoutSeconds":5,"States":{"W":{"Type":"Wait","Seconds":60,"End":true}}}"#
    )
    try execution.runThroughTime()
    #expect(execution.status == .timedOut)
    #expect(execution.now == .after(5))
    #expect(execution.events.last == "3<-0 ExecutionTimedOut")
  }
}
