import Integrations
package import StatesLanguage

extension BreakpointRule {
  /// Why it can never act in a machine; nothing when it can.
  package func problem(in machine: StateMachine) -> String? {
    guard let pattern = place.pattern else { return nil }
    let states = pattern.states(in: machine)
    guard !states.isEmpty else { return "there is no state '\(pattern.text)'" }
    switch place {
    case .state(_, let stage): return stage.problem(for: states, in: machine)
    case .edge(_, let way): return way.problem(for: states, pattern, in: machine)
    case .catcher(_, rule: let rule): return Self.problem(ofRule: rule, for: states, pattern, in: machine)
    case .error, .change: return nil
    }
  }

  private static func problem(
    ofRule rule: Int?,
    for states: [StateID],
    _ pattern: StatePattern,
    in machine: StateMachine
  ) -> String? {
    let most = states.map { machine[$0].state.errorHandling.catchers.count }.max() ?? 0
    guard most > 0 else { return "'\(pattern.text)' has no Catch" }
    return rule.flatMap { $0 > most ? "the Catch of '\(pattern.text)' has no rule \($0)" : nil }
  }
}

extension BreakpointStage {
  fileprivate func problem(for states: [StateID], in machine: StateMachine) -> String? {
    if states.contains(where: { next(in: machine[$0].state) != nil }) { return nil }
    return "a Fail state has no stage '\(rawValue)'"
  }
}

extension ChosenWay {
  fileprivate func problem(for states: [StateID], _ pattern: StatePattern, in machine: StateMachine) -> String? {
    let choices = states.compactMap { id in
      if case .choice(let choice) = machine[id].state { choice } else { nil }
    }
    guard !choices.isEmpty else { return "'\(pattern.text)' is no Choice" }
    switch self {
    case .rule(let number):
      return choices.contains { number <= $0.rules.count } ? nil : "'\(pattern.text)' has no rule \(number)"
    case .otherwise:
      return choices.contains { $0.defaultState != nil } ? nil : "'\(pattern.text)' has no Default"
    }
  }
}

extension BreakpointRule {
  /// The only state that it is at, in whatever branch, when it is at one stage of it.
  package var stateName: StateName? {
    guard case .state(let pattern, _) = place else { return nil }
    return pattern.exactName.map { StateName($0) }
  }
}

extension BreakpointPlace {
  /// The first state that it can be at; none when it can be at any.
  package func firstState(in machine: StateMachine) -> StateID? { pattern?.states(in: machine).first }
}
