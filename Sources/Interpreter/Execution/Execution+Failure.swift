import JSONModel
import StatesLanguage

extension Execution {
  /// Notes that the engine cannot go on with the state that the active branch visits.
  mutating func failInside(_ error: EvaluationError) {
    let isHandling = active.visit.stage == .recover
    var failure = failure(of: error, in: active.visit, after: active.lastEvent)
    if isHandling { failure.origin = .engine }
    fail(with: failure)
  }

  /// The failure that an error of the engine becomes; one of JSONata has an event of its own.
  mutating func failure(of error: EvaluationError, in visit: Visit, after event: Int) -> Failure {
    let cause = error.name == .dataLimitExceeded ? error.reason : prefixed(error.reason, in: visit)
    var failure = Failure(error: error.name.text, cause: cause, origin: error.origin, event: event)
    guard error.name == .queryEvaluationError else { return failure }
    let detail = EventDetail.evaluationFailed(
      error: error.name,
      cause: cause,
      location: error.field,
      state: machine[visit.state].name
    )
    failure.event = record(detail, after: eventBeforeEvaluation(in: visit, last: event))
    return failure
  }

  /// The event that one of a failed evaluation points back to.
  ///
  /// - Source: recorded: as long as nothing but the entry has happened in a state, the event before its entry, save in
  ///   a Wait.
  private func eventBeforeEvaluation(in visit: Visit, last: Int) -> Int {
    guard last == visit.enteredEvent, last > 0, program.states[visit.state.index].type != .wait else { return last }
    let events = activeChild?.history ?? history
    return events.indices.contains(last - 1) ? events[last - 1].previousID : last
  }

  /// The cause of an error of the engine, which names the state.
  func prefixed(_ reason: String, in visit: Visit) -> String {
    guard program.settings.namesStateInCauses else { return reason }
    return "An error occurred while executing the state '\(machine[visit.state].name)' "
      + "(entered at the event id #\(visit.enteredEvent)). \(reason)"
  }

  /// Notes an error of the active branch, to be dealt with in its next step.
  mutating func fail(error: String?, cause: String?, origin: Failure.Origin) {
    fail(with: Failure(error: error, cause: cause, origin: origin, event: active.lastEvent))
  }

  private mutating func fail(with failure: Failure) {
    active.visit.failure = failure
    active.visit.stage = .recover
    resume()
  }

  /// Deals with the error of the visit: retries, catches, or passes it on.
  mutating func recover() throws(EvaluationError) {
    guard let failure = active.visit.failure else { return moveOn() }
    let handling = machine[active.visit.state].state.handling
    switch handling.decision(on: failure, after: active.visit.retrierUses) {
    case .retry(let index): retry(handling.retriers[index], at: index, failure)
    case .take(let index): try take(final(failure), with: handling.catchers[index], at: index)
    case .passOn: passOn(final(failure))
    }
  }

  /// An error that is not retried, after the event that tells of it.
  private mutating func final(_ failure: Failure) -> Failure {
    guard let event = failedEvent(after: failure) else { return failure }
    active.visit.failure?.event = event
    return active.visit.failure ?? failure
  }

  /// Records that a Parallel or Map has failed for good, when it has begun.
  ///
  /// - Source: recorded: a Map whose expressions fail counts as begun.
  private mutating func failedEvent(after failure: Failure) -> Int? {
    switch machine.states[active.visit.state.index].state {
    case .parallel: return failure.isOfBranch ? record(.parallelFailed, after: failure.event) : nil
    case .map:
      guard failure.isOfBranch || failure.error == ErrorName.queryEvaluationError.text else { return nil }
      return record(.mapFailed, after: failure.event)
    case .pass, .task, .choice, .wait, .succeed, .fail: return nil
    }
  }

  /// Waits before trying again.
  private mutating func retry(_ retrier: Retrier, at index: Int, _ failure: Failure) {
    var uses = active.visit.retrierUses
    uses += Array(repeating: 0, count: max(0, index + 1 - uses.count))
    uses[index] += 1
    releaseRun()
    let delay = retrier.delaySeconds(beforeRetry: uses[index], random: &random)
    active.visit.prepareRetry(uses: uses, stage: firstStageOfRetry)
    active.lastEvent = failure.event
    if delay > 0 { wait(.retrying(at: now.adding(seconds: delay))) }
  }

  /// Where a retry begins: with what is sent, unless the input has not been selected yet.
  var firstStageOfRetry: Stage {
    let plan = program.states[active.visit.state.index].plan
    return plan.stage(after: active.visit.effectiveInput == nil ? .enter : .inputPath)
  }

  private mutating func take(_ failure: Failure, with catcher: Catcher, at index: Int) throws(EvaluationError) {
    releaseRun()
    switch catcher.flow {
    case .jsonPath(let resultPath, let assign):
      let output = try resultPath.place(failure.errorOutput, into: active.visit.input)
      active.visit.assigned = []
      if let assign { active.visit.assigned = try evaluate(assign, on: failure.errorOutput) }
      active.visit.output = output
    case .jsonata(let template, let assign):
      var (output, assigned) = (failure.errorOutput, [Visit.Assigned]())
      if let assign { assigned = try evaluate(assign, errorOutput: failure.errorOutput) }
      if let template { output = try evaluate(template, errorOutput: failure.errorOutput) }
      active.visit.assigned = assigned
      active.visit.output = output
    }
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
    broken = nil
    self.stage = stage
  }
}
