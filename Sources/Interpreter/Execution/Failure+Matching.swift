public import StatesLanguage

/// Whether a name in `ErrorEquals` stands for an error, and why not.
///
/// - Source: States Language specification, "Errors" and appendix A; Step Functions guide, "Handling errors".
public enum NameVerdict: Sendable, Hashable {
  /// It does.
  case matches
  /// The error has another name.
  case otherName
  /// No name stands for `States.Runtime`, nor for what the engine itself raises: not even `States.ALL`.
  case neverHandled
  /// `States.TaskFailed` stands for all but time-outs, and this is one.
  case isTimeout
  /// `States.HeartbeatTimeout` stands for a task that was silent for too long, and this one was not.
  case isNoSilence
  /// `States.BranchFailed` stands for the failure of a branch or an iteration, and this is none.
  case isNotOfBranch
}

extension Failure {
  /// Whether a name in `ErrorEquals` stands for the error.
  public func verdict(on name: ErrorName) -> NameVerdict {
    guard origin != .engine, error != ErrorName.runtime.text else { return .neverHandled }
    if let error, error == name.text { return .matches }
    return switch name {
    case .all: .matches
    case .taskFailed: isTimeout ? .isTimeout : .matches
    case .heartbeatTimeout: origin == .heartbeat ? .matches : .isNoSilence
    case .branchFailed: isOfBranch ? .matches : .isNotOfBranch
    default: .otherName
    }
  }

  /// Whether a list of error names has one that stands for the error.
  func matches(_ names: [ErrorName]) -> Bool {
    names.contains { verdict(on: $0) == .matches }
  }

  private var isTimeout: Bool {
    origin == .timeout || origin == .heartbeat || error == ErrorName.timeout.text
  }
}
