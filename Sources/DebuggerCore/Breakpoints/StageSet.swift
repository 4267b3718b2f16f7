import Interpreter
import StatesLanguage

/// The stages of a state that breakpoints are concerned with, as bits: asking for one costs next to nothing.
struct StageSet: OptionSet, Sendable {
  let rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ stage: Stage) { rawValue = 1 << UInt16(stage.rawValue) }
}

extension BreakpointStage {
  /// The stage of a state that runs next there; none when the state does not come there.
  func next(in state: State) -> Stage? {
    let stages = state.uses.map(\.stage)
    return switch self {
    case .enter: .enter
    case .args: stages.first { $0 >= .perform }
    case .result: stages.first { $0 > .perform }
    case .output, .exit: stages.last { $0 == .exit }
    }
  }
}
