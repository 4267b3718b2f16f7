import Interpreter
import StatesLanguage

/// Edit and continue.
extension Debugger {
  /// Begins to go on with a changed definition: the past stays as far as the change makes no difference to it, on a
  /// timeline of its own.
  ///
  /// As a movement, it can be stopped on its way; the definition of before stays then. The machines that are linked to
  /// it stay linked.
  mutating func adopt(_ changed: StateMachine) throws(Refusal) {
    let changed = changed.links.isEmpty ? changed.linking(machine.links.map(\.linked)) : changed
    guard changed != machine else { throw .sameDefinition }
    halt(.moving)
    revision = RevisedPast(of: timeline, in: changed)
  }

  /// Goes on with the changed definition that is being adopted.
  ///
  /// - Parameter count: How many moments of the past to live again at most.
  /// - Returns: How many it went through.
  mutating func advanceRevision(atMost count: Int) -> Int {
    let done = revision?.advance(atMost: count) ?? 0
    if let revision, revision.isOver { take(revision) }
    return max(1, done)
  }

  private mutating func take(_ revised: RevisedPast) {
    let former = standing
    forks.leave(timeline, at: revised.timeline.cursor, for: .definition)
    timeline = revised.timeline
    undone = []
    frozen.forgetAll()
    breakpoints.compile(in: machine)
    lookBack()
    focus = revised.isWhole && execution.branch(former.focus) != nil ? former.focus : here.settle(on: here.lastMoved)
    log.add(.note, words(of: revised))
    stand(at: arrivalAtMoment)
  }

  private func words(of revised: RevisedPast) -> String {
    let address = timeline.address(of: timeline.cursor).text
    if revised.isWhole { return "the definition has changed; all of the past stays, up to \(address)" }
    let state = execution.branch(here.lastMoved).map { machine[$0.visit.state].name.text } ?? "its end"
    return "the definition has changed; the past stays up to \(address), before \(state)"
  }
}
