import Integrations
import Interpreter
import StatesLanguage

/// A breakpoint with what can be known of it beforehand in one machine.
struct CompiledBreakpoint: Sendable {
  let breakpoint: Breakpoint
  /// For each state, the stages before which it can be; empty when it is nowhere.
  let stages: [StageSet]
  /// Why it cannot act.
  let problem: String?
  private let levels: [Level]

  /// A Parallel or Map that has to be around, and which of its branches.
  private struct Level: Sendable {
    let states: Set<StateID>
    let number: Int?
  }

  init(_ breakpoint: Breakpoint, in machine: StateMachine) {
    self.breakpoint = breakpoint
    problem = breakpoint.rule.problem(in: machine)
    levels = (breakpoint.rule.place.pattern?.levels ?? []).map { level in
      Level(states: Set(machine.states.filter { level.name.matches($0.name.text) }.map(\.id)), number: level.number)
    }
    stages = Self.stages(of: breakpoint.rule.place, in: machine)
  }

  private static func stages(of place: BreakpointPlace, in machine: StateMachine) -> [StageSet] {
    var sets = [StageSet](repeating: [], count: machine.states.count)
    for state in place.states(in: machine) {
      if let stage = place.stage(in: machine[state].state) { sets[state.index] = StageSet(stage) }
    }
    return sets
  }

  /// Whether a place can be one of its places.
  func concerns(_ place: Place) -> Bool { stages[place.state.index].contains(StageSet(place.stage)) }

  /// Whether it can be told from the place alone that it is there.
  var needsNoExecution: Bool {
    guard case .state(_, let stage) = breakpoint.rule.place, levels.isEmpty, breakpoint.rule.condition == nil else {
      return false
    }
    return stage == .enter || stage == .args
  }

  /// Whether a place that concerns it is one of its places, and its condition is true.
  func isAt(_ place: Place, in execution: Execution) throws(FrameError) -> Bool {
    if needsNoExecution { return true }
    guard let branch = execution.branch(place.branch), isWithinLevels(branch, in: execution),
      breakpoint.rule.place.isMet(by: branch, in: execution)
    else { return false }
    return try breakpoint.rule.condition?.holds(for: place.branch, in: execution) ?? true
  }

  private func isWithinLevels(_ branch: Branch, in execution: Execution) -> Bool {
    var left = levels[...]
    var inner = branch
    while let level = left.last, let around = inner.parent.flatMap(execution.branch) {
      let state = execution.stateAround(inner) ?? around.visit.state
      if level.states.contains(state), level.number == nil || level.number == inner.index {
        left.removeLast()
      }
      inner = around
    }
    return left.isEmpty
  }
}

extension BreakpointPlace {
  /// The pattern of the states that it is at; none when it can be at any.
  var pattern: StatePattern? {
    switch self {
    case .state(let pattern, _), .edge(let pattern, _), .catcher(let pattern, _): pattern
    case .error, .change: nil
    }
  }

  /// The states that it can be at.
  func states(in machine: StateMachine) -> [StateID] { pattern?.states(in: machine) ?? machine.states.map(\.id) }

  /// The stage that runs next where it is in a state.
  fileprivate func stage(in state: State) -> Stage? {
    switch self {
    case .state(_, let stage): stage.next(in: state)
    case .edge, .catcher, .change: .exit
    case .error: .recover
    }
  }

  /// Whether what a branch is about to do at the stage is what it stops for.
  fileprivate func isMet(by branch: Branch, in execution: Execution) -> Bool {
    let visit = branch.visit
    switch self {
    case .state(_, .enter), .state(_, .args), .state(_, .exit): return true
    case .state(_, .result), .state(_, .output): return visit.catcher == nil
    case .edge(_, .rule(let number)): return visit.chosenRule == number - 1
    case .edge(_, .otherwise): return visit.chosenRule == nil && visit.transition != nil
    case .catcher(_, rule: let number): return visit.catcher.map { number == nil || number == $0 + 1 } ?? false
    case .error(let name, let event):
      guard let failure = visit.failure else { return false }
      return name.matches(failure.error ?? "") && event.isMet(by: failure, of: branch.id, in: execution)
    case .change(let path): return Change(of: path, by: branch, in: execution) != nil
    }
  }
}

extension ErrorEvent {
  fileprivate func isMet(by failure: Failure, of branch: BranchID, in execution: Execution) -> Bool {
    switch self {
    case .raised: true
    case .retried: execution.errorFate(of: branch) == .retried
    case .caught: execution.errorFate(of: branch) == .caught
    case .uncaught: execution.failsUncaught(branch)
    case .timeout: failure.origin == .timeout
    case .heartbeat: failure.origin == .heartbeat
    }
  }
}
