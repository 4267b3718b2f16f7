/// What a Task, Parallel or Map does with an error.
///
/// - Source: States Language specification, "Errors".
public struct ErrorHandling: Sendable, Equatable {
  /// `Retry`, in order.
  public var retriers: [Retrier]
  /// `Catch`, in order.
  public var catchers: [Catcher]

  /// No handling: every error goes through.
  public static let none = ErrorHandling(retriers: [], catchers: [])
}

/// One rule of `Retry`.
public struct Retrier: Sendable, Equatable {
  /// The errors that it is for.
  public var errors: [ErrorName]
  /// Seconds before the first retry.
  public var intervalSeconds: Int
  /// How many retries there are at most; 0 means none.
  public var maxAttempts: Int
  /// What the interval is multiplied by for each further retry.
  public var backoffRate: Double
  /// The longest interval in seconds.
  public var maxDelaySeconds: Int?
  /// How the interval is varied.
  public var jitter: JitterStrategy
}

/// How the interval of a ``Retrier`` is varied.
public enum JitterStrategy: String, Sendable, Hashable, CaseIterable {
  /// Not at all.
  case none = "NONE"
  /// To anything between 0 and the interval.
  case full = "FULL"
}

/// One rule of `Catch`.
public struct Catcher: Sendable, Equatable {
  /// The errors that it is for.
  public var errors: [ErrorName]
  /// What it makes of the error.
  public var flow: CatchFlow
  /// Where it goes.
  public var next: StateID
}

/// What a ``Catcher`` makes of an error, in the language of its state.
public enum CatchFlow: Sendable, Equatable {
  /// Where in the state's input the error output goes, and the variables that are set.
  case jsonPath(resultPath: ResultPlacement, assign: Assignments<PayloadTemplate>?)
  /// What is passed on, the error output when there is no `Output`, and the variables that are set.
  case jsonata(output: ExpressionTemplate?, assign: Assignments<ExpressionTemplate>?)
}
