import StatesLanguage

/// The stages that a state goes through: those whose fields it has.
struct StagePlan: Sendable, Equatable {
  private var bits: UInt16

  /// Finds the stages of a state.
  init(for state: State) {
    bits = 0
    insert(.enter)
    switch state {
    case .pass(let pass):
      insert(fieldsOf: pass.flow)
      if pass.result != nil { insert(.perform) }
    case .task(let task): insertWork(task.flow)
    case .choice(let choice):
      insertWork(choice.flow)
      for rule in choice.rules { insert(fieldsOf: rule.test) }
    case .wait(let wait): insertWork(wait.flow)
    case .succeed(let succeed): insert(fieldsOf: succeed.flow)
    case .fail: insert(.perform)
    case .parallel(let parallel): insertWork(parallel.flow)
    case .map(let map):
      insertWork(map.flow)
      insert(.parameters)
    }
    insert(.exit)
  }

  /// Whether a stage is among them.
  func contains(_ stage: Stage) -> Bool { bits & Self.bit(stage) != 0 }

  /// The stage after another one.
  func stage(after stage: Stage) -> Stage {
    let later = bits & ~(Self.bit(stage) | (Self.bit(stage) - 1))
    return Stage(rawValue: UInt8(later.trailingZeroBitCount)) ?? .exit
  }

  private mutating func insertWork(_ flow: DataFlow) {
    insert(.perform)
    insert(fieldsOf: flow)
  }

  private mutating func insert(fieldsOf flow: DataFlow) {
    switch flow {
    case .jsonPath(let paths): insert(fieldsOf: paths)
    case .jsonata(let expressions):
      if expressions.arguments != nil { insert(.parameters) }
      if expressions.assign != nil { insert(.assign) }
      if expressions.output != nil { insert(.outputPath) }
    }
  }

  private mutating func insert(fieldsOf paths: PathFlow) {
    if paths.inputPath != .whole { insert(.inputPath) }
    if paths.parameters != nil { insert(.parameters) }
    if paths.resultSelector != nil { insert(.resultSelector) }
    if paths.resultPath != .replace { insert(.resultPath) }
    if paths.assign != nil { insert(.assign) }
    if paths.outputPath != .whole { insert(.outputPath) }
  }

  /// A rule of a Choice in JSONata has fields of its own; one in JSONPath sets its variables when it is chosen.
  private mutating func insert(fieldsOf rule: RuleTest) {
    guard case .expression(_, let assign, let output) = rule else { return }
    if assign != nil { insert(.assign) }
    if output != nil { insert(.outputPath) }
  }

  private mutating func insert(_ stage: Stage) { bits |= Self.bit(stage) }

  private static func bit(_ stage: Stage) -> UInt16 { 1 << UInt16(stage.rawValue) }
}
