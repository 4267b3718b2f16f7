import HashTreeCollections
import JSONModel
import StatesLanguage

/// Edits that make the active branch go another way than its data and the definition say.
///
/// What was under way is ended as AWS ends what it aborts, and the history says so: work that a person completes or
/// fails gets the event of such an end where it had one of a beginning, so that every event still follows one that
/// explains it; nothing is made up for work that had not begun.
extension Execution {
  /// Leaves the state as it is and goes on with another one.
  mutating func goTo(_ state: StateID) throws(EditError) {
    guard machine.states.indices.contains(state.index) else { throw .noSuchState(state) }
    guard machine[active.scope].states.contains(state) else { throw .otherScope(state) }
    beginVisit(of: state, input: active.visit.output ?? active.visit.input)
  }

  /// Makes a Choice take a rule: it decides so when it comes to it, or goes back to it.
  mutating func takeRule(_ rule: Int?) throws(EditError) {
    let state = active.visit.state
    guard case .choice(let choice) = machine[state].state else { throw .notChoice(state) }
    let next: StateID
    if let rule {
      guard choice.rules.indices.contains(rule) else { throw .noSuchRule(rule) }
      next = choice.rules[rule].next
    } else {
      guard let other = choice.defaultState else { throw .noDefault(state) }
      next = other
    }
    active.visit.forgetWork()
    active.visit.chosenRule = rule
    active.visit.transition = .next(next)
    active.visit.forced.insert(.way)
    guard active.visit.stage > .perform else { return }
    active.visit.stage = active.visit.isEntered ? .perform : .enter
  }

  /// Takes the state's work as done.
  mutating func complete(with result: JSON) throws(EditError) {
    try checkGoesOn()
    active.visit.forced.insert(.work)
    if let task = takeTask() { return succeed(task, result) }
    let isOpen = hasOpenJoin
    abandonWork()
    if isOpen { record(program.states[active.visit.state.index].type == .map ? .mapSucceeded : .parallelSucceeded) }
    active.visit.forgetWork()
    active.visit.result = result
    goOn(at: program.states[active.visit.state.index].plan.stage(after: .perform))
  }

  /// Leaves the state with its input.
  mutating func skipState() throws(EditError) {
    try checkGoesOn()
    abandonWork()
    active.visit.forgetWork()
    active.visit.forced.insert(.work)
    active.visit.output = active.visit.input
    goOn(at: .exit)
  }

  /// Raises an error as if the state's work had.
  mutating func failByHand(error: String, cause: String?) {
    active.visit.forced.insert(.work)
    if let task = takeTask() { return fail(task, error: error, cause: cause) }
    let limits = program.settings.limits
    let isOpen = hasOpenJoin
    abandonWork()
    active.visit.forgetWork()
    let (error, cause) = (error.cut(to: limits.errorCharacters), cause?.cut(to: limits.causeCharacters))
    fail(error: error, cause: cause, origin: .ofRaised(error))
    active.visit.failure?.isOfBranch = isOpen
    goOn(at: .recover)
  }

  /// Tries the state again.
  mutating func retryNow() {
    switch active.condition {
    case .retrying: resume()
    case .task(let task):
      effects.append(.cancelTask(task.id))
      stopChild(of: task)
      resume()
      active.visit.prepareRetry(uses: active.visit.retrierUses, stage: firstStageOfRetry)
    case .ready, .sleeping, .joining, .finished, .failed:
      return beginVisit(of: active.visit.state, input: active.visit.input)
    }
    active.visit.forced.insert(.work)
  }

  /// Refuses states that go on only by a rule or not at all.
  private func checkGoesOn() throws(EditError) {
    let state = active.visit.state
    switch program.states[state.index].type {
    case .choice: throw .needsRule(state)
    case .fail: throw .onlyFails(state)
    case .pass, .task, .wait, .succeed, .parallel, .map: break
    }
  }

  private mutating func beginVisit(of state: StateID, input: JSON) {
    abandonWork()
    if active.visit.isEntered, let aborted = EventDetail.aborted(program.states[active.visit.state.index].type) {
      record(aborted)
    }
    active.contextEdits = active.contextEdits?.outlivingVisit
    active.visit = Visit(of: state, input: input, at: now)
    active.visit.forced = .entry
  }

  /// Lets the visit go on at a stage; a state that has not been entered is entered first.
  private mutating func goOn(at stage: Stage) {
    active.visit.stage = active.visit.isEntered ? stage : .enter
    active.visit.stageAfterEntry = active.visit.isEntered ? nil : stage
  }

  /// The task that is waited for, taken up and called off outside, so that its end can be told.
  private mutating func takeTask() -> PendingTask? {
    guard case .task(var task) = active.condition else { return nil }
    effects.append(.cancelTask(task.id))
    stopChild(of: task)
    task.child = nil
    if case .scheduled = task.phase { start(&task, worker: nil) }
    return task
  }

  /// Ends what the active branch waits for: its task is cancelled, its branches, iterations or Map Run are aborted.
  private mutating func abandonWork() {
    switch active.condition {
    case .task(let task):
      effects.append(.cancelTask(task.id))
      stopChild(of: task)
    case .joining(let join): _ = abortBranches(of: join, after: active.lastEvent)
    case .ready, .sleeping, .retrying, .finished, .failed: break
    }
    if let run = active.visit.mapRun {
      abortRun(run, after: active.lastEvent)
      releaseRun()
    }
    resume()
  }

  /// Whether the state is a Parallel or Map that has begun, with no event yet about its end.
  private var hasOpenJoin: Bool {
    if case .joining = active.condition { return true }
    if let run = active.visit.mapRun, runs[run]?.status == .running { return true }
    return active.visit.stage == .recover && active.visit.failure?.isOfBranch == true
  }
}

extension EventDetail {
  /// What is told of a state that is aborted; nothing of those types that AWS has no such event for.
  static func aborted(_ type: StateType) -> EventDetail? {
    switch type {
    case .task, .wait, .parallel, .map: .stateAborted(type)
    case .pass, .choice, .succeed, .fail: nil
    }
  }
}

extension Visit {
  /// Whether the state has been entered.
  fileprivate var isEntered: Bool { enteredEvent > 0 }

  /// Forgets what came of the state's work, and where it would have gone.
  fileprivate mutating func forgetWork() {
    result = nil
    selectedResult = nil
    placedResult = nil
    assigned = []
    output = nil
    transition = nil
    chosenRule = nil
    catcher = nil
    failure = nil
    broken = nil
    mapRun = nil
    stageAfterEntry = nil
  }
}
