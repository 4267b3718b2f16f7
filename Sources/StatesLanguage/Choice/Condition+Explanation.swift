import JSONModel
import JSONPathEngine

extension Condition {
  /// Why the condition holds or does not.
  func explanation(in scope: inout some EvaluationScope) -> RuleExplanation {
    var verdict: RuleExplanation.Verdict
    do throws(EvaluationError) {
      verdict = .decided(try holds(in: &scope))
    } catch {
      verdict = .failed(error)
    }
    return RuleExplanation(condition: description, verdict: verdict, tests: decisiveTests(in: &scope))
  }

  /// The comparisons and tests of types that decide it: of `And` the first that does not hold, or all; of `Or` the
  /// first that holds, or all; a test that fails ends the row.
  private func decisiveTests(in scope: inout some EvaluationScope) -> [DecisiveTest] {
    switch self {
    case .and(let conditions): Self.decisiveTests(of: conditions, until: false, in: &scope)
    case .or(let conditions): Self.decisiveTests(of: conditions, until: true, in: &scope)
    case .not(let condition): condition.decisiveTests(in: &scope)
    case .comparison, .pathComparison, .matches, .typeTest: [test(in: &scope)]
    }
  }

  private static func decisiveTests(
    of conditions: [Condition],
    until decisive: Bool,
    in scope: inout some EvaluationScope
  ) -> [DecisiveTest] {
    var tests: [DecisiveTest] = []
    for condition in conditions {
      let own = condition.decisiveTests(in: &scope)
      guard let holds = try? condition.holds(in: &scope), holds != decisive else { return own }
      tests += own
    }
    return tests
  }

  private func test(in scope: inout some EvaluationScope) -> DecisiveTest {
    let outcome: DecisiveTest.Outcome
    do throws(EvaluationError) {
      outcome = .value(.bool(try holds(in: &scope)))
    } catch {
      outcome = .failed(error.reason)
    }
    let operands = paths.map { DecisiveTest.Operand(text: $0.text, outcome: $0.outcome(in: scope)) }
    return DecisiveTest(text: description, outcome: outcome, operands: operands)
  }

  /// The paths that a test reads.
  private var paths: [JSONPath] {
    switch self {
    case .and, .or, .not: []
    case .comparison(_, let variable, _), .matches(let variable, _), .typeTest(_, let variable, _): [variable]
    case .pathComparison(_, let variable, let other): [variable, other]
    }
  }
}

extension JSONPath {
  /// What the path finds.
  fileprivate func outcome(in scope: some EvaluationScope) -> DecisiveTest.Outcome {
    (try? value(in: scope)).map { .value($0) } ?? .nothing
  }
}
