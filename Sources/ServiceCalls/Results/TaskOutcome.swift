package import JSONModel
package import StatesLanguage

/// What a task makes of the answer to its call.
package enum TaskOutcome {
  /// The result of a task, or the error that it fails with.
  ///
  /// A task that waits for a job or a callback is not at its end with it: the result is what it tells of the
  /// submission.
  package static func of(
    _ resource: TaskResource,
    call: TaskCall,
    answer: CallAnswer,
    exchange: Exchange
  ) -> Result<JSON, TaskFailure> {
    switch (resource, call, answer) {
    case (.service(let action), .api(let call), .api(.success(let answer))):
      ServiceAnswer(action: action, call: call, answer: answer, exchange: exchange).outcome
    case (.lambdaFunction, _, .api(.success(let answer))): function(LambdaAnswer(answer: answer))
    case (_, _, .api(.failure(let error))): .failure(failure(of: resource, error, exchange))
    case (_, .http(let call), .http(let answer)): answer.outcome(of: call)
    case (.activity, _, _), (_, .api, .http), (_, .http, .api):
      preconditionFailure("an answer comes from what was called")
    }
  }

  /// The error that a task fails with of which no call could be made.
  package static func failure(of resource: TaskResource, _ refusal: CallRefusal, _ exchange: Exchange) -> TaskFailure {
    switch refusal {
    case .unusable(let failure): failure
    case .refused(let error): failure(of: resource, error, exchange)
    }
  }

  /// The error that a task fails with whose call was refused.
  package static func failure(of resource: TaskResource, _ error: APIError, _ exchange: Exchange) -> TaskFailure {
    ServiceErrors(of: resource)?.failure(error, in: exchange) ?? TaskFailure(.taskFailed, cause: error.message)
  }

  private static func function(_ answer: LambdaAnswer) -> Result<JSON, TaskFailure> {
    answer.failure.map { .failure($0) } ?? .success(answer.payload)
  }
}
