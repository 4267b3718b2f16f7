import StatesLanguage

extension Retrier {
  /// Seconds to wait before a retry.
  ///
  /// - Parameters:
  ///   - retry: Which retry of this retrier it is, from 1.
  ///   - random: What jitter is drawn from.
  /// - Returns: The seconds, with jitter when the retrier asks for it.
  /// - Source: States Language specification, "Retrying after error".
  func delaySeconds(beforeRetry retry: Int, random: inout RandomSource) -> Double {
    var delay = Double(intervalSeconds)
    let most = maxDelaySeconds.map(Double.init) ?? .greatestFiniteMagnitude
    for _ in 1..<max(retry, 1) where delay < most { delay *= backoffRate }
    delay = min(delay, most)
    return switch jitter {
    case .none: delay
    case .full: Double.random(in: 0...min(delay, 1e12), using: &random)
    }
  }
}

extension ErrorHandling {
  /// The place of the retrier that owns an error: the first one that matches, whether or not it has attempts left.
  func retrier(for failure: Failure) -> Int? {
    retriers.firstIndex { failure.matches($0.errors) }
  }

  /// The place of the catcher that takes an error.
  func catcher(for failure: Failure) -> Int? {
    catchers.firstIndex { failure.matches($0.errors) }
  }
}

extension Failure {
  /// Whether a list of error names has one that this error answers to; `States.Runtime` answers to none.
  ///
  /// - Source: States Language specification, "Errors"; Step Functions guide, "Handling errors".
  func matches(_ names: [ErrorName]) -> Bool {
    guard origin != .engine, error != ErrorName.runtime.text else { return false }
    return names.contains(where: matches)
  }

  private func matches(_ name: ErrorName) -> Bool {
    if let error, error == name.text { return true }
    return switch name {
    case .all: true
    case .taskFailed: origin != .timeout && origin != .heartbeat && error != ErrorName.timeout.text
    case .heartbeatTimeout: origin == .heartbeat
    case .branchFailed: isOfBranch
    default: false
    }
  }
}
