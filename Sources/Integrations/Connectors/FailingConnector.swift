package import Interpreter
import StatesLanguage

/// Fails every task, so that a run without a person ends where an answer is missing.
///
/// The error is `States.Runtime`, which no `Catch` takes: a missing mock is never mistaken for a failure of the task.
package struct FailingConnector: Connector {
  private let missing: MissingMock

  /// Makes a connector.
  ///
  /// - Parameter missing: Why no task that comes to it has a mock.
  package init(lacking missing: MissingMock = .noFile) { self.missing = missing }

  package func response(to task: PendingTask, in execution: Execution) -> ConnectorResponse {
    .failure(
      of: task,
      cause: "The state '\(execution.machine[task.state].name)' calls \(task.resource.arn) and has no mock; "
        + advice(about: task, in: execution) + "say who answers it under 'tasks' in asldb.yaml"
        + (task.resource.startsExecution ? " or which machine it starts under 'machines'" : "")
        + ", or walk over it with --unmocked skeleton."
    )
  }

  /// Mocks are for the machine that is run, and not for those that its tasks start.
  private func advice(about task: PendingTask, in execution: Execution) -> String {
    execution.machine.machine(of: task.state) == .main ? missing.advice + ", " : ""
  }

  package var rehearsal: any Connector { self }
}

extension ConnectorResponse {
  /// The end of an execution that lacks an answer.
  static func failure(of task: PendingTask, cause: String) -> ConnectorResponse {
    .stimuli([.taskFailed(task.id, error: ErrorName.runtime.text, cause: cause)])
  }
}
