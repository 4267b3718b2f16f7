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
    let seconds = possibleSeconds(beforeRetry: retry)
    return switch jitter {
    case .none: seconds.upperBound
    case .full: Double.random(in: seconds, using: &random)
    }
  }

  /// How many seconds the wait before a retry can take; one number without jitter.
  func possibleSeconds(beforeRetry retry: Int) -> ClosedRange<Double> {
    var delay = Double(intervalSeconds)
    let most = maxDelaySeconds.map(Double.init) ?? .greatestFiniteMagnitude
    for _ in 1..<max(retry, 1) where delay < most { delay *= backoffRate }
    delay = min(delay, most)
    return switch jitter {
    case .none: delay...delay
    case .full: 0...min(delay, 1e12)
    }
  }
}
