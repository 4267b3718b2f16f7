/// The name of an error, as `ErrorEquals` lists it and executions raise it.
///
/// - Source: States Language specification, appendix A, "Predefined Error Codes".
public struct ErrorName: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The name's text.
  public let text: String

  /// Makes a name.
  public init(_ text: String) { self.text = text }

  /// Makes a name from a literal.
  public init(stringLiteral text: String) { self.text = text }

  /// The name's text.
  public var description: String { text }
}

extension ErrorName {
  /// Matches nearly every error.
  public static let all: ErrorName = "States.ALL"
  /// Matches every error of a task but a time-out.
  public static let taskFailed: ErrorName = "States.TaskFailed"
  /// A task, or the execution, took too long.
  public static let timeout: ErrorName = "States.Timeout"
  /// A task was silent for too long.
  public static let heartbeatTimeout: ErrorName = "States.HeartbeatTimeout"
  /// The execution cannot go on; never retried nor caught.
  public static let runtime: ErrorName = "States.Runtime"
  /// A payload is over the limit.
  public static let dataLimitExceeded: ErrorName = "States.DataLimitExceeded"
  /// No rule of a Choice holds and it has no `Default`.
  public static let noChoiceMatched: ErrorName = "States.NoChoiceMatched"
  /// Matches the failure of a branch.
  public static let branchFailed: ErrorName = "States.BranchFailed"
  /// An intrinsic function could not compute its result.
  public static let intrinsicFailure: ErrorName = "States.IntrinsicFailure"
  /// A `ResultPath` cannot be applied to the input.
  public static let resultPathMatchFailure: ErrorName = "States.ResultPathMatchFailure"
  /// A template's path finds nothing.
  public static let parameterPathFailure: ErrorName = "States.ParameterPathFailure"
  /// The items of a distributed Map could not be read.
  public static let itemReaderFailed: ErrorName = "States.ItemReaderFailed"
  /// The results of a distributed Map could not be written.
  public static let resultWriterFailed: ErrorName = "States.ResultWriterFailed"
  /// More items of a distributed Map failed than may.
  public static let exceedToleratedFailureThreshold: ErrorName = "States.ExceedToleratedFailureThreshold"
  /// A JSONata expression fails, or gives nothing.
  public static let queryEvaluationError: ErrorName = "States.QueryEvaluationError"
  /// The role may not do it.
  public static let permissions: ErrorName = "States.Permissions"
}
