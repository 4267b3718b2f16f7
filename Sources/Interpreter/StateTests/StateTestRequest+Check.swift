import JSONModel
import StatesLanguage

extension StateTestRequest {
  /// Refuses what does not go with the state.
  ///
  /// - Returns: What the mock comes to; nothing without one.
  func checked(for state: State) throws(StateTestRefusal) -> StateTestMock.Answer? {
    guard let mock else {
      try checkUnmocked(state)
      return nil
    }
    switch state.type {
    case .task, .map, .parallel: break
    case .pass, .wait, .choice, .succeed, .fail: throw .mockNotSupported(state.type)
    }
    if revealsSecrets { throw .secretsOfMock }
    let answer = try mock.answer()
    try checkContext(for: state)
    if case .result(let result) = answer { try check(result, of: state, mock) }
    return answer
  }

  private func checkUnmocked(_ state: State) throws(StateTestRefusal) {
    switch state {
    case .map, .parallel: throw .mockMissing
    case .task(let task):
      guard task.resource.answersByItself else { throw .mockMissingForPattern(resource: task.resource.arn) }
      if roleARN == nil { throw .roleMissing }
    case .pass, .choice, .wait, .succeed, .fail: break
    }
    if configuration.mapIterationFailureCount != nil { throw .failureCountWithoutMock }
  }

  /// - Source: API reference, `TestState`, `context`; recorded.
  private func checkContext(for state: State) throws(StateTestRefusal) {
    guard let context else { return }
    guard let object = context.object else { throw .invalidContext("Context object must be a JSON object") }
    for name in object.members.map(\.name) {
      switch name {
      case "Execution", "State", "StateMachine": continue
      case "Task":
        if case .task(let task) = state, task.resource.endsOutside { continue }
        throw .invalidContext(
          "Context object contains 'Task' when state is not a Task state with a '.sync' or '.waitForTaskToken' service "
            + "integration pattern"
        )
      default: throw .invalidContext("Field '\(name)' is not allowed")
      }
    }
  }

  private func check(_ result: JSON, of state: State, _ mock: StateTestMock) throws(StateTestRefusal) {
    switch state {
    case .parallel(let parallel):
      guard let results = result.array else { throw .mockIsNoArray }
      guard results.count == parallel.branches.count else { throw .mockHasWrongCount }
    case .map(let map):
      if map.distribution?.writer != nil {
        guard result.object != nil else { throw .mockIsNoObject }
      } else {
        guard result.array != nil else { throw .mockIsNoArray }
      }
    case .task(let task):
      guard mock.fieldValidation != .none, let shape = mock.resultShape ?? ResultShape(of: task.resource) else {
        return
      }
      if let problem = shape.problems(of: result, requiringMembers: mock.fieldValidation == .strict).first {
        throw .mockDoesNotFit(problem.message)
      }
    case .pass, .choice, .wait, .succeed, .fail: break
    }
  }
}

extension TaskResource {
  /// Whether a service answers with the result, and nobody waits for a job, a worker or a token.
  fileprivate var answersByItself: Bool {
    switch self {
    case .lambdaFunction: true
    case .activity: false
    case .service(let action): action.pattern == .requestResponse
    }
  }

  /// Whether the task's end is waited for by a job or a token.
  fileprivate var endsOutside: Bool {
    if case .service(let action) = self { action.pattern != .requestResponse } else { false }
  }
}
