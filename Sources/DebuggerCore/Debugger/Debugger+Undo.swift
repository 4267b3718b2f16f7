import Interpreter

/// What was done by hand is taken back and done again; nothing of it is lost.
extension Debugger {
  /// Goes to the moment before the last thing that was done by hand, on a timeline that goes on without it.
  mutating func undo() throws(Refusal) {
    let former = standing
    if let last = lastHandmade, !isOfOldDefinition(last) {
      timeline.go(to: last - 1)
      branchOff(for: .undo)
    } else if case .definition = forks.reason, let origin = forks.origin {
      try change(to: origin.fork)
      timeline.go(to: origin.moment)
    } else {
      throw .nothingToUndo
    }
    undone.append(former)
    focus = execution.branch(former.focus) == nil ? here.settle(on: here.lastMoved) : former.focus
    stand(at: arrivalAtMoment)
  }

  /// Goes back to where the session stood before something was taken back.
  mutating func redo() throws(Refusal) {
    guard let last = undone.last else { throw .nothingToRedo }
    try go(to: last)
    undone.removeLast()
  }

  /// Whether a moment is one of those that a timeline with a changed definition has taken over: taking the change back
  /// comes before taking them back.
  private func isOfOldDefinition(_ moment: Int) -> Bool {
    guard case .definition = forks.reason, let origin = forks.origin else { return false }
    return moment <= origin.moment
  }

  /// The last moment up to the one that is looked at at which a person did something, with all that belongs to it.
  private var lastHandmade: Int? {
    let place = timeline.handmade.firstIndex(notBelow: timeline.cursor + 1)
    guard place > 0 else { return nil }
    var moment = timeline.handmade[place - 1]
    while timeline.moment(moment)?.hand == .same { moment -= 1 }
    return moment
  }
}
