package import Integrations
import Interpreter
import JSONModel
package import StatesLanguage

/// Answers that a person keeps for tasks to come: they belong to the session and not to its timeline.
extension Debugger {
  /// The answers that are kept.
  package var kept: KeptAnswers { outside.kept }

  /// Carries out a command about them; what waits already is not answered by it.
  mutating func carryOut(_ command: KeepCommand) throws(Refusal) {
    switch command {
    case .set(let pattern, let outcome, let timing):
      if let problem = pattern.problem(forTasksOf: machine) { throw .noTasks(problem) }
      outside.kept.set(KeptAnswer(pattern, outcome, timing))
      let calls = timing.words.isEmpty ? "" : " (\(timing.words.joined(separator: " ")))"
      log.add(.notice, "\(pattern.text) gets this answer from now on\(calls): \(outcome.briefWords)")
      noteOtherAnswers()
    case .forget(let pattern):
      guard outside.kept.forget(pattern) else { throw .notKept(pattern.text) }
      log.add(.notice, "\(pattern.text) is asked for again")
      noteOtherAnswers()
    }
  }
}

extension StatePattern {
  /// Why it stands for no task of a machine; nothing when it stands for some.
  package func problem(forTasksOf machine: StateMachine) -> String? {
    let states = states(in: machine)
    guard let first = states.first else {
      let name = exactStateName ?? text
      let nearest = nearestName(to: name, among: machine.states.map(\.name.text))
      return "there is no state '\(text)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "")
    }
    guard !states.contains(where: { machine[$0].state.type == .task }) else { return nil }
    return "'\(machine[first].name)' is a \(machine[first].state.type.rawValue); only a Task is answered"
  }

  /// The name of the state, without the branches around it, when it has no `*`.
  private var exactStateName: String? {
    switch selector {
    case .name(let name): name.exactName
    case .type: nil
    }
  }
}

extension TaskEnd {
  /// The answer in a few words.
  package var briefWords: String {
    switch self {
    case .success(let output): output.briefText(upTo: 60)
    case .failure(let error, let cause): error + (cause.map { ": \($0)" } ?? "")
    }
  }
}
