import HashTreeCollections
import JSONModel
import StatesLanguage

extension Execution {
  /// The token of the next attempt: different for each one, the same in each replay.
  var nextToken: String? {
    guard case .task(let task) = machine.states[active.visit.state.index].state, task.resource.waitsForToken else {
      return nil
    }
    return TaskToken(of: TaskID(branch: active.id, number: taskCount + 1), seed: program.settings.seed).text
  }

  /// Asks for a Task to be done.
  mutating func schedule(_ task: TaskState) throws(EvaluationError) {
    let request = try evaluate(on: active.visit.workingInput) { scope throws(EvaluationError) in
      (
        timeout: try task.timeoutSeconds?.value(field: "TimeoutSecondsPath", minimum: 1, in: &scope),
        heartbeat: try task.heartbeatSeconds?.value(field: "HeartbeatSecondsPath", minimum: 1, in: &scope),
        role: try task.credentials?.evaluate(in: &scope)
      )
    }
    let token = nextToken
    taskCount += 1
    var pending = PendingTask(
      id: TaskID(branch: active.id, number: taskCount),
      state: active.visit.state,
      resource: task.resource,
      input: try RequestShaping.request(active.visit.workingArguments, for: task.resource),
      roleARN: request.role?["RoleArn"]?.string,
      token: token,
      attempt: active.visit.retryCount,
      invocation: invocations[active.visit.state, default: 0],
      timeoutSeconds: request.timeout,
      heartbeatSeconds: request.heartbeat,
      phase: .scheduled,
      scheduledAt: now
    )
    invocations[active.visit.state, default: 0] += 1
    record(.taskScheduled(ScheduledTask(pending, region: program.settings.region)))
    if case .activity = task.resource {} else { start(&pending, worker: nil) }
    effects.append(.startTask(pending))
    moveOn()
    wait(.task(pending))
  }

  /// Marks a task as taken up; its time runs from here.
  mutating func start(_ task: inout PendingTask, worker: String?) {
    task.phase = .started
    task.deadline = task.timeoutSeconds.map { now.adding(seconds: Double($0)) }
    task.heartbeatDeadline = task.heartbeatSeconds.map { now.adding(seconds: Double($0)) }
    record(.taskStarted(task.resource, worker: worker))
  }
}

extension Execution {
  /// The task that a token was made for: one that waits, or did once.
  ///
  /// - Parameter token: What somebody outside gives as a token.
  /// - Returns: The task; nothing when the execution has made no such token.
  public func task(ofToken token: String) -> TaskID? {
    guard let token = TaskToken(parsing: token), (1...max(1, taskCount)).contains(token.task.number),
      token == TaskToken(of: token.task, seed: program.settings.seed)
    else { return nil }
    return token.task
  }
}
