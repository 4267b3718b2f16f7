import Integrations
package import Interpreter
import StatesLanguage

extension Debugger {
  /// Begins a movement.
  mutating func begin(_ motion: Motion, _ direction: Direction, at wallClock: Instant) throws(Refusal) {
    if case .to(let state) = motion, !machine.states.indices.contains(state.index) { throw .noSuchState(state) }
    if direction == .forward, motion.movesFocus, frozen.hold(focus, in: execution) { throw .isFrozen(focus) }
    if case .intoBranch(let index) = motion { return try goInto(index, direction) }
    start(motion, direction, from: focus)
    if direction == .forward { stopAtUnseenPlace() }
  }

  /// Sets a movement going.
  mutating func start(_ motion: Motion, _ direction: Direction, from branch: BranchID) {
    clock.halt()
    revision = nil
    if direction == .forward { forgetOtherFuture() }
    let lineage = execution.ancestry(of: branch).map(\.id).reversed()
    let mark = motion == .event ? here.historyMark(of: home) : nil
    let callers = direction == .backward && motion == .out ? callers(of: lineage.map(\.self)) : []
    movement = Movement(
      motion: motion,
      direction: direction,
      lineage: Array(lineage),
      history: mark,
      callers: callers
    )
    stop = .moving
  }

  /// The entries of the states whose tasks started the executions that some branches are the main lines of.
  private func callers(of branches: [BranchID]) -> [Entry] {
    branches.compactMap { id in
      guard let child = execution.childExecution(of: id), child.branch == id else { return nil }
      guard case .task(let start) = child.origin else { return nil }
      return Entry(branch: start.task.branch, state: start.state)
    }
  }

  /// Goes on with the movement that is under way, or with a definition that is being adopted.
  ///
  /// - Parameter steps: How many moments to go through at most.
  /// - Returns: Whether the movement is still under way.
  package mutating func advance(budget steps: Int) -> Bool {
    var left = steps
    while revision != nil {
      guard left > 0 else { return true }
      left -= advanceRevision(atMost: left)
    }
    while case .moving = stop, let direction = movement?.direction {
      guard left > 0 else { return true }
      switch direction {
      case .forward: left -= advanceForward()
      case .backward: left -= advanceBackward(atMost: left)
      }
    }
    return false
  }

  /// Whether a movement is on its way.
  package var isMoving: Bool {
    guard case .moving = stop else { return false }
    return movement != nil || revision != nil
  }

  /// Carries a command out, and goes to the end of the movement that it begins.
  package mutating func complete(_ command: Command, at wallClock: Instant) {
    perform(command, at: wallClock)
    while advance(budget: .max) {}
  }

  /// Before a movement: a branch that a person chose moves next, and not the one that moved next before.
  private mutating func forgetOtherFuture() {
    guard focusIsChosen, let next = timeline.next, next.action.branch != focus else { return }
    guard here.action(of: focus) != nil, !frozen.hold(focus, in: execution) else { return }
    branchOff(for: .otherAction)
  }
}

extension Motion {
  /// Whether it is a movement of the branch in focus before all.
  fileprivate var movesFocus: Bool {
    switch self {
    case .stage, .over, .into, .out: true
    case .continue, .to, .event, .intoBranch: false
    }
  }
}
