import HashTreeCollections
import StatesLanguage

extension Execution {
  /// Sets an execution that has ended badly going again, from the states that did not succeed.
  ///
  /// States that have succeeded do not run again, nor do branches and iterations that have; retries are counted anew,
  /// and the definition's `TimeoutSeconds` begin again.
  ///
  /// - Source: Step Functions guide, "Restarting state machine executions with redrive".
  public mutating func redrive(at moment: Instant) throws(RedriveRefusal) {
    let moment = max(now, moment)
    try checkRedrive(at: moment)
    status = .running
    now = moment
    let event = record(.executionRedriven(count: redrives.count + 1), after: history.count)
    redrives.append(Redrive(moment: moment, event: event))
    program = Program(program, redrives: redrives.count, last: moment)
    guard activate(.main) else { return }
    takeDownChildren()
    effects = []
    revive(active, after: event)
  }

  private func checkRedrive(at moment: Instant) throws(RedriveRefusal) {
    if program.settings.workflow == .express { throw .express }
    switch status {
    case .running: throw .running
    case .succeeded: throw .succeeded
    case .failed, .timedOut, .aborted: break
    }
    guard history.count < program.settings.limits.historyEvents - 1 else { throw .historyIsFull(events: history.count) }
    guard moment <= now.adding(seconds: Double(Self.redriveDays * 86_400)) else {
      throw .tooLate(days: Self.redriveDays)
    }
  }

  /// How many days after its end an execution can be redriven.
  private static let redriveDays = 14

  /// Makes a branch that did not succeed the active one, ready to go on from the state that it was in, and with it all
  /// below it.
  mutating func revive(_ branch: Branch, after event: Int) {
    var branch = branch
    let below = children(of: branch)
    if let run = branch.visit.mapRun, runs[run]?.canRedrive == true {
      branch.condition = .ready
      branch.lastEvent = event
      branch.visit.joinAgain()
    } else if let below {
      branch.condition = .joining(below.join)
      branch.visit.joinAgain()
    } else {
      branch.beginAgain(at: restart(of: branch), after: event)
    }
    replace(branch)
    for child in below?.branches ?? [] {
      revive(child, after: event)
    }
  }

  /// What did not succeed below a branch; nothing when its state has to begin again as a whole.
  private func children(of branch: Branch) -> BrokenJoin? {
    if branch.visit.mapRun != nil { return nil }
    if let broken = branch.visit.broken { return broken }
    guard case .joining(let join) = branch.condition else { return nil }
    return BrokenJoin(join, join.running.compactMap { self.branch($0) })
  }

  /// The stage at which a state begins again: only a Fail is entered again.
  private func restart(of branch: Branch) -> Stage {
    let state = program.states[branch.visit.state.index]
    let neverEntered = branch.visit.enteredEvent == 0
    if neverEntered { return branch.visit.failure == nil ? .enter : .recover }
    return state.type == .fail ? .enter : state.plan.stage(after: .enter)
  }

  /// Puts a branch in its place, where it moves after those that can move already.
  private mutating func replace(_ branch: Branch) {
    var branch = branch
    branch.turn = nextTurn()
    if active.id == branch.id { return active = branch }
    _ = parked.remove(branch.id)
    parked.insert(branch)
  }
}

extension Branch {
  /// Goes back to a stage of its state, with the events that follow coming after one.
  fileprivate mutating func beginAgain(at stage: Stage, after event: Int) {
    condition = .ready
    lastEvent = event
    visit.beginAgain(at: stage)
  }
}

extension Visit {
  /// Goes on waiting for branches.
  fileprivate mutating func joinAgain() {
    stage = .perform
    broken = nil
    failure = nil
    retryCount = 0
    retrierUses = []
  }

  /// Forgets all that the state has done but its input.
  fileprivate mutating func beginAgain(at stage: Stage) {
    let isOfItem = stage == .recover
    prepareRetry(uses: [], stage: stage)
    retryCount = 0
    effectiveInput = nil
    assigned = []
    output = nil
    transition = nil
    chosenRule = nil
    if !isOfItem { failure = nil }
    catcher = nil
    forced = []
    stageAfterEntry = nil
  }
}
