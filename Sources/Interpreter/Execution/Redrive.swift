/// One time that an execution was redriven: set going again after it had ended badly.
public struct Redrive: Sendable, Equatable {
  /// When.
  public let moment: Instant
  /// The event that records it.
  public let event: Int
}

/// Why an execution cannot be redriven.
///
/// - Source: API reference, "RedriveExecution".
public enum RedriveRefusal: Error, Equatable, Sendable {
  /// It has not ended.
  case running
  /// It has ended well.
  case succeeded
  /// It is an Express execution.
  case express
  /// Its history is full.
  case historyIsFull(events: Int)
  /// It ended too long ago.
  case tooLate(days: Int)
}

extension RedriveRefusal: CustomStringConvertible {
  /// The reason in words.
  public var description: String {
    switch self {
    case .running: "only an execution that has failed, timed out or been aborted can be redriven"
    case .succeeded: "the execution has succeeded, so that there is nothing to redrive"
    case .express: "an EXPRESS execution cannot be redriven; start it again"
    case .historyIsFull(let events): "the history has \(events) events, which leaves no room to redrive the execution"
    case .tooLate(let days): "the execution ended more than \(days) days ago, so that it cannot be redriven"
    }
  }
}
