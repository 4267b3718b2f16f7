import Integrations
import Interpreter
import StatesLanguage

/// Several timelines: how one is left for another.
extension Debugger {
  /// Carries out a command about timelines.
  mutating func carryOut(_ command: ForkCommand) throws(Refusal) {
    switch command {
    case .change(let number):
      guard number != forks.current else { throw .isCurrentFork(number) }
      try change(to: number)
      focus = here.settle(on: timeline.next?.action.branch ?? here.lastMoved)
      stand(at: arrivalAtMoment)
    case .forget(let number):
      guard number != forks.current else { throw .isCurrentFork(number) }
      guard forks.forget(number) else { throw .noSuchFork(number) }
      bookmarks.removeAll { $0.fork == number }
      undone.removeAll { $0.fork == number }
    }
  }

  /// Leaves what is known to come as a timeline of its own, so that something else can be done.
  mutating func branchOff(for reason: Fork.Reason) {
    guard timeline.hasFuture || reason == .undo else { return }
    forks.leave(timeline, at: timeline.cursor, for: reason)
    timeline.forgetFuture()
    frozen.forgetAbsent(in: execution)
    breakpoints.forget(from: timeline.cursor)
  }

  /// Goes to another timeline, at the moment where that was left.
  mutating func change(to number: Int) throws(Refusal) {
    let isRemembered = bookmarks.contains { $0.fork == forks.current } || undone.contains { $0.fork == forks.current }
    guard let other = forks.change(from: timeline, to: number, isRemembered: isRemembered) else {
      throw .noSuchFork(number)
    }
    timeline = other
    frozen.forgetAll()
    breakpoints.compile(in: machine)
    lookBack()
  }

  /// Goes to a moment of any timeline.
  mutating func go(to standing: Standing) throws(Refusal) {
    if standing.fork != forks.current { try change(to: standing.fork) }
    timeline.go(to: standing.moment)
    focus = execution.branch(standing.focus) == nil ? here.settle(on: here.lastMoved) : standing.focus
    stand(at: arrivalAtMoment)
  }

  /// Where the session stands.
  var standing: Standing { Standing(fork: forks.current, moment: timeline.cursor, focus: focus) }
}
