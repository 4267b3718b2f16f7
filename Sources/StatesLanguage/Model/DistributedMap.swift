/// What makes a Map distributed: each of its iterations is an execution of its own.
///
/// - Source: Step Functions guide, "Using Map state in Distributed mode".
public struct DistributedMap: Sendable {
  /// Which kind of workflow its child executions are (`ProcessorConfig.ExecutionType`).
  public var executionType: WorkflowType
  /// What its Map Runs are named after (`Label`).
  public var label: String?
  /// Where its items come from, when that is not the state's input (`ItemReader`).
  public var reader: ItemReader?
  /// How items are put together into the inputs of child executions (`ItemBatcher`).
  public var batcher: ItemBatcher?
  /// What becomes of the results (`ResultWriter`).
  public var writer: ResultWriter?
  /// How many items may fail (`ToleratedFailureCount`).
  public var toleratedFailureCount: DynamicInteger?
  /// How many of a hundred items may fail (`ToleratedFailurePercentage`).
  public var toleratedFailurePercentage: DynamicNumber?

  /// Makes a distribution.
  public init(
    executionType: WorkflowType,
    label: String? = nil,
    reader: ItemReader? = nil,
    batcher: ItemBatcher? = nil,
    writer: ResultWriter? = nil,
    toleratedFailureCount: DynamicInteger? = nil,
    toleratedFailurePercentage: DynamicNumber? = nil
  ) {
    self.executionType = executionType
    self.label = label
    self.reader = reader
    self.batcher = batcher
    self.writer = writer
    self.toleratedFailureCount = toleratedFailureCount
    self.toleratedFailurePercentage = toleratedFailurePercentage
  }
}
