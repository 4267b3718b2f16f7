import JSONModel
import JSONataEngine

extension FieldExpression {
  /// Why the condition that the expression is holds or does not.
  func explanation(in scope: inout some EvaluationScope) -> RuleExplanation {
    let trace = trace(in: &scope)
    let verdict = verdict(of: trace, within: scope.limits)
    return RuleExplanation(condition: text, verdict: verdict, tests: trace.decisiveTests, trace: trace)
  }

  private func verdict(of trace: JSONataTrace, within limits: JSONataLimits) -> RuleExplanation.Verdict {
    let result: JSONataResult
    switch trace.result {
    case .success(let success): result = success
    case .failure(let error):
      let isCutShort = error.isOutOfSteps && limits.steps < JSONataLimits.stepFunctions.steps
      return isCutShort ? .stopped(afterSteps: limits.steps) : .failed(failure(of: error))
    }
    do throws(EvaluationError) {
      let value = try value(of: result)
      guard case .bool(let holds) = value else { throw unexpected(value, expected: JSON.Kind.boolean.rawValue) }
      return .decided(holds)
    } catch {
      return .failed(error)
    }
  }
}

extension JSONataTrace {
  /// The tests that decided the outcome, with what they looked at.
  fileprivate var decisiveTests: [DecisiveTest] {
    reasons.map { reason in
      let operands = reason.operands.map { visits[$0] }.filter { !$0.isPlain }
      return DecisiveTest(
        text: flatSource(of: visits[reason.visit]),
        outcome: DecisiveTest.Outcome(visits[reason.visit].outcome),
        operands: operands.map {
          DecisiveTest.Operand(text: flatSource(of: $0), outcome: DecisiveTest.Outcome($0.outcome))
        }
      )
    }
  }

  /// A visit's sub-expression on one line.
  private func flatSource(of visit: Visit) -> String {
    source(of: visit).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension DecisiveTest.Outcome {
  fileprivate init(_ outcome: JSONataTrace.Outcome) {
    switch outcome {
    case .value(let value): self = .value(value)
    case .nothing, .unfinished: self = .nothing
    case .function: self = .function
    case .tooLarge: self = .tooLarge
    case .failed(let error): self = error.isOutOfSteps ? .stopped : .failed(error.description)
    }
  }
}
