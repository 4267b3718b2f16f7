import StatesLanguage

extension Execution {
  /// When something happens by itself next: a wait ends, a retry begins, a task or the execution times out.
  ///
  /// The year that a Standard execution may take at most is no such moment while nothing else is: nobody waits for it.
  public var nextDeadline: Instant? {
    guard case .running = status else { return nil }
    let first = [
      parked.timers.first?.moment, active.condition.deadline, children.deadlines.first?.moment, activeChild?.deadline,
      declaredDeadline,
    ].compactMap(\.self).min()
    return first.map { min($0, executionDeadline) }
  }

  /// When the time is over that the definition, or an Express workflow, gives the execution.
  private var declaredDeadline: Instant? {
    let isExpress = program.settings.workflow == .express
    return machine.timeoutSeconds != nil || isExpress ? executionDeadline : nil
  }

  /// Whether the execution that a branch belongs to ends when it takes too long, or one around it does: by its
  /// definition, or as an Express workflow.
  package func hasTimeLimit(around branch: BranchID) -> Bool {
    var inner: BranchID? = branch
    while let id = inner, let child = childExecution(of: id) {
      if child.deadline != nil { return true }
      inner = parent(of: child.branch)
    }
    return declaredDeadline != nil
  }

  /// When the execution times out: the definition's `TimeoutSeconds`, within the longest time that any execution may
  /// take.
  private var executionDeadline: Instant {
    let most = program.settings.limits.seconds(of: program.settings.workflow)
    return program.runsSince.adding(seconds: Double(min(machine.timeoutSeconds ?? most, most)))
  }

  /// Lets the clock go forward to a moment; what is due on the way happens in its order, at its own time.
  mutating func advance(to moment: Instant) {
    while case .running = status, case let deadline = nextDeadline ?? executionDeadline, deadline <= moment {
      now = max(now, deadline)
      expire()
    }
    now = max(now, moment)
  }

  /// Lets happen what is due now.
  private mutating func expire() {
    if executionDeadline <= now { return timeOut() }
    expireChildren()
    var due = parked.timers.prefix { $0.moment <= now }.map(\.branch)
    if let deadline = active.condition.deadline, deadline <= now { due.append(active.id) }
    for branch in due.sorted() where activate(branch) {
      guard let deadline = active.condition.deadline, deadline <= now else { continue }
      switch active.condition {
      case .sleeping, .retrying: resume()
      case .task(let task): expire(task)
      case .ready, .joining, .finished, .failed: break
      }
      settleChild()
    }
  }

  /// Lets the task time out that the active branch waits for, whether it has a time limit or not.
  mutating func timeOutTask() throws(EditError) {
    guard case .task(let task) = active.condition else { throw .noTask(active.id) }
    active.visit.forced.insert(.work)
    end(task, origin: .timeout)
  }

  /// - Source: recorded: a missed heartbeat and a time-out are both `States.Timeout` without a cause.
  private mutating func expire(_ task: PendingTask) {
    let timedOut = task.deadline.map { $0 <= now } ?? false
    end(task, origin: timedOut ? .timeout : .heartbeat)
  }

  private mutating func end(_ task: PendingTask, origin: Failure.Origin) {
    record(.taskTimedOut(task.resource, error: ErrorName.timeout.text))
    effects.append(.cancelTask(task.id))
    stopChild(of: task)
    fail(error: ErrorName.timeout.text, cause: nil, origin: origin)
  }

  /// Ends the execution because it has taken too long.
  mutating func timeOut() {
    guard activate(.main) else { return }
    record(.executionTimedOut, after: 0)
    end(.timedOut)
  }
}

extension BranchCondition {
  /// When the condition changes by itself.
  public var deadline: Instant? {
    switch self {
    case .sleeping(let until): until
    case .retrying(let at): at
    case .task(let task): task.nextDeadline
    case .ready, .joining, .finished, .failed: nil
    }
  }
}
