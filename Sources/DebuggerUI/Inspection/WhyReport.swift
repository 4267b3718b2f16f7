import Interpreter
import StatesLanguage
import TerminalUI

/// Why the execution goes the way that it goes, in lines that can be scrolled.
struct WhyReport: Sendable {
  /// What is explained.
  enum Subject: Sendable {
    case choice(ChoiceReport)
    case failure(FailureReport)
  }

  /// What is explained.
  let subject: Subject
  /// The first line that is seen.
  var offset = 0

  /// The state that it is about.
  var state: StateID {
    switch subject {
    case .choice(let report): report.explanation.state
    case .failure(let report): report.explanation.state
    }
  }

  /// What is explained of a state, as a title.
  func title(of name: String) -> String {
    switch subject {
    case .choice: "Why \"\(name)\" takes its way"
    case .failure: "What \"\(name)\" does with its error"
    }
  }

  /// The lines of the report.
  ///
  /// - Parameters:
  ///   - columns: How wide a line may be.
  ///   - glyphs: The signs to draw with.
  ///   - name: The names of states.
  /// - Returns: The decision, then each rule.
  func lines(columns: Int, glyphs: GlyphSet, name: (StateID) -> String) -> [StyledLine] {
    switch subject {
    case .choice(let report): report.lines(columns: columns, glyphs: glyphs, name: name)
    case .failure(let report): report.lines(columns: columns, glyphs: glyphs, name: name)
    }
  }
}
