import DebuggerCore
import TerminalUI

extension BreakpointMark {
  /// The sign beside a state.
  func sign(in glyphs: GlyphSet) -> Character {
    switch self {
    case .plain: glyphs == .rich ? "◉" : "*"
    case .conditional: glyphs == .rich ? "◍" : "?"
    case .log: glyphs == .rich ? "◊" : "%"
    case .disabled: glyphs == .rich ? "◌" : "o"
    }
  }

  /// How it is shown.
  var role: Role {
    switch self {
    case .plain, .conditional, .log: .breakpoint
    case .disabled: .breakpointDisabled
    }
  }
}
