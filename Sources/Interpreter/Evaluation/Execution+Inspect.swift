import JSONModel
public import JSONataEngine
public import StatesLanguage

/// What a Choice has decided or would decide, rule by rule.
public struct ChoiceExplanation: Sendable, Equatable {
  /// What is taken.
  public enum Decision: Sendable, Equatable {
    /// A rule, from 0.
    case rule(Int, StateID)
    /// `Default`.
    case otherwise(StateID)
    /// Nothing: an error.
    case none(EvaluationError)
  }

  /// The state.
  public let state: StateID
  /// The rules in their order.
  public let rules: [RuleExplanation]
  /// What is taken.
  public let decision: Decision
}

extension Execution {
  /// Evaluates an expression of the state that a branch visits, as if its stage ran now.
  ///
  /// What each part of it gives is written down; the execution stays as it is.
  ///
  /// - Parameters:
  ///   - expression: One of the state's expressions.
  ///   - id: The branch.
  /// - Returns: The trace; nothing when the branch is not there.
  public func trace(_ expression: StateExpression, in id: BranchID) -> JSONataTrace? {
    guard let branch = branch(id) else { return nil }
    let errorOutput = expression.stage == .recover ? branch.visit.failure?.errorOutput : nil
    var scope = scope(of: branch, data: branch.visit.input, errorOutput: errorOutput)
    let all = machine[branch.visit.state].state.expressions(of: branch.visit)
    for other in all where other.stage == expression.stage {
      if other == expression { break }
      other.expression.skip(in: &scope)
    }
    return expression.expression.trace(in: &scope)
  }

  /// Why the Choice that a branch visits takes the way that it takes; the execution stays as it is.
  ///
  /// - Returns: The rules and the decision; nothing when the branch does not visit a Choice.
  public func choiceExplanation(of id: BranchID) -> ChoiceExplanation? {
    guard let branch = branch(id), case .choice(let choice) = machine[branch.visit.state].state else { return nil }
    var scope = scope(of: branch, data: choiceData(of: branch))
    var rules: [RuleExplanation] = []
    var decision: ChoiceExplanation.Decision?
    for (index, rule) in choice.rules.enumerated() {
      guard decision == nil else {
        rules.append(rule.test.unexplained)
        continue
      }
      let explanation = rule.test.explanation(in: &scope)
      rules.append(explanation)
      switch explanation.verdict {
      case .decided(true): decision = .rule(index, rule.next)
      case .decided(false), .notTried: break
      case .failed(let error): decision = .none(error)
      }
    }
    return ChoiceExplanation(
      state: branch.visit.state,
      rules: rules,
      decision: decision ?? choice.defaultState.map { .otherwise($0) } ?? .none(Self.noMatch)
    )
  }

  /// What the error of a Choice without a way says.
  static let noMatch = EvaluationError(
    .noChoiceMatched,
    reason: "No choice rule matched and there is no default state."
  )

  /// What a Choice works on, also before its `InputPath` has been applied.
  private func choiceData(of branch: Branch) -> JSON {
    let path = program.states[branch.visit.state.index].paths.inputPath
    guard branch.visit.effectiveInput == nil, path != .whole else { return branch.visit.workingInput }
    var scope = scope(of: branch, data: branch.visit.input)
    return (try? path.select(in: &scope)) ?? branch.visit.input
  }

  /// What the fields of the state that a branch visits are evaluated against.
  private func scope(of branch: Branch, data: JSON, errorOutput: JSON? = nil) -> StageScope {
    let token = branch.id == active.id ? nextToken : branch.condition.task?.token
    return StageScope(
      data: data,
      program: program,
      variables: branch.variables,
      place: ContextPlace(of: branch, token: token, child: childExecution(of: branch.id)),
      moment: now,
      result: branch.visit.result,
      errorOutput: errorOutput,
      random: random
    )
  }
}
