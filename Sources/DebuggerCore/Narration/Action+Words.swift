package import Integrations
package import Interpreter
import SimulatedServices
import StatesLanguage

extension Action {
  /// What is done at a moment, in words: `Ship perform`, `Ask succeeded`, `10 s pass`.
  ///
  /// - Parameter execution: The execution before it.
  /// - Returns: The words.
  package func words(in execution: Execution) -> String {
    switch self {
    case .step(let branch): return execution.words(for: branch, "\(execution.branch(branch)?.visit.stage ?? .enter)")
    case .tell(let stimulus, at: let moment):
      return stimulus.words(in: execution, passing: moment.milliseconds - execution.now.milliseconds)
    case .serve(.poll(let task)): return execution.words(for: task.branch, "polled")
    case .serve(.edit(let edit)): return "(\(edit.line))"
    case .edit(let edit): return execution.words(for: edit.branch, "(\(edit.words(in: execution.machine)))")
    }
  }
}

extension Stimulus {
  /// What is told, in words.
  fileprivate func words(in execution: Execution, passing milliseconds: Int) -> String {
    switch self {
    case .taskStarted(let task, _): execution.words(for: task.branch, "started")
    case .taskSubmitted(let task, _): execution.words(for: task.branch, "submitted")
    case .taskSucceeded(let task, _): execution.words(for: task.branch, "succeeded")
    case .taskFailed(let task, let error, _): execution.words(for: task.branch, "failed: \(error ?? "no error name")")
    case .executionStarted(let task, let start): execution.words(for: task.branch, "started execution \(start.name)")
    case .taskHeartbeat(let task): execution.words(for: task.branch, "heartbeat")
    case .itemsRead: "items read"
    case .resultsWritten: "results written"
    case .mapRunEnded: "a Map Run ended"
    case .mapRunUpdated: "a Map Run was changed"
    case .timePassed: "\(DurationText.text(milliseconds: milliseconds)) pass"
    case .stopped: "stopped"
    case .redriven: "redriven"
    }
  }
}

extension Execution {
  /// Something about the state that a branch is in.
  fileprivate func words(for branch: BranchID, _ text: String) -> String {
    self.branch(branch).map { "\(machine[$0.visit.state].name) \(text)" } ?? text
  }
}
