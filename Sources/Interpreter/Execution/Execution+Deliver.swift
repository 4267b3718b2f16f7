import JSONModel
import StatesLanguage

extension Execution {
  /// Tells the execution what has happened outside.
  ///
  /// First the clock goes to `moment`, and what is due by then happens; so an answer that comes too late finds its task
  /// timed out. Running what has become able to move is up to ``step()``.
  ///
  /// - Throws: ``StimulusError`` when nothing waits for it; the clock has gone on all the same.
  public mutating func deliver(_ stimulus: Stimulus, at moment: Instant) throws(StimulusError) {
    if case .redriven = stimulus { return try redriveOutside(at: moment) }
    guard case .running = status else { throw .executionEnded }
    advance(to: moment)
    defer { settleChild() }
    switch stimulus {
    case .timePassed, .redriven: break
    case .stopped(let error, let cause): try stop(error: error, cause: cause)
    case .taskStarted(let id, let worker):
      var task = try activate(id)
      if case .scheduled = task.phase { start(&task, worker: worker) }
      active.condition = .task(task)
    case .taskSubmitted(let id, let output):
      var task = try activateStarted(id)
      submit(&task, output)
    case .executionStarted(let id, let start): try begin(start, for: try activateStarted(id))
    case .taskHeartbeat(let id):
      var task = try activate(id)
      // The time of a task runs from when it is taken up.
      if case .scheduled = task.phase {
      } else {
        task.heartbeatDeadline = task.heartbeatSeconds.map { now.adding(seconds: Double($0)) }
      }
      active.condition = .task(task)
    case .taskSucceeded(let id, let output): succeed(try activateEnding(id), output)
    case .itemsRead(let id, let answer): try take(answer, for: id)
    case .resultsWritten(let id, let failure): try noteWritten(id, failure: failure)
    case .mapRunEnded(let id, let end): try finish(id, as: end)
    case .mapRunUpdated(let id, let update): try self.update(id, by: update)
    case .taskFailed(let id, let error, let cause):
      if isMissingActivity(id, error) {
        _ = try activate(id)
        return fail(error: error, cause: cause, origin: .raised)
      }
      fail(try activateEnding(id), error: error, cause: cause)
    }
  }

  private mutating func redriveOutside(at moment: Instant) throws(StimulusError) {
    do throws(RedriveRefusal) { try redrive(at: moment) } catch { throw .notRedrivable(error) }
  }

  private mutating func stop(error: String?, cause: String?) throws(StimulusError) {
    guard case .running = status else { throw .executionEnded }
    guard activate(.main) else { return }
    record(.executionAborted(error: error, cause: cause), after: 0)
    end(.aborted(error: error, cause: cause))
  }

  /// Whether a task fails because its activity is not there: no worker can say `States.Runtime` before it has taken the
  /// task.
  ///
  /// - Source: recorded: no event of the task tells of it, and `States.Runtime` ends the execution.
  private func isMissingActivity(_ id: TaskID, _ error: String?) -> Bool {
    guard error == ErrorName.runtime.text, case .task(let task)? = branch(id.branch)?.condition, task.id == id,
      case .activity = task.resource, case .scheduled = task.phase
    else { return false }
    return true
  }

  /// Makes the branch that waits for a task the active one.
  private mutating func activate(_ id: TaskID) throws(StimulusError) -> PendingTask {
    guard case .running = status else { throw .executionEnded }
    guard case .task(let task)? = branch(id.branch)?.condition, task.id == id, activate(id.branch) else {
      throw .noSuchTask(id)
    }
    return task
  }

  private mutating func activateStarted(_ id: TaskID) throws(StimulusError) -> PendingTask {
    var task = try activate(id)
    if case .scheduled = task.phase { start(&task, worker: nil) }
    return task
  }

  /// A task that is told how it ended: an execution that it waits for is stopped.
  private mutating func activateEnding(_ id: TaskID) throws(StimulusError) -> PendingTask {
    let task = try activateStarted(id)
    stopChild(of: task)
    return task
  }

  /// Notes what the service says that has taken a task.
  mutating func submit(_ task: inout PendingTask, _ output: JSON) {
    task.phase = .submitted(output)
    record(.taskSubmitted(task.resource, output: output))
    active.condition = .task(task)
  }

  /// Takes a task as done, with its output.
  mutating func succeed(_ task: PendingTask, _ output: JSON) {
    guard output.fits(bytes: program.settings.limits.payloadBytes) else {
      return fail(task, error: ErrorName.dataLimitExceeded.text, cause: oversized(task.resource.sizeLimitName))
    }
    record(.taskSucceeded(task.resource, output: output))
    active.visit.result = output
    resume()
  }

  /// Takes a task as failed.
  mutating func fail(_ task: PendingTask, error: String?, cause: String?) {
    let limits = program.settings.limits
    let (error, cause) = (error?.cut(to: limits.errorCharacters), cause?.cut(to: limits.causeCharacters))
    record(.taskFailed(task.resource, error: error, cause: cause))
    fail(error: error, cause: cause, origin: .ofRaised(error))
  }
}

extension Failure.Origin {
  /// What an error that somebody raises by its name counts as.
  static func ofRaised(_ error: String?) -> Failure.Origin {
    error == ErrorName.timeout.text ? .timeout : .raised
  }
}

extension TaskResource {
  /// What AWS calls a task in the message about a result that is too large.
  var sizeLimitName: String {
    switch self {
    case .lambdaFunction(let arn), .activity(let arn): arn
    case .service(let action): action.service
    }
  }
}
