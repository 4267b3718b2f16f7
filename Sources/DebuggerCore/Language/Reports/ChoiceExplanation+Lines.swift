import Interpreter
import JSONModel
import StatesLanguage

extension ChoiceExplanation {
  /// Why a Choice takes its way, in lines of text.
  func lines(in machine: StateMachine) -> [String] {
    [decisionLine(in: machine)]
      + rules.enumerated().flatMap { index, rule in
        ["rule \(index + 1) \(rule.verdict.words): \(rule.condition)"] + rule.tests.flatMap(\.lines)
      }
  }

  private func decisionLine(in machine: StateMachine) -> String {
    switch decision {
    case .rule(let rule, let next) where isForced: "rule \(rule + 1) is taken by hand: next is \(machine[next].name)"
    case .otherwise(let next) where isForced: "Default is taken by hand: next is \(machine[next].name)"
    case .rule(let rule, let next): "rule \(rule + 1) is the first that holds: next is \(machine[next].name)"
    case .otherwise(let next): "no rule holds, so Default is taken: next is \(machine[next].name)"
    case .none(let error): "it ends with \(error.name.text): \(error.reason)"
    case .unknown(let count): "not known: a rule was stopped after \(count) steps"
    }
  }
}

extension RuleExplanation.Verdict {
  fileprivate var words: String {
    switch self {
    case .decided(true): "holds"
    case .decided(false): "does not hold"
    case .failed(let error): "fails (\(error.reason))"
    case .stopped(let count): "was stopped after \(count) steps"
    case .notTried: "is not tried"
    }
  }
}

extension DecisiveTest {
  fileprivate var lines: [String] {
    ["  \(text) is \(outcome.words)"]
      + operands.filter { $0.text != text }.map { "    \($0.text) = \($0.outcome.words)" }
  }
}

extension DecisiveTest.Outcome {
  fileprivate var words: String {
    switch self {
    case .value(let value): value.briefText(upTo: 60)
    case .nothing: "nothing (undefined)"
    case .function: "a function"
    case .tooLarge: "too large to be kept"
    case .stopped: "not known: stopped here"
    case .failed(let words): "error: \(words)"
    }
  }
}
