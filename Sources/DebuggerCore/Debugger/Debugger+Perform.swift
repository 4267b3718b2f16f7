import Integrations
package import Interpreter
import JSONModel
import StatesLanguage

extension Debugger {
  /// Carries a command out; one that begins a movement only begins it, for ``advance(budget:)`` to go on with.
  ///
  /// A command that cannot be carried out becomes a line of the log and changes nothing else.
  ///
  /// - Parameters:
  ///   - command: What to do.
  ///   - wallClock: What the wall clock shows; it matters while the execution's clock runs.
  /// - Returns: Why it cannot be carried out.
  @discardableResult
  package mutating func perform(_ command: Command, at wallClock: Instant) -> Refusal? {
    if !isOfService(command) { log.add(.command, command.words(in: machine)) }
    do throws(Refusal) {
      try carryOut(command, at: wallClock)
      return nil
    } catch {
      log.add(.refusal, error.words)
      return error
    }
  }

  /// Whether it is not a person's command but how the clock of an execution is set that nobody need be there for.
  private func isOfService(_ command: Command) -> Bool {
    guard isUnattended, log.entries.isEmpty, timeline.count == 1, case .clock = command else { return false }
    return true
  }

  private mutating func carryOut(_ command: Command, at wallClock: Instant) throws(Refusal) {
    switch command {
    case .move(let motion, let direction): try begin(motion, direction, at: wallClock)
    case .pause: try pause()
    case .toggleBreakpoint(let state): try toggleBreakpoint(state)
    case .breakpoint(let command): try carryOut(command)
    case .set(let place, let value, in: let branch): try set(place, to: value, in: branch)
    case .setVariable(let name, let value, in: let branch):
      try edit(.setVariable(name, value, in: branch), "$\(name) was changed by hand")
    case .edit(let edit):
      try self.edit(edit, edit.words(in: machine) + (edit.isForced ? "; AWS would not do that" : ""))
    case .answer(let task, let answer): try give(answer, to: task, at: wallClock)
    case .answerAll(let tasks, let answer): try give(answer, toAll: tasks, at: wallClock)
    case .call(.begin(let task)): try begin(callOf: task)
    case .call(.hangUp(let task)): try hangUp(on: task)
    case .keep(let command): try carryOut(command)
    case .skipWait(let branch): try skipWait(of: branch)
    case .nextTimer: try goToNextTimer()
    case .service(let edit): try serve(edit)
    case .goTo(let moment): try go(to: moment)
    case .focus(let branch): try look(at: branch)
    case .clock(let mode): setClock(mode, at: wallClock)
    case .stop(let error, let cause): try stop(error: error, cause: cause, at: wallClock)
    case .updateMapRun(let run, let update): try self.update(run, by: update)
    case .redrive: try redrive(at: wallClock)
    case .restart: restart(at: wallClock)
    case .fork(let command): try carryOut(command)
    case .bookmark(let command): try carryOut(command)
    case .watch(let command): try carryOut(command)
    case .undo: try undo()
    case .redo: try redo()
    case .adopt(let machine): try adopt(machine)
    case .advance(let milliseconds): try advanceClock(milliseconds: milliseconds)
    case .advanceTo(let moment): try advanceClock(to: moment)
    case .freeze(let branch): try freeze(branch)
    case .thaw(let branch): try thaw(branch)
    case .thawAll: try thawAll()
    case .tryOrders(random: let count): try tryOrders(random: count)
    }
  }

  private mutating func pause() throws(Refusal) {
    guard movement != nil || revision != nil else { throw .notMoving }
    if revision != nil { log.add(.note, "the definition of before stays") }
    halt(.paused)
  }

  private mutating func look(at branch: BranchID) throws(Refusal) {
    guard execution.branch(branch) != nil else { throw .noSuchBranch(branch) }
    focus = branch
    focusIsChosen = true
  }

  private mutating func go(to moment: Int) throws(Refusal) {
    guard (0..<timeline.count).contains(moment) else { throw .noSuchMoment(moment) }
    timeline.go(to: moment)
    focus = here.settle(on: timeline.next?.action.branch ?? here.lastMoved)
    stand(at: arrivalAtMoment)
  }

  /// Changes a Map Run; a movement that waits goes on when that lets children begin, or ends the Map.
  private mutating func update(_ run: MapRunID, by update: MapRunUpdate) throws(Refusal) {
    try live(.tell(.mapRunUpdated(run, update), at: execution.now), hand: .new)
    guard movement != nil, here.nextAction(lead) != nil else { return }
    clock.halt()
    stop = .moving
  }

  private mutating func stop(error: String?, cause: String?, at wallClock: Instant) throws(Refusal) {
    try live(.tell(.stopped(error: error, cause: cause), at: shownTime(at: wallClock)), hand: .new)
    arrive(Arrival(stop: .ended, focus: .main))
  }

  /// The time between the end and the redrive has passed on a clock that goes as the wall's does, and on no other.
  private mutating func redrive(at wallClock: Instant) throws(Refusal) {
    let moment = clock.mode == .real ? max(wallClock, execution.now) : execution.now
    try live(.tell(.redriven, at: moment), hand: .new)
    let branch = here.settle(on: focus)
    stand(at: standstill(at: branch) ?? Arrival(stop: .redriven, focus: branch))
  }

  private mutating func restart(at wallClock: Instant) {
    let program = execution.program
    let fresh = Execution(program.machine, input: program.input, settings: settings, now: wallClock)
    forks.leave(timeline, at: nil, for: .restart)
    timeline = Timeline(from: Situation(fresh, in: Surroundings(outside.services)))
    breakpoints.forget(from: 0)
    frozen = FrozenBranches()
    schedules = nil
    stand(at: Arrival(stop: .entry, focus: .main))
  }

  private mutating func set(_ value: VisitValue, to new: JSON, in id: BranchID) throws(Refusal) {
    if !execution.status.isFinal, let branch = execution.branch(id) {
      if let refusal = VisitForecast(branch, in: machine).refusal(toSet: value) { throw refusal }
    }
    try edit(.set(value, new, in: id), "the \(value.rawValue) was changed by hand")
  }

  private mutating func edit(_ edit: Edit, _ words: String) throws(Refusal) {
    try live(.edit(edit), hand: .new)
    log.add(.note, words)
    let branch = here.settle(on: execution.branch(focus) == nil ? edit.branch : focus)
    stand(at: standstill(at: branch) ?? Arrival(stop: .edited, focus: branch))
  }

  /// Ends the movement that is under way, where it is.
  mutating func halt(_ stop: Stop) {
    movement = nil
    revision = nil
    clock.halt()
    self.stop = stop
  }

  /// Ends the movement that is under way, and looks at where it has come to.
  mutating func arrive(_ arrival: Arrival) {
    let (goal, missed) = (movement?.goal, movement.flatMap { branchMissed(by: $0, at: arrival.focus) })
    let isChosen = missed == nil && movement?.join != nil
    timeline.noteStop()
    halt(completed(arrival.stop))
    if case .breakpoint(let hit) = stop, let problem = hit.problem {
      breakpoints.note(failure: problem, of: hit.breakpoint.number)
    }
    focus = arrival.focus
    focusIsChosen = isChosen
    if let words = stop.words(in: machine) { log.add(.note, words) }
    if let goal, arrival.stop != .cursor(goal) { log.add(.note, "\(machine[goal].name) was not reached") }
    if let missed { log.add(.note, missed) }
  }
}
