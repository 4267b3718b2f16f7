import JSONModel
import Synchronization

/// What calls of an endpoint were answered: all of it has to be so for ever.
final class ServedFacts: Sendable {
  /// An execution that was started.
  struct Started {
    let arn: String
    let machine: String
    let name: String
    let input: String
  }

  /// An answer to a task.
  struct Answered {
    let execution: String
    let output: String
  }

  /// What is known.
  struct State {
    /// The descriptions of machines.
    var machines: [String: JSON] = [:]
    /// The executions.
    var started: [Started] = []
    /// The events that an execution has had at least.
    var histories: [String: [JSON]] = [:]
    /// The tokens that were seen, with their executions.
    var tokens: [String: String] = [:]
    /// Those of them that somebody began to answer.
    var triedTokens: Set<String> = []
    /// The tokens that were answered.
    var answered: [String: Answered] = [:]
    /// The executions that somebody began to stop, and those that were stopped.
    var triedStops: Set<String> = []
    var stopped: Set<String> = []
    /// How often somebody began to redrive an execution.
    var triedRedrives: [String: Int] = [:]
    /// The redrives, by their client tokens.
    var redriven: [String: (execution: String, answer: JSON)] = [:]
    /// What went wrong.
    var problems: [String] = []
    /// How many calls were answered.
    var count = 0
  }

  private let state = Mutex(State())

  /// Changes what is known.
  func note<Result: Sendable>(_ change: (inout sending State) -> sending Result) -> Result { state.withLock(change) }

  /// What is known.
  var all: State { state.withLock { $0 } }
}
