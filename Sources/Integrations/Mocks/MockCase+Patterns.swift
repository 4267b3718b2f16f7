package import StatesLanguage

/// Keys of a test case that are patterns of states, which Step Functions Local does not know.
extension MockCase.Mock {
  /// The states of a machine that it is for: a key that is the name of a state always means just that state.
  ///
  /// - Returns: Nothing when the key is no pattern either.
  func pattern(in machine: StateMachine) -> StatePattern? {
    machine.state(named: state) == nil ? writtenPattern : StatePattern(state)
  }

  /// The key as a pattern.
  var writtenPattern: StatePattern? { try? StatePattern(parsing: state.text) }

  /// Whether the key may be more than a name.
  var mayBePattern: Bool { state.text.contains { "/*[\":".contains($0) } }
}

extension MockCase {
  /// What is wrong with the case for a state machine: states that are not there, or that cannot be mocked.
  package func diagnostics(for machine: StateMachine) -> [MockDiagnostic] {
    mocks.compactMap { mock in
      problem(of: mock, in: machine).map { MockDiagnostic(problem: $0, range: mock.stateRange) }
    }
  }

  private func problem(of mock: Mock, in machine: StateMachine) -> MockProblem? {
    guard let pattern = mock.pattern(in: machine) else { return unreadable(mock, in: machine) }
    let states = pattern.states(in: machine)
    guard let first = states.first else {
      return .noSuchState(mock.state, nearest: pattern.nearest(in: machine).map { StateName($0) })
    }
    let problems = states.map { problem(of: machine[$0]) }
    if problems.contains(nil) { return nil }
    return problems.first ?? .notATask(machine[first].name, machine[first].state.type)
  }

  private func problem(of state: StateDefinition) -> MockProblem? {
    guard case .task(let task) = state.state else { return .notATask(state.name, state.state.type) }
    if case .activity = task.resource { return .activity(state.name) }
    return nil
  }

  private func unreadable(_ mock: Mock, in machine: StateMachine) -> MockProblem {
    do throws(PatternSyntaxError) { _ = try StatePattern(parsing: mock.state.text) } catch {
      if mock.mayBePattern { return .malformedPattern(mock.state.text, error.message) }
    }
    let names = machine.states.map(\.name.text)
    return .noSuchState(mock.state, nearest: nearestName(to: mock.state.text, among: names).map { StateName($0) })
  }
}

extension StatePattern {
  /// The pattern with the names that a machine does not have in place of which it has near ones; nothing when that
  /// stands for no state either.
  fileprivate func nearest(in machine: StateMachine) -> String? {
    let names = machine.states.map(\.name.text)
    let known = Set(names)
    func corrected(_ pattern: NamePattern) -> NamePattern? {
      guard let name = pattern.exactName, !known.contains(name) else { return pattern }
      return nearestName(to: name, among: names).map { NamePattern(exactly: $0) }
    }
    guard case .name(let name) = selector, let name = corrected(name) else { return nil }
    var corrections: [Level] = []
    for level in levels {
      guard let name = corrected(level.name) else { return nil }
      corrections.append(Level(name: name, index: level.index))
    }
    let pattern = StatePattern(levels: corrections, .name(name))
    guard !pattern.states(in: machine).isEmpty else { return nil }
    return pattern.exactName ?? pattern.text
  }
}
