import Interpreter
import StatesLanguage

extension HistoryWalk {
  /// Changes a visit.
  mutating func update(_ visit: Int?, _ change: (inout RunVisit) -> Void) {
    guard let visit else { return }
    change(&visits[visit])
  }

  // MARK: Finding

  /// The nearest visit that is as it is asked for, from one outwards.
  private func nearest(from visit: Int?, where isAsked: (RunVisit) -> Bool) -> Int? {
    var next = visit
    while let visit = next {
      if isAsked(visits[visit]) { return visit }
      next = visits[visit].around
    }
    return nil
  }

  /// The visit of a state that has not been left: around a visit, else the last one.
  ///
  /// An event after a redrive follows that one, and tells nothing of where it is but the name.
  func visit(of name: StateName, from visit: Int?) -> Int? {
    func isAsked(_ visit: RunVisit) -> Bool { !visit.isLeft && outline[visit.state].name == name }
    return nearest(from: visit, where: isAsked) ?? visits.lastIndex(where: isAsked)
  }

  // MARK: Ends

  /// Leaves a state.
  mutating func leave(_ name: StateName, from visit: Int?) -> Int? {
    guard let found = self.visit(of: name, from: visit) else { return visit }
    let isCaught = visits[found].isFailing
    visits[found].end = .left(caught: isCaught)
    reopen(visits[found].around)
    return found
  }

  /// Ends a state from outside.
  mutating func abort(_ type: StateType, from visit: Int?) -> Int? {
    let found = nearest(from: visit) { $0.isOpen && outline[$0.state].type == type }
    update(found) { $0.end = .aborted }
    return found ?? visit
  }

  /// Ends the visits from one outwards that have not ended, up to another one.
  mutating func close(from visit: Int?, below outer: Int?, as end: RunVisit.End) {
    var next = visit
    while let visit = next, visit != outer {
      if visits[visit].isOpen { visits[visit].end = end }
      next = visits[visit].around
    }
  }

  /// Lets visits go on that had ended without being left, as a redrive does.
  mutating func reopen(_ visit: Int?) {
    var next = visit
    while let visit = next {
      if !visits[visit].isLeft { visits[visit].end = .open }
      next = visits[visit].around
    }
  }

  // MARK: Parallel and Map

  /// Goes to the Parallel or Map around a visit that has not ended, and changes it.
  mutating func join(_ type: StateType, from visit: Int?, _ change: (inout RunVisit) -> Void) -> Int? {
    let found = nearest(from: visit) { $0.isOpen && outline[$0.state].type == type }
    update(found, change)
    return found ?? visit
  }

  /// Goes to the Parallel or Map around a visit whose error ends it.
  mutating func joinAfterError(_ type: StateType, from visit: Int?) -> Int? {
    let error = visit.flatMap { visits[$0].error }
    let found = join(type, from: visit) { $0.fail(error) }
    close(from: visit, below: found, as: .failed)
    return found
  }

  /// Follows what happens to an iteration.
  mutating func followIteration(_ event: IterationEvent, of name: StateName, from visit: Int?) -> Int? {
    guard let map = self.visit(of: name, from: visit) else { return visit }
    var fates = iterations[visits[map].state] ?? MachineRun.Iterations()
    switch event {
    case .started: fates.started += 1
    case .succeeded: fates.succeeded += 1
    case .failed:
      fates.failed += 1
      visits[map].error = visit.flatMap { visits[$0].error }
      close(from: visit, below: map, as: .failed)
    case .aborted:
      fates.aborted += 1
      close(from: visit, below: map, as: .aborted)
    }
    iterations[visits[map].state] = fates
    return map
  }

  // MARK: What has come of it

  /// How it stands with each state that was entered, of all its visits the one that matters most.
  var statuses: [StateID: RunStatus] {
    visits.reduce(into: [:]) { statuses, visit in
      let status = self.status(of: visit)
      if status.urgency > (statuses[visit.state] ?? .idle).urgency { statuses[visit.state] = status }
    }
  }

  private func status(of visit: RunVisit) -> RunStatus {
    if outline[visit.state].type == .fail { return .failed }
    switch visit.end {
    case .left(let isCaught): return isCaught ? .caught : .succeeded
    case .failed: return .failed
    case .aborted: return .aborted
    case .open:
      if hasEnded || nearest(from: visit.around, where: { !$0.isOpen }) != nil { return .aborted }
      return visit.isWaiting || outline[visit.state].type == .wait ? .waiting : .running
    }
  }
}

extension TaskResource {
  /// Whether a worker has to fetch it.
  var isActivity: Bool {
    switch self {
    case .activity: true
    case .lambdaFunction, .service: false
    }
  }
}
