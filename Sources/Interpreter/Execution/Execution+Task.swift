import HashTreeCollections
import JSONModel
import StatesLanguage

extension Execution {
  /// The token of the next attempt: different for each one, the same in each replay.
  var nextToken: String? {
    guard case .task(let task) = machine.states[active.visit.state.index].state, task.resource.waitsForToken else {
      return nil
    }
    return TaskToken.text(of: TaskID(branch: active.id, number: taskCount + 1), seed: program.settings.seed)
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

/// Task tokens.
enum TaskToken {
  /// The token of an attempt: opaque text, as AWS's are.
  static func text(of task: TaskID, seed: UInt64) -> String {
    var source = RandomSource(seed: seed ^ UInt64(truncatingIfNeeded: task.number) &* 0x9E37_79B9_7F4A_7C15)
    let words = (0..<4).map { _ in String(source.next(), radix: 36) }
    return "asldb-\(task.branch.number)-\(task.number)-" + words.joined()
  }
}
