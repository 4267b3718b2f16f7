import JSONModel
import StatesLanguage

extension Execution {
  /// Notes that the engine cannot go on with the state that the active branch visits.
  mutating func failInside(_ error: EvaluationError) {
    let cause = error.name == .dataLimitExceeded ? error.reason : prefixed(error.reason, in: active.visit)
    let isHandling = active.visit.stage == .recover
    fail(error: error.name.text, cause: cause, origin: isHandling ? .engine : error.origin)
  }

  /// The cause of an error of the engine, which names the state.
  func prefixed(_ reason: String, in visit: Visit) -> String {
    "An error occurred while executing the state '\(machine[visit.state].name)' "
      + "(entered at the event id #\(visit.enteredEvent)). \(reason)"
  }

  /// Notes an error of the active branch, to be dealt with in its next step.
  mutating func fail(error: String?, cause: String?, origin: Failure.Origin) {
    active.visit.failure = Failure(error: error, cause: cause, origin: origin, event: active.lastEvent)
    active.visit.stage = .recover
    resume()
  }

  /// Deals with the error of the visit: retries, catches, or passes it on.
  mutating func recover() throws(EvaluationError) {
    guard var failure = active.visit.failure else { return moveOn() }
    let handling = machine[active.visit.state].state.handling
    if let retrier = handling.retrier(for: failure), retry(handling.retriers[retrier], at: retrier, failure) { return }
    if let event = failedEvent(after: failure) {
      failure.event = event
      active.visit.failure = failure
    }
    if let catcher = handling.catcher(for: failure) {
      try take(failure, with: handling.catchers[catcher], at: catcher)
    } else {
      passOn(failure)
    }
  }

  /// Records that a Parallel or Map has failed for good, when it has begun.
  private mutating func failedEvent(after failure: Failure) -> Int? {
    guard failure.isOfBranch else { return nil }
    switch machine.states[active.visit.state.index].state {
    case .parallel: return record(.parallelFailed, after: failure.event)
    case .map: return record(.mapFailed, after: failure.event)
    case .pass, .task, .choice, .wait, .succeed, .fail: return nil
    }
  }

  /// Waits before trying again, when the retrier has attempts left.
  private mutating func retry(_ retrier: Retrier, at index: Int, _ failure: Failure) -> Bool {
    var uses = active.visit.retrierUses
    uses += Array(repeating: 0, count: max(0, index + 1 - uses.count))
    guard uses[index] < retrier.maxAttempts else { return false }
    uses[index] += 1
    let delay = retrier.delaySeconds(beforeRetry: uses[index], random: &random)
    active.visit.prepareRetry(uses: uses, stage: program.states[active.visit.state.index].plan.stage(after: .inputPath))
    active.lastEvent = failure.event
    if delay > 0 { wait(.retrying(at: now.adding(seconds: delay))) }
    return true
  }

  private mutating func take(_ failure: Failure, with catcher: Catcher, at index: Int) throws(EvaluationError) {
    let output = try catcher.resultPath.place(failure.errorOutput, into: active.visit.input)
    active.visit.assigned =
      try catcher.assign.map { assign throws(EvaluationError) in
        try evaluate(assign, on: failure.errorOutput)
      } ?? []
    active.visit.output = output
    active.visit.catcher = index
    active.visit.transition = .next(catcher.next)
    active.lastEvent = failure.event
    active.visit.stage = .exit
  }

  private mutating func passOn(_ failure: Failure) {
    if isOnChildsMainLine {
      record(.executionFailed(error: failure.error, cause: failure.cause), after: failure.event)
      endChild(.failed(error: failure.error, cause: failure.cause))
    } else if let parent = active.parent {
      failJoin(parent, with: failure)
    } else {
      record(.executionFailed(error: failure.error, cause: failure.cause), after: failure.event)
      wait(.failed(failure))
      end(.failed(error: failure.error, cause: failure.cause))
    }
  }
}

extension EvaluationError {
  /// Who raises the error: the specification lets all but those of the engine itself be retried and caught.
  ///
  /// - Source: States Language specification, appendix A; Step Functions guide, "Error names".
  var origin: Failure.Origin { name == .runtime || name == .dataLimitExceeded ? .engine : .raised }
}

extension Visit {
  /// Forgets the last attempt, so that the next one begins at a stage.
  mutating func prepareRetry(uses: [Int], stage: Stage) {
    retrierUses = uses
    retryCount += 1
    arguments = nil
    mapRun = nil
    result = nil
    selectedResult = nil
    placedResult = nil
    self.stage = stage
  }
}
