public import StatesLanguage

/// A JSONata expression of a state, and the stage that evaluates it.
public struct StateExpression: Sendable, Equatable {
  /// The stage.
  public let stage: Stage
  /// The expression; its field says where it stands in the state.
  public let expression: FieldExpression
}

extension State {
  /// The expressions in JSONata that a visit of the state evaluates, in their order.
  ///
  /// Before a Choice has decided, those of all its rules are among them. Not among them are those that are evaluated for each item of a Map.
  public func expressions(of visit: Visit) -> [StateExpression] {
    let (assign, output) = lastFields(of: visit)
    return [
      (.parameters, (flow?.expressions?.arguments?.expressions ?? []) + itemExpressions),
      (.perform, workExpressions), (.assign, assign), (.outputPath, output), (.recover, catchExpressions(of: visit)),
    ].flatMap { stage, expressions in expressions.map { StateExpression(stage: stage, expression: $0) } }
  }

  /// The expressions of `Assign` and `Output`: of a Choice those of the chosen rule, if one was chosen.
  private func lastFields(of visit: Visit) -> (assign: [FieldExpression], output: [FieldExpression]) {
    let own = [(flow?.expressions?.assign, flow?.expressions?.output)]
    var fields = own
    if case .choice(let choice) = self {
      let ofRules = choice.rules.map { ($0.test.assign, $0.test.output) }
      if let rule = visit.chosenRule {
        fields = [ofRules[rule]]
      } else if visit.transition == nil {
        fields = ofRules + own
      }
    }
    return (fields.flatMap { $0.0?.expressions ?? [] }, fields.flatMap { $0.1?.expressions ?? [] })
  }

  /// The expressions of the catcher that takes the error, or has taken it.
  private func catchExpressions(of visit: Visit) -> [FieldExpression] {
    guard let failure = visit.failure, visit.stage == .recover || visit.catcher != nil,
      let index = visit.catcher ?? handling.catcher(for: failure),
      case .jsonata(let output, let assign) = handling.catchers[index].flow
    else { return [] }
    return (assign?.expressions ?? []) + (output?.expressions ?? [])
  }

  private var itemExpressions: [FieldExpression] {
    guard case .map(let map) = self, case .jsonata(let template?) = map.items else { return [] }
    return template.expressions
  }

  private var workExpressions: [FieldExpression] {
    switch self {
    case .task(let task): [task.timeoutSeconds?.expression, task.heartbeatSeconds?.expression].compactMap(\.self)
    case .choice(let choice): choice.rules.compactMap(\.test.expression)
    case .wait(let wait): [wait.time.expression].compactMap(\.self)
    case .fail(let fail): [fail.error?.expression, fail.cause?.expression].compactMap(\.self)
    case .map(let map): [map.maxConcurrency?.expression].compactMap(\.self)
    case .pass, .succeed, .parallel: []
    }
  }
}

extension Assignments<ExpressionTemplate> {
  fileprivate var expressions: [FieldExpression] { variables.flatMap(\.value.expressions) }
}

extension RuleTest {
  /// The `Condition`, when it is an expression.
  fileprivate var expression: FieldExpression? {
    if case .expression(.expression(let expression), _, _) = self { expression } else { nil }
  }

  fileprivate var assign: Assignments<ExpressionTemplate>? {
    if case .expression(_, let assign, _) = self { assign } else { nil }
  }

  fileprivate var output: ExpressionTemplate? {
    if case .expression(_, _, let output) = self { output } else { nil }
  }
}

extension DynamicInteger {
  fileprivate var expression: FieldExpression? {
    if case .expression(let expression) = self { expression } else { nil }
  }
}

extension DynamicText {
  fileprivate var expression: FieldExpression? {
    if case .expression(let expression) = self { expression } else { nil }
  }
}

extension WaitTime {
  fileprivate var expression: FieldExpression? {
    switch self {
    case .secondsExpression(let expression), .timestampExpression(let expression): expression
    case .seconds, .secondsPath, .timestamp, .timestampPath: nil
    }
  }
}
