package import Integrations
import Interpreter
package import StatesLanguage

/// Mocks that a file is to have: who writes files does it.
package struct MockSaving: Sendable, Equatable {
  /// The path of the file.
  package let file: String
  /// The test case that they belong to.
  package let choice: MockSelection.Choice
  /// The state machine that a new test case belongs to.
  package let machine: String
  /// The mocks.
  package let additions: MockAdditions
  /// The states whose answers the format has no place for: activities.
  package let left: [StateName]

  /// What came of it.
  package enum Outcome: Sendable, Equatable {
    /// It was done; in words.
    case saved(String)
    /// It was not done, for this reason.
    case refused(String)
  }
}

extension MockSaving {
  /// Makes mocks of the answers that are kept, and of those that tasks have got.
  ///
  /// - Parameters:
  ///   - selection: The file and the test case, as `file.json#Machine/Case`.
  ///   - snapshot: What is shown.
  ///   - includesPast: Whether the answers are included that tasks of this timeline got up to this moment, by their
  ///     calls.
  init(to selection: MockSelection, of snapshot: Snapshot, includesPast: Bool) {
    (file, choice) = (selection.file, selection.choice)
    machine = snapshot.inspection.execution.program.settings.machineName
    let past = includesPast ? snapshot.inspection.answeredTasks : []
    // A test case is for the states of the machine that the execution is of, not for those of the ones that it starts.
    let own = snapshot.machine.states.filter { snapshot.machine.machine(of: $0.id) == .main }
    let mockable = own.filter { $0.state.type == .task && !$0.isActivity }
    // The format has no place for answers to each so many-th call only.
    let kept = snapshot.kept.byPrecedence.filter { $0.timing.every == nil }
    var mocks: [MockAdditions.Mock] = []
    for state in mockable {
      var calls: [Int: TaskEnd] = [:]
      for task in past where task.state == state.id { calls[task.invocation] = task.outcome }
      let always = kept.first { answer in
        answer.pattern.levels.isEmpty && answer.pattern.states(in: snapshot.machine).contains(state.id)
      }
      if calls.isEmpty && always == nil { continue }
      mocks.append(MockAdditions.Mock(state.name.text, calls: calls, otherwise: always?.outcome))
    }
    let mockableStates = Set(mockable.map(\.id))
    for answer in kept where !answer.pattern.levels.isEmpty {
      if mockableStates.isDisjoint(with: answer.pattern.states(in: snapshot.machine)) { continue }
      mocks.append(MockAdditions.Mock(answer.pattern.text, calls: [:], otherwise: answer.outcome))
    }
    additions = MockAdditions(mocks)
    let keptStates = snapshot.kept.states(in: snapshot.machine)
    let answered = Set(past.map(\.state))
    left = own.filter { $0.isActivity && (keptStates.contains($0.id) || answered.contains($0.id)) }.map(\.name)
  }
}

extension StateDefinition {
  /// Whether it is a Task that workers do, which mocks cannot answer.
  fileprivate var isActivity: Bool {
    guard case .task(let task) = state, case .activity = task.resource else { return false }
    return true
  }
}
