import Interpreter
import JSONModel
import StatesLanguage
import TerminalUI

/// Why a Choice takes its way: its rules in order, with the tests that decided each one.
struct ChoiceReport: Sendable {
  /// What was found out.
  let explanation: ChoiceExplanation

  /// The lines of the report.
  ///
  /// - Parameters:
  ///   - columns: How wide a line may be.
  ///   - glyphs: The signs to draw with.
  ///   - name: The names of states.
  /// - Returns: The decision, then each rule with its condition and its tests.
  func lines(columns: Int, glyphs: GlyphSet, name: (StateID) -> String) -> [StyledLine] {
    var lines = [decision(name)]
    for (index, rule) in explanation.rules.enumerated() {
      lines.append("")
      lines.append(title(of: rule, index, glyphs))
      lines += Text.wrapped(Text.escaped(Self.flat(rule.condition)), to: columns - 4).map {
        StyledLine("    ") + StyledLine($0, role: .jsonExpression)
      }
      if case .failed(let error) = rule.verdict {
        lines += Text.wrapped(Text.escaped(error.reason), to: columns - 4).map { StyledLine("    " + $0, role: .error) }
      }
      lines += rule.tests.flatMap { Self.lines(of: $0, columns: columns, glyphs) }
    }
    return lines
  }

  private func decision(_ name: (StateID) -> String) -> StyledLine {
    let verb = explanation.isForced ? "is taken by hand" : "is the first that holds"
    return switch explanation.decision {
    case .rule(let rule, let next):
      StyledLine("Rule \(rule + 1) \(verb): ") + StyledLine("next is \"\(name(next))\"", role: .title)
    case .otherwise(let next):
      StyledLine(explanation.isForced ? "Default is taken by hand: " : "No rule holds, so Default is taken: ")
        + StyledLine("next is \"\(name(next))\"", role: .title)
    case .none(let error):
      StyledLine("It ends with \(error.name.text): ", role: .error)
        + StyledLine(Text.escaped(error.reason), role: .error)
    case .unknown(let count): StyledLine("Not known: a rule was stopped after \(count) steps", role: .warning)
    }
  }

  private func title(of rule: RuleExplanation, _ index: Int, _ glyphs: GlyphSet) -> StyledLine {
    let (sign, words, role): (Character, String, Role) =
      switch rule.verdict {
      case .decided(true): (glyphs[.yes], "holds", .stateDone)
      case .decided(false): (glyphs[.no], "does not hold", .stateFailed)
      case .failed: (glyphs[.no], "fails", .stateFailed)
      case .stopped(let count): (glyphs[.untried], "was stopped after \(count) steps", .warning)
      case .notTried: (glyphs[.untried], "is not tried", .stateSkipped)
      }
    return StyledLine("\(sign) Rule \(index + 1) ", role: role) + StyledLine(words, role: .title)
  }

  private static func lines(of test: DecisiveTest, columns: Int, _ glyphs: GlyphSet) -> [StyledLine] {
    let outcome = test.outcome.line(upTo: columns)
    let room = max(12, columns - outcome.columns - 10)
    let text = Text.truncated(Text.escaped(test.text), to: room, mark: glyphs[.ellipsis])
    let line =
      StyledLine("    \(glyphs[.bullet]) ", role: .dim) + StyledLine(text) + StyledLine("  is  ", role: .dim) + outcome
    let operands = test.operands.filter { $0.text != test.text }
    let width = min(columns / 2, operands.map { Text.columns(of: $0.text) }.max() ?? 0)
    return [line]
      + operands.map { operand in
        let name = Text.padded(Text.escaped(operand.text), to: width, mark: glyphs[.ellipsis])
        return StyledLine("        \(name)", role: .jsonKey) + StyledLine("  =  ", role: .dim)
          + operand.outcome.line(upTo: columns)
      }
  }

  private static func flat(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension DecisiveTest.Outcome {
  fileprivate func line(upTo count: Int) -> StyledLine {
    switch self {
    case .value(.bool(let holds)): StyledLine(holds ? "true" : "false", role: .jsonLiteral)
    case .value(let value): StyledLine(Text.escaped(value.briefText(upTo: count)), role: .inlineValue)
    case .nothing: StyledLine("nothing (undefined)", role: .dim)
    case .function: StyledLine("a function", role: .dim)
    case .tooLarge: StyledLine("too large to be kept", role: .dim)
    case .stopped: StyledLine("not known: stopped here", role: .warning)
    case .failed(let words): StyledLine("error: \(Text.escaped(words))", role: .error)
    }
  }
}
