package import StatesLanguage
package import TerminalUI

extension StateType {
  /// The letter that stands for the type in a node.
  package func letter(in glyphs: TerminalUI.GlyphSet) -> String {
    switch self {
    case .task: "T"
    case .choice: "C"
    case .wait: "W"
    case .succeed: "S"
    case .fail: "F"
    case .pass: "P"
    case .parallel: glyphs == .ascii ? "||" : "‖"
    case .map: glyphs == .ascii ? "@" : "⟳"
    }
  }

  /// One character for the type, where a node has no more room.
  func sign(in glyphs: TerminalUI.GlyphSet) -> String {
    switch self {
    case .parallel: glyphs == .ascii ? "=" : letter(in: glyphs)
    // Alone, the letter of a Map would be the sign of the state that the debugger stands at.
    case .map: glyphs == .ascii ? "M" : letter(in: glyphs)
    case .task, .choice, .wait, .succeed, .fail, .pass: letter(in: glyphs)
    }
  }
}

extension DefinitionOutline.State {
  /// What a node says: the letter of the state's type and its name.
  func label(in glyphs: TerminalUI.GlyphSet) -> String { "[\(type?.letter(in: glyphs) ?? "?")] \(name.text)" }
}
