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
    /// Not known: the explanation of a rule was given up after so many steps.
    case unknown(afterSteps: Int)
  }

  /// The state.
  public let state: StateID
  /// The rules in their order.
  public let rules: [RuleExplanation]
  /// What is taken.
  public let decision: Decision
  /// Whether a person has taken that way, whatever the rules say.
  public let isForced: Bool
}

extension Execution {
  /// Evaluates an expression of the state that a branch visits, as if its stage ran now.
  ///
  /// What each part of it gives is written down, within `JSONataLimits.inspection`; the execution stays as it is.
  ///
  /// - Parameters:
  ///   - expression: One of the state's expressions, with its item if it is one of `State.selectorExpressions`.
  ///   - id: The branch.
  /// - Returns: The trace; nothing when the branch is not there.
  public func trace(_ expression: StateExpression, in id: BranchID) -> JSONataTrace? {
    guard let branch = branch(id) else { return nil }
    let errorOutput = expression.stage == .recover ? branch.visit.failure?.errorOutput : nil
    var scope = scope(of: branch, data: branch.visit.input, item: expression.item, errorOutput: errorOutput)
    for other in expressions(before: expression, in: branch) { other.skip(in: &scope) }
    return expression.expression.trace(in: &scope)
  }

  /// What a branch evaluates in the same go before an expression, as far as random numbers can be drawn there.
  private func expressions(before expression: StateExpression, in branch: Branch) -> [FieldExpression] {
    let state = machine[branch.visit.state].state
    let ofStage = state.expressions(of: branch.visit).filter { $0.stage == expression.stage }.map(\.expression)
    guard let item = expression.item else { return Array(ofStage.prefix { $0 != expression.expression }) }
    let own = state.selectorExpressions
    let random = own.filter(\.isRandom)
    let next = min(items(of: branch.id)?.next ?? 0, item.index)
    let earlier = random.isEmpty ? [] : (next..<item.index).flatMap { _ in random }
    return (hasBegunItems(branch) ? [] : ofStage) + earlier + own.prefix { $0 != expression.expression }
  }

  private func hasBegunItems(_ branch: Branch) -> Bool {
    if case .joining = branch.condition { return true }
    return branch.visit.mapRun != nil
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
      case .stopped(let count): decision = .unknown(afterSteps: count)
      }
    }
    let forced = branch.visit.forcedDecision
    return ChoiceExplanation(
      state: branch.visit.state,
      rules: rules,
      decision: forced ?? decision ?? choice.defaultState.map { .otherwise($0) } ?? .none(Self.noMatch),
      isForced: forced != nil
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
  func scope(of branch: Branch, data: JSON, item: MapItem? = nil, errorOutput: JSON? = nil) -> StageScope {
    let token = branch.id == active.id ? nextToken : branch.condition.task?.token
    return StageScope(
      data: data,
      program: program,
      variables: branch.variables,
      place: ContextPlace(of: branch, token: token, item: item, child: childExecution(of: branch.id)),
      moment: now,
      result: branch.visit.result,
      errorOutput: errorOutput,
      random: random,
      limits: .inspection
    )
  }
}

extension Visit {
  /// The way that a person has made a Choice take.
  fileprivate var forcedDecision: ChoiceExplanation.Decision? {
    guard forced.contains(.way), case .next(let next) = transition else { return nil }
    return chosenRule.map { .rule($0, next) } ?? .otherwise(next)
  }
}
