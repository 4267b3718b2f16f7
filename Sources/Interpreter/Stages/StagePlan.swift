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
    case .choice(let choice): insertWork(choice.flow)
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
    if flow.inputPath != .whole { insert(.inputPath) }
    if flow.parameters != nil { insert(.parameters) }
    if flow.resultSelector != nil { insert(.resultSelector) }
    if flow.resultPath != .replace { insert(.resultPath) }
    if flow.assign != nil { insert(.assign) }
    if flow.outputPath != .whole { insert(.outputPath) }
  }

  private mutating func insert(_ stage: Stage) { bits |= Self.bit(stage) }

  private static func bit(_ stage: Stage) -> UInt16 { 1 << UInt16(stage.rawValue) }
}
