public import JSONModel

/// Whether an execution goes on, or how it ended.
public enum ExecutionStatus: Sendable, Equatable {
  /// It goes on.
  case running
  /// It ended well.
  case succeeded(output: JSON)
  /// It ended with an error; both texts can be missing, as a Fail state can leave them out.
  case failed(error: String?, cause: String?)
  /// It took longer than the definition's `TimeoutSeconds`.
  case timedOut
  /// Somebody stopped it.
  case aborted(error: String?, cause: String?)

  /// The API's word for the status.
  public var name: String {
    switch self {
    case .running: "RUNNING"
    case .succeeded: "SUCCEEDED"
    case .failed: "FAILED"
    case .timedOut: "TIMED_OUT"
    case .aborted: "ABORTED"
    }
  }

  /// Whether the execution has ended.
  public var isFinal: Bool { if case .running = self { false } else { true } }
}
