package import JSONModel
package import StatesLanguage

/// A test case of a mock configuration: which states are mocked, and by what.
package struct MockCase: Sendable, Equatable {
  /// A state and what it gets.
  package struct Mock: Sendable, Equatable {
    /// The state's name.
    package let state: StateName
    /// Where the name stands.
    package let stateRange: Range<SourcePosition>
    /// What it gets.
    package let response: MockedResponse
  }

  /// The state machine that it is for, as the configuration calls it.
  package let machine: String
  /// Its name.
  package let name: String
  /// Its mocks, in the order of the text; no state has two.
  package let mocks: [Mock]

  /// Its name with the machine's: `Machine/Case`.
  package var path: String { "\(machine)/\(name)" }
}

extension MockCase {
  /// What is wrong with the case for a state machine: states that are not there, or that cannot be mocked.
  package func diagnostics(for machine: StateMachine) -> [MockDiagnostic] {
    mocks.compactMap { mock in
      problem(of: mock, in: machine).map { MockDiagnostic(problem: $0, range: mock.stateRange) }
    }
  }

  private func problem(of mock: Mock, in machine: StateMachine) -> MockProblem? {
    guard let id = machine.state(named: mock.state) else {
      let names = machine.states.map(\.name.text)
      return .noSuchState(mock.state, nearest: nearestName(to: mock.state.text, among: names).map { StateName($0) })
    }
    guard case .task(let task) = machine[id].state else { return .notATask(mock.state, machine[id].state.type) }
    if case .activity = task.resource { return .activity(mock.state) }
    return nil
  }
}
