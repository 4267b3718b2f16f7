import StatesLanguage
import TerminalUI

extension StateType {
  /// The letter that stands for the type in a node.
  func letter(in glyphs: TerminalUI.GlyphSet) -> String {
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
}

extension DefinitionOutline.State {
  /// What a node says: the letter of the state's type, its name, and whether it is retried.
  func label(in glyphs: TerminalUI.GlyphSet) -> String {
    let retry = retries ? (glyphs == .ascii ? " r" : " ↺") : ""
    return "[\(type?.letter(in: glyphs) ?? "?")] \(name.text)\(retry)"
  }
}
