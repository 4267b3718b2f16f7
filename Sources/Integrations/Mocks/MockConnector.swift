package import Interpreter
import StatesLanguage

/// Answers the states that a test case mocks, and declines all others: a test case is for the states of its own machine, not
/// for those of machines that are linked to it.
///
/// A call that the mock has no answer for ends the execution with `States.Runtime`, which no `Catch` takes.
package struct MockConnector: Connector {
  private let responses: [StateName: MockedResponse]
  private let path: String

  /// Makes a connector of a test case.
  package init(_ testCase: MockCase) {
    responses = Dictionary(testCase.mocks.map { ($0.state, $0.response) }, uniquingKeysWith: { _, last in last })
    path = testCase.path
  }

  package func response(to task: PendingTask, in execution: Execution) -> ConnectorResponse {
    let state = execution.machine[task.state].name
    guard execution.machine.machine(of: task.state) == .main, let response = responses[state] else { return .declined }
    return switch response[task.invocation] {
    case .result(let result): task.answer(.taskSucceeded(task.id, output: result))
    case .failure(let error, let cause): task.answer(.taskFailed(task.id, error: error, cause: cause))
    case nil: .failure(of: task, cause: gap(in: response, task, of: state))
    }
  }

  package var rehearsal: any Connector { self }

  private func gap(in response: MockedResponse, _ task: PendingTask, of state: StateName) -> String {
    "The mock '\(response.name)' of the state '\(state)' has no answer to call \(task.invocation) in the test case "
      + "'\(path)'; it has answers to: \(response.coverage)."
  }
}
