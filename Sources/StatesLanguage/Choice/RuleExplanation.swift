public import JSONModel
public import JSONataEngine

/// Why a rule of a Choice holds or does not.
public struct RuleExplanation: Sendable, Equatable {
  /// What came of a rule.
  public enum Verdict: Sendable, Equatable {
    /// Its condition holds, or does not.
    case decided(Bool)
    /// Its condition could not be evaluated, which ends the state.
    case failed(EvaluationError)
    /// The explanation was given up after so many steps of the evaluation, because its limits allow fewer than Step
    /// Functions does; so nothing is known.
    case stopped(afterSteps: Int)
    /// A rule before it was chosen, or has failed.
    case notTried
  }

  /// The condition, as a person reads it.
  public let condition: String
  /// What came of it.
  public let verdict: Verdict
  /// The tests that decided it, in the order in which they were made.
  public let tests: [DecisiveTest]
  /// What each part of an expression gave; none in JSONPath.
  public let trace: JSONataTrace?

  init(condition: String, verdict: Verdict, tests: [DecisiveTest] = [], trace: JSONataTrace? = nil) {
    self.condition = condition
    self.verdict = verdict
    self.tests = tests
    self.trace = trace
  }
}

/// A test inside of a condition that decided what the condition came to.
public struct DecisiveTest: Sendable, Equatable {
  /// What came of a test or of what it is made of.
  public enum Outcome: Sendable, Equatable {
    /// A value.
    case value(JSON)
    /// Nothing: what is named is not there.
    case nothing
    /// A function.
    case function
    /// A value that was too large to be kept.
    case tooLarge
    /// An error, in words.
    case failed(String)
    /// Its evaluation was given up.
    case stopped
  }

  /// Something that a test looks at.
  public struct Operand: Sendable, Equatable {
    /// It, as it is written.
    public let text: String
    /// What it gave.
    public let outcome: Outcome
  }

  /// The test, as it is written.
  public let text: String
  /// What it gave.
  public let outcome: Outcome
  /// What it looked at, without what is written out in it.
  public let operands: [Operand]
}

extension RuleTest {
  /// Why the rule holds or does not.
  public func explanation(in scope: inout some EvaluationScope) -> RuleExplanation {
    switch self {
    case .condition(let condition, _): condition.explanation(in: &scope)
    case .expression(.constant(let value), _, _):
      RuleExplanation(condition: value ? "true" : "false", verdict: .decided(value))
    case .expression(.expression(let expression), _, _): expression.explanation(in: &scope)
    }
  }

  /// The rule where a rule before it has settled the matter.
  public var unexplained: RuleExplanation {
    switch self {
    case .condition(let condition, _): RuleExplanation(condition: condition.description, verdict: .notTried)
    case .expression(.constant(let value), _, _):
      RuleExplanation(condition: value ? "true" : "false", verdict: .notTried)
    case .expression(.expression(let expression), _, _):
      RuleExplanation(condition: expression.text, verdict: .notTried)
    }
  }
}

extension RuleExplanation {
  /// Whether the rules after it are not tried.
  public var settlesChoice: Bool {
    switch verdict {
    case .decided(let holds): holds
    case .failed, .stopped: true
    case .notTried: false
    }
  }
}
