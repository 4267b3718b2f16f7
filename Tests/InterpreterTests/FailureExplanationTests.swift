import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("Why an error is dealt with as it is")
struct FailureExplanationTests {
  /// What a task does, and the explanation of its last error.
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var retry = "[]"
    var `catch` = "[]"
    /// The errors of the task's attempts, one after the other.
    var errors: [String] = ["E"]
    /// What is set before the error.
    var heartbeat = false
    let lines: [String]
  }

  static let rows = nameRows + attemptRows

  private static let nameRows = [
    Row(testDescription: "no rules", lines: ["fails the execution"]),
    Row(
      testDescription: "names that stand for it, and names that do not",
      retry: #"[{"ErrorEquals": ["F", "E.x"]}]"#,
      catch: #"[{"ErrorEquals": ["F"], "Next": "Z"}, {"ErrorEquals": ["States.TaskFailed"], "Next": "Z"}]"#,
      lines: [
        "retry 1 isForOthers: F otherName, E.x otherName; 0 of 3 in 1.0 s", "catch 1 isForOthers: F otherName",
        "catch 2 acts: States.TaskFailed matches", "caught by 2, to Z",
      ]
    ),
    Row(
      testDescription: "a time-out is no States.TaskFailed",
      retry: #"[{"ErrorEquals": ["States.TaskFailed"]}]"#,
      catch: #"""
        [{"ErrorEquals": ["States.HeartbeatTimeout"], "Next": "Z"}, {"ErrorEquals": ["States.ALL"], "Next": "Z"}]
        """#,
      errors: ["States.Timeout"],
      lines: [
        "retry 1 isForOthers: States.TaskFailed isTimeout; 0 of 3 in 1.0 s",
        "catch 1 isForOthers: States.HeartbeatTimeout isNoSilence", "catch 2 acts: States.ALL matches",
        "caught by 2, to Z",
      ]
    ),
    Row(
      testDescription: "silence is a time-out that has a name of its own",
      catch: #"""
        [{"ErrorEquals": ["States.BranchFailed"], "Next": "Z"},
        {"ErrorEquals": ["States.HeartbeatTimeout"], "Next": "Z"}]
        """#,
      errors: [],
      heartbeat: true,
      lines: [
        "catch 1 isForOthers: States.BranchFailed isNotOfBranch", "catch 2 acts: States.HeartbeatTimeout matches",
        "caught by 2, to Z",
      ]
    ),
    Row(
      testDescription: "States.Runtime is for nobody",
      retry: #"[{"ErrorEquals": ["States.ALL"]}]"#,
      catch: #"[{"ErrorEquals": ["States.Runtime"], "Next": "Z"}]"#,
      errors: ["States.Runtime"],
      lines: [
        "retry 1 isForOthers: States.ALL neverHandled; 0 of 3 in 1.0 s",
        "catch 1 isForOthers: States.Runtime neverHandled", "fails the execution",
      ]
    ),
  ]

  private static let attemptRows = [
    Row(
      testDescription: "the first retrier that is for it acts, and the catcher is not needed",
      retry: #"""
        [{"ErrorEquals": ["E"], "IntervalSeconds": 2, "BackoffRate": 3, "MaxAttempts": 2},
        {"ErrorEquals": ["States.ALL"]}]
        """#,
      catch: #"[{"ErrorEquals": ["States.ALL"], "Next": "Z"}]"#,
      lines: [
        "retry 1 acts: E matches; 0 of 2 in 2.0 s", "retry 2 comesTooLate: States.ALL matches; 0 of 3 in 1.0 s",
        "catch 1 isNotNeeded: States.ALL matches", "retried by 1 after 2.0 s",
      ]
    ),
    Row(
      testDescription: "the delay grows with each attempt",
      retry: #"""
        [{"ErrorEquals": ["F"], "IntervalSeconds": 7},
        {"ErrorEquals": ["E"], "IntervalSeconds": 2, "BackoffRate": 3, "MaxAttempts": 2}]
        """#,
      errors: ["F", "E", "E"],
      lines: [
        "retry 1 isForOthers: F otherName; 1 of 3 in 14.0 s", "retry 2 acts: E matches; 1 of 2 in 6.0 s",
        "retried by 2 after 6.0 s",
      ]
    ),
    Row(
      testDescription: "a retrier that is used up still owns the error",
      retry: #"[{"ErrorEquals": ["E"], "MaxAttempts": 1}, {"ErrorEquals": ["States.ALL"]}]"#,
      catch: #"[{"ErrorEquals": ["E"], "Next": "Z"}, {"ErrorEquals": ["States.ALL"], "Next": "Z"}]"#,
      errors: ["E", "E"],
      lines: [
        "retry 1 isUsedUp: E matches; 1 of 1 in 2.0 s", "retry 2 comesTooLate: States.ALL matches; 0 of 3 in 1.0 s",
        "catch 1 acts: E matches", "catch 2 comesTooLate: States.ALL matches", "caught by 1, to Z",
      ]
    ),
  ]

  private static func definition(_ row: Row) -> String {
    #"""
    {"StartAt": "A", "States": {
      "A": {"Type": "Task", "Resource": "arn:aws:states:us-east-1:123456789012:activity:a", "TimeoutSeconds": 90,
        "HeartbeatSeconds": 9, "Retry": \#(row.retry), "Catch": \#(row.catch), "Next": "Z"},
      "Z": {"Type": "Succeed"}}}
    """#
  }

  @Test("explains what the execution then does", arguments: rows)
  func explains(_ row: Row) throws {
    var execution = try execution(Self.definition(row))
    for (index, error) in row.errors.enumerated() {
      if index > 0 { try execution.runToTask() }
      execution.run()
      let task = try #require(execution.pendingTasks.first)
      try execution.deliver(.taskFailed(task.id, error: error, cause: nil), at: execution.now)
    }
    if row.heartbeat {
      execution.run()
      let task = try #require(execution.pendingTasks.first)
      try execution.deliver(.taskStarted(task.id, worker: nil), at: execution.now)
      try execution.deliver(.timePassed, at: execution.now.adding(seconds: 20))
    }
    let before = try #require(execution.failureExplanation(of: .main))
    #expect(before.lines(in: execution.machine) == row.lines)
    execution.step()
    #expect(execution.failureExplanation(of: .main)?.lines(in: execution.machine) == row.lines)
    #expect(execution.hasDone(before.decision))
  }

  @Test("jitter is drawn as it will be, and is a range once it is past")
  func jitter() throws {
    let retry = #"[{"ErrorEquals": ["E"], "IntervalSeconds": 10, "JitterStrategy": "FULL"}]"#
    var execution = try execution(Self.definition(Row(testDescription: "", retry: retry, lines: [])))
    execution.run()
    let task = try #require(execution.pendingTasks.first)
    try execution.deliver(.taskFailed(task.id, error: "E", cause: nil), at: execution.now)
    let explanation = try #require(execution.failureExplanation(of: .main))
    guard case .retried(0, let seconds) = explanation.decision else { throw TaskError(name: "decision") }
    #expect(seconds.lowerBound == seconds.upperBound)
    #expect(explanation.retriers[0].seconds == 0...10)
    execution.step()
    #expect(execution.nextDeadline == execution.now.adding(seconds: seconds.lowerBound))
    #expect(execution.failureExplanation(of: .main)?.decision == .retried(0, seconds: 0...10))
  }

  @Test("an error goes from a branch to its Parallel, which has rules of its own")
  func branches() throws {
    var execution = try execution(
      #"""
      {"StartAt": "P", "States": {
        "P": {"Type": "Parallel", "End": true, "Retry": [{"ErrorEquals": ["States.BranchFailed"], "MaxAttempts": 0}],
          "Branches": [{"StartAt": "F", "States": {"F": {"Type": "Fail", "Error": "E"}}}]}}}
      """#
    )
    let branch = try execution.run(to: "F", .recover)
    #expect(execution.failureExplanation(of: .main) == nil)
    #expect(execution.failureExplanation(of: branch)?.decision == .passedOn(to: .main))
    execution.step()
    #expect(
      execution.failureExplanation(of: .main)?.lines(in: execution.machine)
        == ["retry 1 isUsedUp: States.BranchFailed matches; 0 of 0 in 1.0 s", "fails the execution"]
    )
    execution.step()
    #expect(execution.failureExplanation(of: .main)?.decision == .failsExecution)
  }

  @Test("an error in a child execution fails that")
  func child() throws {
    var execution = try execution(
      #"""
      {"StartAt": "M", "States": {"M": {"Type": "Map", "End": true, "ItemProcessor": {
        "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
        "StartAt": "F", "States": {"F": {"Type": "Fail", "Error": "E"}}}}}}
      """#,
      input: "[1]"
    )
    let branch = try execution.run(to: "F", .recover)
    #expect(execution.failureExplanation(of: branch)?.decision == .failsChild(of: .main))
  }
}

extension FailureExplanation {
  fileprivate func lines(in machine: StateMachine) -> [String] {
    retriers.enumerated().map { index, rule in
      "retry \(index + 1) \(rule.standing): \(rule.names.text); "
        + "\(rule.uses) of \(rule.maxAttempts) in \(rule.seconds.upperBound) s"
    }
      + catchers.enumerated().map { "catch \($0 + 1) \($1.standing): \($1.names.text)" }
      + [decision.text(in: machine)]
  }
}

extension FailureExplanation.Decision {
  fileprivate func text(in machine: StateMachine) -> String {
    switch self {
    case .retried(let index, let seconds): "retried by \(index + 1) after \(seconds.upperBound) s"
    case .caught(let index, let next): "caught by \(index + 1), to \(machine[next].name)"
    case .passedOn(let branch): "passed on to \(branch.number)"
    case .failsChild: "fails the child execution"
    case .failsExecution: "fails the execution"
    }
  }
}

extension [NameExplanation] {
  fileprivate var text: String { map { "\($0.name) \($0.verdict)" }.joined(separator: ", ") }
}

extension Execution {
  /// Whether a decision is what has been done.
  fileprivate func hasDone(_ decision: FailureExplanation.Decision) -> Bool {
    switch decision {
    case .retried(_, let seconds): nextDeadline == now.adding(seconds: seconds.lowerBound)
    case .caught(let index, let next):
      branch(.main)?.visit.catcher == index && branch(.main)?.visit.transition == .next(next)
    case .failsExecution: if case .failed = status { true } else { false }
    case .passedOn, .failsChild: false
    }
  }

  /// Lets time pass until a task is asked for.
  fileprivate mutating func runToTask() throws {
    run()
    while pendingTasks.isEmpty {
      try deliver(.timePassed, at: try #require(nextDeadline))
      run()
    }
  }
}
