import StatesLanguage

extension Execution {
  /// Why the error that a branch's visit meets, or met last, is dealt with as it is; the execution stays as it is.
  ///
  /// - Returns: The rules and the decision; nothing when the branch is not there, or its visit has met no error.
  public func failureExplanation(of id: BranchID) -> FailureExplanation? {
    guard let branch = branch(id), let failure = branch.visit.failure else { return nil }
    let handling = machine[branch.visit.state].state.handling
    var uses = branch.visit.retrierUses
    let retry = retryMade(by: branch, failure, handling)
    if let retry { uses[retry] -= 1 }
    let decision = handling.decision(on: failure, after: uses)
    return FailureExplanation(
      state: branch.visit.state,
      failure: failure,
      retriers: retriers(of: handling, failure, uses, decision),
      catchers: catchers(of: handling, failure, decision),
      decision: explained(decision, handling, uses, in: branch, isPast: retry != nil)
    )
  }

  /// The retrier that has tried the state again after the error, when that has been done.
  private func retryMade(by branch: Branch, _ failure: Failure, _ handling: ErrorHandling) -> Int? {
    let visit = branch.visit
    guard visit.stage != .recover, visit.catcher == nil, visit.stageAfterEntry == nil else { return nil }
    guard let owner = handling.retrier(for: failure) else { return nil }
    return visit.retrierUses.count(at: owner) > 0 ? owner : nil
  }

  private func retriers(
    of handling: ErrorHandling,
    _ failure: Failure,
    _ uses: [Int],
    _ decision: HandlingDecision
  ) -> [RetrierExplanation] {
    var isOwned = false
    return handling.retriers.enumerated().map { index, retrier in
      let isFor = failure.matches(retrier.errors)
      let standing: RetrierExplanation.Standing =
        if !isFor { .isForOthers } else if isOwned { .comesTooLate } else {
          decision == .retry(index) ? .acts : .isUsedUp
        }
      isOwned = isOwned || isFor
      return RetrierExplanation(
        names: failure.explain(retrier.errors),
        standing: standing,
        uses: uses.count(at: index),
        maxAttempts: retrier.maxAttempts,
        seconds: retrier.possibleSeconds(beforeRetry: uses.count(at: index) + 1)
      )
    }
  }

  private func catchers(
    of handling: ErrorHandling,
    _ failure: Failure,
    _ decision: HandlingDecision
  ) -> [CatcherExplanation] {
    let first = handling.catcher(for: failure)
    return handling.catchers.enumerated().map { index, catcher in
      let standing: CatcherExplanation.Standing =
        if !failure.matches(catcher.errors) { .isForOthers } else if index != first { .comesTooLate } else {
          decision == .take(index) ? .acts : .isNotNeeded
        }
      return CatcherExplanation(names: failure.explain(catcher.errors), standing: standing, next: catcher.next)
    }
  }

  private func explained(
    _ decision: HandlingDecision,
    _ handling: ErrorHandling,
    _ uses: [Int],
    in branch: Branch,
    isPast: Bool
  ) -> FailureExplanation.Decision {
    switch decision {
    case .retry(let index):
      let (retrier, retry) = (handling.retriers[index], uses.count(at: index) + 1)
      if isPast { return .retried(index, seconds: retrier.possibleSeconds(beforeRetry: retry)) }
      var random = random
      let seconds = retrier.delaySeconds(beforeRetry: retry, random: &random)
      return .retried(index, seconds: seconds...seconds)
    case .take(let index): return .caught(index, handling.catchers[index].next)
    case .passOn:
      guard let parent = branch.parent else { return .failsExecution }
      return branch.home == branch.id ? .failsChild(of: parent) : .passedOn(to: parent)
    }
  }
}

extension Failure {
  fileprivate func explain(_ names: [ErrorName]) -> [NameExplanation] {
    names.map { NameExplanation(name: $0, verdict: verdict(on: $0)) }
  }
}
