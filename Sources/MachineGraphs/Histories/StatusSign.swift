package import TerminalUI

/// The sign that tells without any colour how it stands with a state, on the screen and in pictures.
package enum StatusSign: Hashable, Sendable, CaseIterable {
  /// It was not entered.
  case idle
  /// The execution stands here.
  case current
  /// It runs.
  case running
  /// It waits for an answer or for a time.
  case waiting
  /// It was left well.
  case done
  /// An error of it was caught.
  case caught
  /// An error left it.
  case failed
  /// It was ended from outside, before its own end.
  case aborted

  /// How the sign looks.
  package func character(in glyphs: TerminalUI.GlyphSet) -> Character {
    let isRich = glyphs == .rich
    return switch self {
    case .idle: " "
    case .current: glyphs[.current]
    case .running: isRich ? "»" : "R"
    case .waiting: isRich ? glyphs[.waiting] : "~"
    case .done: isRich ? glyphs[.done] : "+"
    case .caught: "!"
    case .failed: isRich ? glyphs[.failed] : "x"
    case .aborted: "-"
    }
  }
}
