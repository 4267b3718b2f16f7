import StatesLanguage

/// What an execution may use.
///
/// - Source: Step Functions guide, "Service quotas"; API reference, "Fail" (lengths of error and cause).
public struct ExecutionLimits: Sendable, Equatable {
  /// The largest payload in bytes of its compact text.
  public var payloadBytes = 262_144
  /// The number of the event that ends the execution; an Express execution has no such limit.
  public var historyEvents = 25_000
  /// How many iterations of an inline Map run at once at most.
  public var inlineMapConcurrency = 40
  /// How many child executions of a distributed Map run at once at most.
  public var distributedMapConcurrency = 10_000
  /// The most bytes that one variable, and all that one `Assign` sets, may have.
  public var assignedBytes = 262_144
  /// The most bytes that all variables of the execution may have.
  public var variableBytes = 10_485_760
  /// The most characters of an error's name.
  public var errorCharacters = 256
  /// The most characters of an error's cause.
  public var causeCharacters = 32_768
  /// How long a Standard execution may take.
  public var standardSeconds = 31_536_000
  /// How long an Express execution may take.
  public var expressSeconds = 300

  /// AWS's limits.
  public static let aws = ExecutionLimits()

  /// Limits for exploring, which AWS does not have: so far away that only a run that would exhaust the memory meets
  /// them; the concurrency of a Map stays.
  public static let off = ExecutionLimits(
    payloadBytes: 1 << 28,
    historyEvents: 2_000_000,
    assignedBytes: 1 << 28,
    variableBytes: 1 << 30,
    errorCharacters: 1 << 20,
    causeCharacters: 1 << 24,
    standardSeconds: 3_153_600_000,
    expressSeconds: 3_153_600_000
  )

  /// The most events of an Express execution, which has no limit: no more of them fit into its five minutes.
  static let expressEvents = 2_000_000

  /// How long an execution may take.
  func seconds(of workflow: WorkflowType) -> Int {
    switch workflow {
    case .standard: standardSeconds
    case .express: expressSeconds
    }
  }
}
