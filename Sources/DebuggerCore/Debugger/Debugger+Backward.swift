import Integrations
import Interpreter
import StatesLanguage

/// Moving backward: looking for the place in what is known of the past, and then going there.
extension Debugger {
  /// Goes back, and stops where the movement ends.
  ///
  /// - Returns: How many moments it went through.
  mutating func advanceBackward(atMost steps: Int) -> Int {
    guard let movement else { return 0 }
    if movement.motion == .event { return goToPreviousEvent() }
    let latest = timeline.cursor
    var kinship = Kinship(of: movement)
    let earliest = max(0, latest > steps ? latest - steps : 0)
    var index = latest
    while index > earliest, let undone = timeline.moment(index) {
      index -= 1
      if let stop = end(of: movement, at: index, before: undone, &kinship) {
        return arrive(at: index, stop, before: undone, from: latest)
      }
    }
    timeline.go(to: index)
    if index == 0 { arrive(Arrival(stop: .beginning, focus: .main)) }
    return max(1, latest - index)
  }

  private mutating func arrive(at index: Int, _ stop: Stop, before undone: Moment, from latest: Int) -> Int {
    timeline.go(to: index)
    let branch = undone.action.branch ?? (execution.branch(focus) == nil ? here.lastMoved : focus)
    arrive(index == 0 ? Arrival(stop: .beginning, focus: .main) : Arrival(stop: stop, focus: branch))
    return latest - index
  }

  /// Why a movement that goes backward ends before something that happened, when it does.
  private func end(of movement: Movement, at index: Int, before undone: Moment, _ kinship: inout Kinship) -> Stop? {
    let isEnd =
      movement.motion == .stage
      || undone.entry.map { entry in
        movement.ends(backwardBefore: entry, isFirst: undone.isFirstEntry)
          || kinship.includes(entry.branch) { self.execution(at: index) }
      } ?? false
    guard let place = undone.place else { return isEnd ? .step : nil }
    let hit = breakpoints.hit(at: place, index, isPast: true, in: execution)
    return movement.stop(at: place, hit, isEnd: isEnd)
  }
}
