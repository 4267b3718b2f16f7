import DebuggerCore
import Interpreter
import StatesLanguage
import TerminalUI

/// Why an error is dealt with as it is: the rules of `Retry` and `Catch` in order, with what each name stands for.
struct FailureReport: Sendable {
  /// What was found out.
  let explanation: FailureExplanation

  /// The lines of the report.
  ///
  /// - Parameters:
  ///   - columns: How wide a line may be.
  ///   - glyphs: The signs to draw with.
  ///   - name: The names of states.
  /// - Returns: The error and the decision, then each rule with its names.
  func lines(columns: Int, glyphs: GlyphSet, name: (StateID) -> String) -> [StyledLine] {
    let failure = explanation.failure
    var lines = [StyledLine(Text.escaped(failure.error ?? "an error without a name"), role: .error)]
    if let cause = failure.cause, !cause.isEmpty {
      lines += Text.wrapped(Text.escaped(cause), to: columns - 4).prefix(6).map { StyledLine("    " + $0, role: .dim) }
    }
    lines += Text.wrapped(explanation.decision.words(name), to: columns).map { StyledLine($0, role: .title) }
    for (index, rule) in explanation.retriers.enumerated() {
      let title = Self.title("Retry \(index + 1)", rule.words, acts: rule.standing == .acts, rule.names, glyphs)
      lines += ["", title] + Self.lines(of: rule.names, glyphs)
    }
    for (index, rule) in explanation.catchers.enumerated() {
      let words = "\(rule.words): next is \"\(name(rule.next))\""
      let title = Self.title("Catch \(index + 1)", words, acts: rule.standing == .acts, rule.names, glyphs)
      lines += ["", title] + Self.lines(of: rule.names, glyphs)
    }
    return lines
  }

  private static func title(
    _ rule: String,
    _ words: String,
    acts: Bool,
    _ names: [NameExplanation],
    _ glyphs: GlyphSet
  ) -> StyledLine {
    let isForIt = names.contains { $0.verdict == .matches }
    let (sign, role): (Glyph, Role) =
      if acts { (.yes, .stateDone) } else { isForIt ? (.untried, .stateSkipped) : (.no, .stateFailed) }
    return StyledLine("\(glyphs[sign]) \(rule) ", role: role) + StyledLine(words, role: .title)
  }

  private static func lines(of names: [NameExplanation], _ glyphs: GlyphSet) -> [StyledLine] {
    names.map { name in
      StyledLine("    \(glyphs[.bullet]) ", role: .dim) + StyledLine(Text.escaped(name.name.text), role: .jsonString)
        + StyledLine("  \(name.verdict.words)", role: .dim)
    }
  }
}
