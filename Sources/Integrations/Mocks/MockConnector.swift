package import Interpreter
import StatesLanguage

/// Answers the states that a test case mocks, and declines all others: a test case is for the states of its own
/// machine, not for those of machines that are linked to it.
///
/// A call that the mock has no answer for ends the execution with `States.Runtime`, which no `Catch` takes. Of several
/// mocks for a task, one whose key names an item of a Map by its number comes first, then the one with the state's
/// name, then patterns in the order of the text.
package struct MockConnector: Connector {
  private let byName: [StateName: MockedResponse]
  private let patterns: [(key: StateName, pattern: StatePattern, response: MockedResponse)]
  private let path: String
  private let file: String
  private let counter: MockCounter

  /// Makes a connector of a test case.
  ///
  /// - Parameters:
  ///   - testCase: The test case.
  ///   - file: The file that it stands in, for what is said of its answers.
  ///   - counter: How the calls of a state are counted.
  package init(_ testCase: MockCase, of file: String, counting counter: MockCounter = .state) {
    self.counter = counter
    byName = Dictionary(testCase.mocks.map { ($0.state, $0.response) }, uniquingKeysWith: { _, last in last })
    patterns = testCase.mocks.filter(\.mayBePattern).compactMap { mock in
      mock.writtenPattern.map { (mock.state, $0, mock.response) }
    }
    (path, self.file) = (testCase.path, file)
  }

  package func response(to task: PendingTask, in execution: Execution) -> ConnectorResponse {
    guard execution.machine.machine(of: task.state) == .main, let (response, call) = mock(of: task, in: execution)
    else {
      return .declined
    }
    let state = execution.machine[task.state].name
    guard let entry = response.entry(ofCall: call) else {
      return .failure(of: task, cause: gap(in: response, call, of: state))
    }
    let source = Undertaking.source(task.id, "\(file), case \(path), response '\(response.name)', call \(call)")
    return answer(entry, of: response, to: task, in: execution).with(source)
  }

  package var rehearsal: any Connector { self }

  /// The mock that is for a task, and which of its calls this is: of a mock for one item of a Map, which attempt.
  private func mock(of task: PendingTask, in execution: Execution) -> (MockedResponse, call: Int)? {
    let name = execution.machine[task.state].name
    let call = counter.call(of: task)
    guard !patterns.isEmpty else { return byName[name].map { ($0, call) } }
    let fitting = patterns.filter { key, pattern, _ in
      execution.machine.state(named: key) == nil && pattern.matches(task, in: execution)
    }
    if let item = fitting.first(where: { $0.pattern.numberedLevels > 0 }) { return (item.response, task.attempt) }
    return (byName[name] ?? fitting.first?.response).map { ($0, call) }
  }

  private func answer(
    _ entry: MockedResponse.Entry,
    of response: MockedResponse,
    to task: PendingTask,
    in execution: Execution
  ) -> ConnectorResponse {
    switch entry.answer {
    case .result(let result):
      return task.answer(
        .taskSucceeded(task.id, output: result),
        AnswerTiming(delayMilliseconds: entry.delayMilliseconds)
      )
    case .failure(let error, let cause):
      let end = Stimulus.taskFailed(task.id, error: error, cause: cause)
      return task.answer(end, AnswerTiming(delayMilliseconds: entry.delayMilliseconds))
    case .script(let template):
      do throws(AnswerTemplate.Failure) {
        let result = try template.value(for: task, in: execution)
        return task.answer(
          .taskSucceeded(task.id, output: result),
          AnswerTiming(delayMilliseconds: entry.delayMilliseconds)
        )
      } catch {
        let state = execution.machine[task.state].name
        let cause = "The script of the mock '\(response.name)' of the state '\(state)' fails: \(error.message)"
        return .failure(of: task, cause: cause)
      }
    }
  }

  private func gap(in response: MockedResponse, _ call: Int, of state: StateName) -> String {
    "The mock '\(response.name)' of the state '\(state)' has no answer to call \(call) in the test case "
      + "'\(path)'; it has answers to: \(response.coverage)."
  }
}

extension MockCounter {
  /// Which call of its state a task is, counted from 0.
  fileprivate func call(of task: PendingTask) -> Int {
    switch self {
    case .state: task.invocation
    case .visit: task.attempt
    }
  }
}
