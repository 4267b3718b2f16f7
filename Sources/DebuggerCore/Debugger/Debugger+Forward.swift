import Integrations
import Interpreter
import StatesLanguage

/// Moving forward.
extension Debugger {
  /// Goes to the next moment, and stops where the movement ends.
  ///
  /// - Returns: How many moments it went through.
  mutating func advanceForward() -> Int {
    if !hasEnded, let action = goForward() {
      follow(action)
      if let arrival = arrivalForward { arrive(arrival) }
    } else if hasEnded {
      arrive(Arrival(stop: .ended, focus: .main))
    }
    return 1
  }

  /// Stops a movement where it begins, when another branch than the one in focus is at a place of it: that place has
  /// not been seen yet.
  mutating func stopAtUnseenPlace() {
    guard let movement, let place = nextPlace, place.branch != focus, let stop = stop(of: movement, at: place) else {
      return
    }
    arrive(Arrival(stop: stop, focus: place.branch))
  }

  private var hasEnded: Bool { !timeline.hasFuture && timeline.here.execution.status.isFinal }

  /// Goes to the next moment: the one that is known, or what the branches do, or what the time brings.
  ///
  /// - Returns: What led to it; nothing when there was none, and the session has stopped.
  private mutating func goForward() -> Action? {
    if timeline.hasFuture, let next = knownNext {
      relive()
      return next.action
    }
    guard let action = nextAction else {
      waitForOutside()
      return nil
    }
    do throws(Refusal) {
      try live(action)
      return action
    } catch {
      log.add(.refusal, error.words)
      halt(.paused)
      return nil
    }
  }

  /// Who moves first in a movement: the branch that it began in, or the one that it follows.
  ///
  /// A continuing movement otherwise keeps the order of an execution without a debugger, so that it makes the same
  /// history.
  var lead: Lead {
    guard let movement else { return Lead(branch: focus, ownFirst: true, frozen: frozen) }
    return switch movement.motion {
    case .over, .out, .intoBranch: Lead(branch: movement.branch, ownFirst: true, frozen: frozen)
    case .stage, .into, .event: Lead(branch: focus, ownFirst: true, frozen: frozen)
    case .continue, .to: Lead(branch: movement.branch, ownFirst: false, frozen: frozen)
    }
  }

  /// What the branches do next, or what the time brings.
  private var nextAction: Action? {
    let lead = lead
    if let action = timeline.here.nextAction(lead) { return action }
    return jump
  }

  /// A jump of the clock to the next timer, when only the time can go on.
  private var jump: Action? {
    guard clock.mode == .skip, openTasks.isEmpty, openCalls.isEmpty, frozenBranches == nil else { return nil }
    return here.nextDeadline.map { .tell(.timePassed, at: $0) }
  }

  /// Stops because nothing can move by itself; the movement goes on when a timer comes due, while the clock runs, or
  /// when a task has been done outside.
  private mutating func waitForOutside() {
    let timePasses = clock.mode.speed != nil && here.nextDeadline != nil && frozenBranches == nil
    let isAnswered = isReachable && !openTasks.isEmpty || openTasks.isEmpty && !openCalls.isEmpty
    let goesOn = timePasses || isAnswered
    let waiting = goesOn ? movement : nil
    if waiting != nil { movement = nil }
    arrive(standstill(at: focus) ?? Arrival(stop: .needsAnswer([]), focus: focus))
    movement = waiting
  }

  /// Looks at the branch that something done has moved.
  private mutating func follow(_ action: Action) {
    let moved = action.branch
    if let movement, !movement.hasMoved, moved == movement.branch { self.movement?.hasMoved = true }
    let branch = moved == nil ? focus : timeline.here.lastMoved
    let settled = timeline.here.settle(on: branch)
    focus = settled
  }

  /// Where a movement that goes forward ends, when it ends here.
  private var arrivalForward: Arrival? {
    guard let movement else { return nil }
    if hasEnded { return Arrival(stop: .ended, focus: .main) }
    if let arrival = arrivalAtFault ?? arrivalInBranch(of: movement) ?? arrivalInExecution(of: movement) {
      return arrival
    }
    if breakpoints.isActive || movement.endsAtPlaces, let place = nextPlace, let stop = stop(of: movement, at: place) {
      return Arrival(stop: stop, focus: place.branch)
    }
    if movement.motion == .stage || hasFoundEvent(movement) { return Arrival(stop: .step, focus: focus) }
    if movement.endsWithBranch, timeline.here.hasEnded(movement.branch) {
      return Arrival(stop: .step, focus: nearestLive(of: movement.lineage))
    }
    return nil
  }

  /// Why a movement ends at a place that is ahead; nothing when it goes on.
  private func stop(of movement: Movement, at place: Place) -> Stop? {
    let isEnd = movement.motion == .stage ? place.branch == focus : place.entry.map(movement.ends(forwardAt:)) ?? false
    return movement.stop(at: place, hit(at: place), isEnd: isEnd)
  }

  private func nearestLive(of lineage: [BranchID]) -> BranchID {
    lineage.first { !here.hasEnded($0) } ?? .main
  }

  /// Where a session stands when the last thing that happened is an error that nobody catches.
  var arrivalAtFault: Arrival? {
    if isUnattended { return nil }
    guard timeline.here.hasFaults, let branch = timeline.moment(timeline.cursor)?.faults.first else { return nil }
    guard let failure = execution.branch(branch)?.visit.failure else { return nil }
    return Arrival(stop: .uncaught(failure), focus: branch)
  }
}
