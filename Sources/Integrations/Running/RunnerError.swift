package import Interpreter
package import StatesLanguage

/// Why a run could not come to the end of its execution.
package enum RunnerError: Error, Equatable, Sendable {
  /// These tasks wait for answers that nobody will give, and no time-out ends them.
  case stuck([OpenTask])
  /// The execution has not ended after this many steps.
  case tooManySteps(Int)
  /// Only the time could move it, until then, and the clock is held.
  case held(Instant)
  /// The run was cancelled while it slept.
  case cancelled

  /// A task that waits for an answer.
  package struct OpenTask: Equatable, Sendable {
    /// The state that asked.
    package let state: StateName
    /// What it calls.
    package let resource: TaskResource
    /// The token that an answer carries.
    package let token: String?
  }
}

extension RunnerError: CustomStringConvertible {
  /// What happened and what can be done about it.
  package var description: String {
    switch self {
    case .stuck(let tasks):
      "the execution waits for answers that nobody gives: "
        + tasks.map { "state '\($0.state)' (\($0.resource.arn))" }.joined(separator: ", ")
        + "; mock them with --mocks, give them a TimeoutSeconds, or answer them in the debugger"
    case .tooManySteps(let limit): "the execution has not ended after \(limit) steps"
    case .held(let until): "nothing moves until \(until.timestamp), and the clock is held"
    case .cancelled: "the run was cancelled"
    }
  }
}
