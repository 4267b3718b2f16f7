import Interpreter
import LocalPrograms
import ServiceCalls
import StatesLanguage

extension OutsideCall {
  /// The task as a command sees it.
  var commandTask: CommandTask {
    CommandTask(
      resource: task.resource.arn,
      state: state.text,
      execution: settings.executionARN,
      attempt: task.attempt + 1,
      taskToken: task.token,
      parameters: task.input
    )
  }

  /// What Step Functions makes of the task: the call of an API, or a request of HTTP.
  ///
  /// - Throws: Why it makes none of it.
  var request: TaskCall {
    get throws(RequestProblem) { try task.request(of: settings) }
  }
}

extension PendingTask {
  /// What Step Functions makes of the task: the call of an API, or a request of HTTP.
  ///
  /// - Throws: Why it makes none of it.
  func request(of settings: ExecutionSettings) throws(RequestProblem) -> TaskCall {
    let caller = Caller(
      region: settings.region,
      stateMachineARN: settings.machineARN,
      executionARN: settings.executionARN
    )
    do throws(CallRefusal) {
      if let call = try TaskCall.of(resource, input: input, caller: caller) { return call }
    } catch {
      throw .refused(error)
    }
    throw .noCall
  }

  /// Whether somebody sends its token back after the service has taken it.
  var waitsForCallback: Bool {
    guard case .service(let action) = resource else { return false }
    return action.pattern == .waitForTaskToken
  }

  /// Whether it ends when the job does that it starts.
  var waitsForJob: Bool {
    guard case .service(let action) = resource else { return false }
    return switch action.pattern {
    case .sync, .syncParsed: true
    case .requestResponse, .waitForTaskToken: false
    }
  }
}

/// Why nothing is called for a task.
enum RequestProblem: Error {
  /// Step Functions, or the service, would refuse it.
  case refused(CallRefusal)
  /// A worker fetches it.
  case noCall
}
