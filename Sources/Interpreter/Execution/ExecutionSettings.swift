import JSONModel
public import StatesLanguage

/// What an execution is called and what it may use; the same settings and answers give the same execution.
public struct ExecutionSettings: Sendable, Equatable {
  /// The partition of all ARNs, for example `aws-cn`.
  public var partition = "aws"
  /// The region of all ARNs, and of task events.
  public var region = "us-east-1"
  /// The account of all ARNs.
  public var account = "123456789012"
  /// The state machine's name.
  public var machineName = "StateMachine"
  /// The execution's name.
  public var executionName = "execution"
  /// What tells the execution of an Express workflow from others of its name; nothing stands for the name itself.
  public var expressID: String?
  /// The role that the execution runs with.
  public var roleARN = "arn:aws:iam::123456789012:role/StepFunctionsRole"
  /// Which kind of workflow it is.
  public var workflow = WorkflowType.standard
  /// Seeds jitter, `States.MathRandom`, `States.UUID` and task tokens.
  public var seed: UInt64 = 0
  /// How many child executions that have ended are kept, the latest ones.
  public var keptChildren = 1_000
  /// Whether each child execution that ends is told as an effect.
  public var tellsOfChildren = false
  /// Stands in for the context object that the execution would make of itself; none outside of tests of single states.
  var context: JSONObject?
  /// Whether the causes of the engine's own errors begin with the words about the state and its entry.
  var namesStateInCauses = true
  /// What it may use.
  public var limits = ExecutionLimits.aws

  /// Makes the default settings.
  public init() {}

  /// The state machine's ARN.
  public var machineARN: String { "arn:\(partition):states:\(region):\(account):stateMachine:\(machineName)" }

  /// The execution's ARN; that of an Express workflow ends with an id.
  public var executionARN: String {
    let prefix = "arn:\(partition):states:\(region):\(account)"
    return switch workflow {
    case .standard: "\(prefix):execution:\(machineName):\(executionName)"
    case .express: "\(prefix):express:\(machineName):\(executionName):\(expressID ?? executionName)"
    }
  }
}

extension ExecutionSettings {
  /// The name that an execution gets whose task gives it none: different for each task, the same in each replay.
  public func name(forExecutionOf task: TaskID) -> String {
    var random = RandomSource(seed: seed ^ UInt64(task.number) &* 0xD6E8_FEB8_6659_FD93)
    return UUIDText.text(of: (random.next(), random.next()))
  }
}
