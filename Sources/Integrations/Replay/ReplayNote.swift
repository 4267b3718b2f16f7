package import Interpreter
package import StatesLanguage

/// Something that is worth knowing about a walk along a history, although the way is the same.
package enum ReplayNote: Sendable, Hashable {
  /// A Wait state ended at one time, and would end at another here.
  case wait(StateID, recorded: Instant, here: Instant)
  /// The children of a distributed Map are not in the history of its parent: what the Map passed on was taken from it.
  case mapRun(StateID)
}

extension Replay {
  /// How many milliseconds a wait may end earlier or later than it has to.
  private static let tolerance = 2000

  /// Notes what is worth knowing about something that was done to come to an event.
  mutating func note(_ action: Action, toward event: HistoryEvent, from before: Execution) {
    switch action {
    case .tell(.mapRunEnded(let run, .succeeded), at: _):
      guard let state = before.mapRun(run)?.state else { return }
      add(.mapRun(state))
    case .tell(.timePassed, at: _), .edit(.skipWait):
      guard case .stateExited(.wait, let name, _, _) = event.detail else { return }
      guard let until = before.end(ofWait: name), let state = before.machine.state(named: name),
        (until.milliseconds - event.moment.milliseconds).magnitude > Self.tolerance
      else { return }
      add(.wait(state, recorded: event.moment, here: until))
    case .step, .tell, .edit, .serve: break
    }
  }

  private mutating func add(_ note: ReplayNote) {
    if !notes.contains(note) { notes.append(note) }
  }
}

extension Execution {
  /// When a branch goes on that sleeps in a state.
  fileprivate func end(ofWait name: StateName) -> Instant? {
    branches.lazy.filter { machine[$0.visit.state].name == name }.compactMap(\.condition.deadline).first
  }
}
