import JSONModel

/// Whether an endpoint that was killed and started again still does what it had answered.
struct ServedCheck {
  let program: ServedProgram
  let facts: ServedFacts.State

  /// What does not hold any more.
  func problems() async throws -> [String] {
    var problems = facts.problems
    for (arn, description) in facts.machines {
      let now = try await program.call("DescribeStateMachine", ["stateMachineArn": .string(arn)])
      if now.members != description { problems.append("\(arn): \(now)") }
    }
    for execution in facts.started { problems += try await self.problems(of: execution) }
    for (execution, events) in facts.histories where try await !history(of: execution).starts(with: events) {
      problems.append("\(execution) has another history")
    }
    for (token, answered) in facts.answered { problems += try await self.problems(ofAnswered: token, answered) }
    for (token, execution) in facts.tokens { problems += try await self.problems(ofPending: token, execution) }
    for (token, redrive) in facts.redriven {
      let arguments: JSON = ["executionArn": .string(redrive.execution), "clientToken": .string(token)]
      let again = try await program.call("RedriveExecution", arguments)
      if again != .success(redrive.answer) { problems.append("\(redrive.execution) was redriven, and now: \(again)") }
    }
    return problems
  }

  private func history(of execution: String) async throws -> [JSON] {
    let arguments: JSON = ["executionArn": .string(execution), "maxResults": 1000]
    return try await program.call("GetExecutionHistory", arguments).members?["events"]?.array ?? []
  }

  private func problems(of execution: ServedFacts.Started) async throws -> [String] {
    let described = try await program.call("DescribeExecution", ["executionArn": .string(execution.arn)]).members
    guard let described, described["input"]?.string == execution.input else { return ["\(execution.arn) is not there"] }
    let other: JSON = [
      "stateMachineArn": .string(execution.machine), "name": .string(execution.name), "input": "{}",
    ]
    guard try await program.call("StartExecution", other) == .refused("ExecutionAlreadyExists") else {
      return ["\(execution.arn) was started again"]
    }
    if facts.stopped.contains(execution.arn), described["status"] == "RUNNING" {
      return ["\(execution.arn) was stopped, and runs"]
    }
    return []
  }

  private func problems(ofAnswered token: String, _ answered: ServedFacts.Answered) async throws -> [String] {
    let again = try await program.call("SendTaskSuccess", ["taskToken": .string(token), "output": "{}"])
    guard again == .refused("TaskTimedOut") else { return ["\(token) was answered, and now: \(again)"] }
    guard !answered.execution.isEmpty else { return [] }
    let outputs = try await history(of: answered.execution).filter {
      $0["taskSucceededEventDetails"]?["output"]?.string == answered.output
    }
    return outputs.count == 1 ? [] : ["the answer \(answered.output) was told \(outputs.count) times"]
  }

  /// A token that nobody has tried to answer still waits.
  private func problems(ofPending token: String, _ execution: String) async throws -> [String] {
    guard !facts.triedTokens.contains(token), !facts.triedStops.contains(execution) else { return [] }
    let beat = try await program.call("SendTaskHeartbeat", ["taskToken": .string(token)])
    if beat == .success([:]) { return [] }
    if try await isStoppedWithParent(execution) { return [] }
    return ["\(token) of \(execution) waited, and now: \(beat)"]
  }

  /// Whether an execution was started by one that somebody began to stop, which stops it, too.
  private func isStoppedWithParent(_ execution: String) async throws -> Bool {
    for parent in facts.triedStops where parent.contains(":execution:Nest:") {
      let submitted = try await history(of: parent).first { $0["type"] == "TaskSubmitted" }
      let output = submitted?["taskSubmittedEventDetails"]?["output"]?.string ?? ""
      guard (try? JSON(parsing: output))?["ExecutionArn"]?.string == execution else { continue }
      let described = try await program.call("DescribeExecution", ["executionArn": .string(parent)])
      return described.members?["status"] == "ABORTED"
    }
    return false
  }

  /// Answers all that waits until all executions have ended.
  ///
  /// - Returns: Those that have not.
  func finish() async throws -> [String] {
    for _ in 0..<100 {
      _ = try? await program.call(
        "GetActivityTask",
        ["activityArn": .string(ServedLoad.activity)],
        within: .milliseconds(5)
      )
      let callbacks = try await program.call("Asldb.ListCallbacks").members?["callbacks"]?.array ?? []
      for callback in callbacks {
        _ = try await program.call("Asldb.AnswerCallback", ["id": callback["id"] ?? .null, "output": "{}"])
      }
      let sessions = try await program.call("Asldb.ListSessions").members?["sessions"]?.array ?? []
      if sessions.allSatisfy({ $0["status"] != "RUNNING" }) { return [] }
      try await Task.sleep(for: .milliseconds(100))
    }
    let sessions = try await program.call("Asldb.ListSessions").members?["sessions"]?.array ?? []
    var running: [String] = []
    for session in sessions where session["status"] == "RUNNING" {
      let events = try await history(of: session["executionArn"]?.string ?? "").suffix(3)
      let journal = try await program.call("Asldb.ReadSession", ["executionArn": session["executionArn"] ?? .null])
      let lines = journal.members?["lines"]?.array?.suffix(6).compactMap(\.string) ?? []
      running.append("\(session.text()) goes on for ever: \(events.map { $0.text() }) \(lines)")
    }
    return running
  }
}
