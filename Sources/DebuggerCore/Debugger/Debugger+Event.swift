import Integrations
import Interpreter

/// Moving from event to event.
extension Debugger {
  /// The main line of the execution that the branch in focus belongs to.
  var home: BranchID { execution.branch(focus)?.home ?? .main }

  /// Whether a movement that looks for an event has come to one, or its execution has ended.
  func hasFoundEvent(_ movement: Movement) -> Bool {
    movement.history.map { $0 != here.historyMark(of: $0.home) } ?? false
  }

  /// Goes back to the last moment before this one at which an event had just been recorded.
  ///
  /// - Returns: How many moments it went through.
  mutating func goToPreviousEvent() -> Int {
    let latest = timeline.cursor
    guard latest > 0 else {
      arrive(Arrival(stop: .beginning, focus: .main))
      return 1
    }
    let index = momentOfEvent(before: latest, of: home)
    timeline.go(to: index)
    let arrival = Arrival(stop: .step, focus: here.settle(on: here.lastMoved))
    arrive(index == 0 ? Arrival(stop: .beginning, focus: .main) : arrival)
    return latest - index
  }

  /// The last moment before one at which the number of events had just grown: histories only grow, so it is searched
  /// for by halves.
  private func momentOfEvent(before index: Int, of home: BranchID) -> Int {
    var past = timeline
    func count(at moment: Int) -> Int {
      past.go(to: moment)
      return past.here.historyMark(of: home)?.count ?? 0
    }
    let latest = count(at: index - 1)
    // Before a child execution began, it was the Map that recorded.
    if latest == 0 { return home == .main ? 0 : momentOfEvent(before: index, of: .main) }
    var (low, high) = (0, index - 1)
    while low < high {
      let middle = (low + high) / 2
      if count(at: middle) >= latest { high = middle } else { low = middle + 1 }
    }
    return high
  }
}

extension Situation {
  /// How long the history is of the execution that a main line belongs to; nothing when that is not there.
  func historyMark(of home: BranchID) -> HistoryMark? {
    let count = home == .main ? execution.history.count : execution.childExecution(of: home)?.history.count
    return count.map { HistoryMark(home: home, count: $0) }
  }
}
