import Integrations
import Interpreter
import JSONModel
import StatesLanguage

/// A run in which somebody sends each token back when nothing else moves.
struct TriedRun {
  /// How far it came.
  private(set) var end: RunEnd
  /// How many tasks waited for their tokens, each after its service had taken it.
  private(set) var tokens = 0

  /// Runs an execution to its end.
  ///
  /// - Parameters:
  ///   - execution: The execution.
  ///   - outside: Who answers its tasks.
  ///   - stepLimit: The most steps between two tokens.
  init(_ execution: Execution, in outside: OutsideWorld, stepLimit: Int = 1_000_000) {
    var outside = outside
    end = ExecutionRunner(outside, stepLimit: stepLimit).driveSkippingTime(execution)
    while case .stuck? = end.problem {
      var execution = end.reached.execution
      let waiting = execution.pendingTasks.filter(\.waitsForToken)
      let submissions = execution.history.count { $0.detail.type == "TaskSubmitted" }
      guard !waiting.isEmpty, submissions >= tokens + waiting.count else { return }
      for task in waiting {
        guard (try? execution.deliver(.taskSucceeded(task.id, output: [:]), at: execution.now)) != nil else { return }
      }
      tokens += waiting.count
      outside.services = end.reached.services
      end = ExecutionRunner(outside, stepLimit: stepLimit).driveSkippingTime(execution)
    }
  }

  /// Why the execution has not ended; nothing when it has.
  var problem: RunnerError? { end.problem }

  /// How the execution has ended.
  var status: ExecutionStatus { end.reached.status }
}

extension PendingTask {
  /// Whether somebody has to send its token back.
  fileprivate var waitsForToken: Bool {
    guard case .service(let action) = resource else { return false }
    return action.pattern == .waitForTaskToken
  }
}

extension ExecutionStatus {
  /// What is not simulated, in the words of the error that says so; nothing for every other end.
  var missingSimulation: String? {
    guard case .failed("States.Runtime", let cause?) = self else { return nil }
    let words = ["is not simulated", "are not simulated", "nobody runs the function"]
    return words.contains(where: cause.contains) ? cause : nil
  }
}
