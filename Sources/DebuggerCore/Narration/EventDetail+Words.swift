package import Interpreter
import StatesLanguage

extension EventDetail {
  /// What the event is about: a state, a resource, an error.
  package var subject: String? {
    switch self {
    case .stateEntered(_, let name, _), .stateExited(_, let name, _, _): name.text
    case .mapIteration(_, let name, let index): "\(name)[\(index)]"
    case .executionRedriven(let count): "redrive \(count)"
    case .mapStarted(let length): "\(length) items"
    case .taskScheduled(let task): task.resource.shortName
    case .taskStarted(let resource, _), .taskSubmitted(let resource, _), .taskSucceeded(let resource, _):
      resource.shortName
    case .taskFailed(_, let error, let cause), .executionFailed(let error, let cause),
      .executionAborted(let error, let cause):
      [error, cause].compactMap(\.self).joined(separator: ": ")
    case .taskTimedOut(_, let error): error
    case .mapRunStarted(let arn): arn
    case .mapRunRedriven(_, let count): "redrive \(count)"
    case .mapRunFailed(let error, let cause): "\(error): \(cause)"
    case .evaluationFailed(let error, let cause, _, _): "\(error): \(cause)"
    case .executionStarted, .executionSucceeded, .executionTimedOut, .stateAborted, .parallelStarted,
      .parallelSucceeded, .parallelFailed, .mapSucceeded, .mapFailed, .mapRunSucceeded, .mapRunAborted:
      nil
    }
  }

  /// Whether the event tells of something that went wrong.
  package var isBad: Bool {
    switch self {
    case .taskFailed, .taskTimedOut, .evaluationFailed, .executionFailed, .executionAborted, .executionTimedOut,
      .stateAborted, .parallelFailed, .mapFailed, .mapRunFailed, .mapRunAborted:
      true
    case .mapIteration(let event, _, _): event == .failed || event == .aborted
    case .executionStarted, .executionSucceeded, .executionRedriven, .stateEntered, .stateExited, .taskScheduled,
      .taskStarted, .taskSubmitted, .taskSucceeded, .parallelStarted, .parallelSucceeded, .mapStarted, .mapSucceeded,
      .mapRunStarted, .mapRunRedriven, .mapRunSucceeded:
      false
    }
  }
}
