import Integrations
import Interpreter
import StatesLanguage

/// Where a session stands when it was not moved there.
extension Debugger {
  /// Ends the movement that is under way for something else, and looks at where that has led to.
  mutating func stand(at arrival: Arrival) {
    movement = nil
    arrive(arrival)
  }

  /// Where a session stands when something came from outside.
  ///
  /// - Parameters:
  ///   - ends: The waits that it ended.
  ///   - branch: The branch that it was about.
  /// - Returns: why, and which branch is looked at.
  func arrival(after ends: [WaitEnd] = [], in branch: BranchID) -> Arrival {
    if execution.status.isFinal { return Arrival(stop: .ended, focus: .main) }
    if let arrival = arrivalAtFault { return arrival }
    if let end = ends.first(where: { $0.branch == branch }) ?? ends.first {
      return Arrival(stop: .waitEnded(end), focus: here.settle(on: end.branch))
    }
    let focus = here.settle(on: branch)
    return standstill(at: focus) ?? Arrival(stop: .step, focus: focus)
  }

  /// Where a session stands at a moment that it was taken to: as if it had stopped there by itself.
  var arrivalAtMoment: Arrival {
    if timeline.cursor == 0 { return Arrival(stop: .beginning, focus: .main) }
    if execution.status.isFinal { return Arrival(stop: .ended, focus: .main) }
    if let arrival = arrivalAtFault ?? standstill(at: focus) { return arrival }
    if let place = nextPlace, let hit = hit(at: place) {
      return Arrival(stop: .breakpoint(hit), focus: place.branch)
    }
    let isEdited = timeline.lastAction?.isChange ?? false
    return Arrival(stop: isEdited ? .edited : .step, focus: focus)
  }

  /// Where a session stands when a branch waits for a person, or all branches wait and the clock does not jump.
  func standstill(at branch: BranchID) -> Arrival? {
    let canMove = here.nextAction(lead) != nil
    let tasks = openTasks
    if let task = tasks.first(where: { $0.id.branch == branch }), here.action(of: branch) == nil {
      return Arrival(stop: .needsAnswer(canMove ? [task.id] : tasks.map(\.id)), focus: branch)
    }
    if canMove { return nil }
    if let task = tasks.first { return Arrival(stop: .needsAnswer(tasks.map(\.id)), focus: task.id.branch) }
    if let call = openCalls.first { return Arrival(stop: .calling(openCalls), focus: call.branch) }
    if let frozenBranches { return Arrival(stop: .frozen(frozenBranches), focus: branch) }
    guard clock.mode != .skip, let deadline = here.nextDeadline else { return nil }
    return Arrival(stop: .waitingForTime(until: deadline), focus: branch)
  }
}

extension Action {
  /// Whether a person changes a value or a way by it.
  fileprivate var isChange: Bool {
    switch self {
    case .edit(.skipWait), .step, .tell, .serve(.poll): false
    case .edit, .serve(.edit): true
    }
  }
}
