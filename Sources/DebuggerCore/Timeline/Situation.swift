import HashTreeCollections
import Integrations
package import Interpreter
import JSONModel
import SimulatedServices
import StatesLanguage

/// All that a session knows at one moment: the execution, the answers that are under way, and what has been counted.
package struct Situation: Sendable, Equatable {
  /// The execution.
  package private(set) var execution: Execution
  /// What is around the execution: the answers that are under way.
  private(set) var surroundings: Surroundings
  /// What has been counted.
  private(set) var tally = Tally()
  /// The branch that moved last, or when that has ended, the one that it returned to.
  private(set) var lastMoved = BranchID.main
  /// The branches with an error that nobody catches, which a movement has been told of.
  private var faults: [BranchID] = []

  /// Whether a branch has an error that nobody catches, which a movement has been told of at this moment or before.
  var hasFaults: Bool { !faults.isEmpty }

  init(_ execution: Execution, in surroundings: Surroundings = Surroundings()) {
    (self.execution, self.surroundings) = (execution, surroundings)
  }

  /// Does something.
  ///
  /// - Parameters:
  ///   - action: What.
  ///   - hand: Whether a person does it.
  ///   - answers: Says what the outside world undertakes about what it asks.
  /// - Returns: What led to the new moment.
  /// - Throws: ``Refusal`` when the execution is not in a state to have it done.
  mutating func perform(
    _ action: Action,
    hand: Hand,
    answers: ([Effect], Execution) -> [Undertaking]
  ) throws(Refusal) -> Moment {
    let turns = execution.turnsSoFar
    let (step, effects) = try apply(action)
    let asked = answers(effects, execution)
    let moment = Moment(
      action: action,
      step: step,
      isFirstEntry: step.map { $0.stage == .enter && !tally.hasPreviousVisit($0.branch) } ?? false,
      undertakings: asked,
      faults: newFaults(after: action, step, since: turns),
      eventCount: execution.history.count,
      hand: hand
    )
    note(moment)
    return moment
  }

  /// Comes to a recorded moment again.
  mutating func replay(_ moment: Moment) {
    do throws(Refusal) {
      _ = try apply(moment.action)
      note(moment)
    } catch {
      preconditionFailure("what was done once can be done again: equal executions behave equally")
    }
  }

  private mutating func note(_ moment: Moment) {
    guard moment.hasOutcome else { return }
    surroundings.take(moment.undertakings, in: execution)
    faults += moment.faults
  }

  private mutating func apply(_ action: Action) throws(Refusal) -> (Step?, [Effect]) {
    var step: Step?
    switch action {
    case .step(let branch): step = try makeStep(branch)
    case .tell(let stimulus, at: let moment):
      try tell(stimulus, at: moment)
      if let branch = action.branch { lastMoved = branch }
    case .edit(let edit):
      let state = execution.progress(of: edit.branch)?.state
      try change(edit)
      if let state, case .goTo(let target, in: _) = edit { tally.countJump(from: state, to: target) }
    case .serve(.poll(let task)):
      surroundings.poll(task, in: execution)
      lastMoved = task.branch
    case .serve(.edit(let edit)): try change(edit)
    }
    let effects = execution.takeEffects()
    guard !surroundings.isEmpty else { return (step, effects) }
    for case .cancelTask(let task) in effects { surroundings.cancel(task, at: execution.now) }
    surroundings.keepMapRuns { execution.mapRun($0)?.status == .running }
    return (step, effects)
  }

  private mutating func makeStep(_ branch: BranchID) throws(Refusal) -> Step {
    guard let stage = execution.stage(of: branch), Tally.counts(stage) else { return try move(branch) }
    let parent = execution.parent(of: branch)
    let step: Step
    switch stage {
    case .exit:
      let before = execution.progress(of: branch)
      let visit = execution.goesOn(branch) ? execution.visit(of: branch) : nil
      step = try move(branch)
      if let before { tally.countExit(step, from: before, to: execution.progress(of: branch), visit) }
    case .recover:
      let before = execution.progress(of: branch)
      step = try move(branch)
      if let before { tally.countRecovery(step, from: before, in: execution) }
    case .enter, .inputPath, .parameters, .perform, .resultSelector, .resultPath, .assign, .outputPath:
      step = try move(branch)
      tally.countEntry(step.state)
    }
    if let parent, !execution.isLive(branch) { lastMoved = parent }
    return step
  }

  private mutating func move(_ branch: BranchID) throws(Refusal) -> Step {
    guard let step = execution.step(branch) else { throw .cannotMove(branch) }
    lastMoved = branch
    if !faults.isEmpty { faults.removeAll { $0 == branch } }
    return step
  }

  /// Hands a stimulus in; one that is refused changes nothing.
  private mutating func tell(_ stimulus: Stimulus, at moment: Instant) throws(Refusal) {
    if execution.status.isFinal, stimulus != .redriven { throw .ended }
    if let task = stimulus.task, execution.waitingTask(task) == nil { throw .noSuchTask(task) }
    do throws(StimulusError) { try execution.deliver(stimulus, at: moment) } catch { throw Refusal(error) }
    surroundings.forget(told: stimulus)
    if case .taskSubmitted(let id, output: _) = stimulus, execution.waitsForToken(id) { surroundings.hangUp(on: id) }
  }

  /// Changes what the simulated services know by hand; a change that is refused changes nothing.
  private mutating func change(_ edit: ServiceEdit) throws(Refusal) {
    do throws(ServiceEditError) { try surroundings.perform(edit, at: execution.now) } catch {
      throw .noServiceEdit(error)
    }
  }

  /// Makes a change by hand; one that is refused changes nothing.
  private mutating func change(_ edit: Edit) throws(Refusal) {
    if execution.status.isFinal { throw .ended }
    var changed = execution
    do throws(EditError) { try changed.apply(edit) } catch { throw Refusal(error) }
    execution = changed
  }
}

extension Execution {
  /// Whether a task ends when somebody sends its token back.
  fileprivate func waitsForToken(_ id: TaskID) -> Bool {
    waitingTask(id)?.resource.waitsForToken ?? false
  }
}

extension Situation {
  /// The branches to which something just done has given an error that nobody catches.
  ///
  /// - Parameters:
  ///   - action: What was done.
  ///   - step: The stage that it ran.
  ///   - turns: How often a branch had become able to move before it: those that it has failed have done so since.
  /// - Returns: These branches.
  private func newFaults(after action: Action, _ step: Step?, since turns: Int) -> [BranchID] {
    var found: [BranchID] = []
    if let own = action.branch, isNewFault(own) { found.append(own) }
    guard execution.turnsSoFar > turns, mayTouchOthers(action, step) else { return found }
    for id in execution.readyBranches(since: turns) where id != action.branch && isNewFault(id) { found.append(id) }
    return found
  }

  private func isNewFault(_ id: BranchID) -> Bool {
    guard case .recover? = execution.stage(of: id), !faults.contains(id), let visit = execution.visit(of: id) else {
      return false
    }
    return visit.failure?.isOfBranch == false && execution.failsUncaught(id)
  }

  /// Whether something just done can have failed another branch than its own: an iteration whose input cannot be made,
  /// a task that took too long.
  private func mayTouchOthers(_ action: Action, _ step: Step?) -> Bool {
    switch action {
    case .step: step?.stage == .perform || step?.stage == .exit
    case .tell(let stimulus, at: _): stimulus.task == nil
    case .edit, .serve: false
    }
  }
}
