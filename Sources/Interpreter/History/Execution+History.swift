import StatesLanguage

extension Execution {
  /// Records an event of the active branch, after its last one.
  mutating func record(_ detail: EventDetail) {
    active.lastEvent = record(detail, after: active.lastEvent)
  }

  /// Records an event that follows another one, and gives its number.
  @discardableResult
  mutating func record(_ detail: EventDetail, after previous: Int) -> Int {
    guard case .running = status else { return history.count }
    if let event = activeChild?.record(detail, after: previous, at: now, in: program) { return event }
    let id = history.count + 1
    if id >= historyLimit, !detail.endsExecution { return exceedHistory() }
    history.append(HistoryEvent(id: id, previousID: previous, moment: now, detail: detail))
    return id
  }

  private var historyLimit: Int {
    switch program.settings.workflow {
    case .standard: program.settings.limits.historyEvents
    case .express: ExecutionLimits.expressEvents
    }
  }

  /// Ends the execution with the event that is one too many.
  ///
  /// - Source: measured: event 25,000 is the `ExecutionFailed`, after event 24,999. An Express execution has no such
  ///   limit, but would have taken its five minutes long before.
  private mutating func exceedHistory() -> Int {
    guard case .standard = program.settings.workflow else {
      timeOut()
      return history.count
    }
    let cause = "The execution reached the maximum number of history events (\(historyLimit))."
    let event = record(.executionFailed(error: ErrorName.runtime.text, cause: cause), after: history.count)
    end(.failed(error: ErrorName.runtime.text, cause: cause))
    return event
  }
}

extension EventDetail {
  /// Whether the event is an execution's last one.
  var endsExecution: Bool {
    switch self {
    case .executionSucceeded, .executionFailed, .executionTimedOut, .executionAborted: true
    case .executionStarted, .executionRedriven, .evaluationFailed, .stateEntered, .stateExited, .stateAborted,
      .taskScheduled, .taskStarted, .taskSubmitted,
      .taskSucceeded, .taskFailed, .taskTimedOut, .parallelStarted, .parallelSucceeded, .parallelFailed, .mapStarted,
      .mapSucceeded, .mapFailed, .mapRunStarted, .mapRunRedriven, .mapRunSucceeded, .mapRunFailed, .mapRunAborted,
      .mapIteration:
      false
    }
  }
}
