import StatesLanguage

/// What the names and ARNs of a Map Run and its child executions are made of.
///
/// - Source: Step Functions guide, "Using Map state in Distributed mode": the label, or a UUID, follows the machine's
///   name.
struct ChildNames: Sendable, Equatable {
  /// What all ARNs begin with: `arn:aws:states:us-east-1:123456789012`.
  let prefix: String
  /// The machine's name and the label of its Map.
  let machineName: String
  /// What names are made of.
  let seed: UInt64

  init(of map: StateID, label: String?, in settings: ExecutionSettings) {
    prefix = "arn:\(settings.partition):states:\(settings.region):\(settings.account)"
    seed = settings.seed
    machineName = "\(settings.machineName)/\(label ?? Self.label(of: map, seed: settings.seed))"
  }

  init(of machine: MachineID, in program: Program) {
    let settings = program.settings
    let own = "arn:\(settings.partition):states:\(settings.region):\(settings.account)"
    let reference = program.machine.link(machine).map { MachineReference($0.linked.key) }
    prefix = reference?.prefix ?? own
    machineName = reference?.name ?? settings.machineName
    seed = settings.seed
  }

  /// The ARN of the machine that the child executions run.
  var machineARN: String { "\(prefix):stateMachine:\(machineName)" }

  /// The ARN of a Map Run.
  func runARN(_ run: MapRunID) -> String {
    var random = RandomSource(seed: seed &+ UInt64(run.number) &* 0xBF58_476D_1CE4_E5B9)
    return "\(prefix):mapRun:\(machineName):\(UUIDText.text(of: (random.next(), random.next())))"
  }

  /// The ARN of a child execution; that of an express workflow ends with an id.
  func executionARN(_ workflow: WorkflowType, name: String) -> String {
    switch workflow {
    case .standard: "\(prefix):execution:\(machineName):\(name)"
    case .express: "\(prefix):express:\(machineName):\(name):\(name)"
    }
  }

  private static func label(of map: StateID, seed: UInt64) -> String {
    var random = RandomSource(seed: ~seed ^ UInt64(map.index))
    return UUIDText.text(of: (random.next(), random.next()))
  }
}
