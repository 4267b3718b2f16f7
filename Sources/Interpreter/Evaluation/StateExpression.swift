public import StatesLanguage

/// A JSONata expression of a state, and the stage that evaluates it.
public struct StateExpression: Sendable, Equatable {
  /// The stage.
  public let stage: Stage
  /// The expression; its field says where it stands in the state.
  public let expression: FieldExpression
  /// The item that it is evaluated for, when a Map evaluates it for each of its items.
  public var item: MapItem?
}

extension State {
  /// The expressions in JSONata that a visit of the state evaluates, in their order.
  ///
  /// Before a Choice has decided, those of all its rules are among them. Those that are evaluated for each item of a
  /// Map are ``selectorExpressions``.
  public func expressions(of visit: Visit) -> [StateExpression] {
    let (assign, output) = lastFields(of: visit)
    return [
      (.parameters, (flow?.expressions?.arguments?.expressions ?? []) + itemsExpressions),
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

  /// The expressions of `ItemSelector`, which a Map evaluates for each item, in their order.
  public var selectorExpressions: [FieldExpression] {
    guard case .map(let map) = self else { return [] }
    return map.itemSelector?.jsonataExpressions ?? []
  }

  /// Those expressions for one of the items.
  public func selectorExpressions(for item: MapItem) -> [StateExpression] {
    selectorExpressions.map { StateExpression(stage: .perform, expression: $0, item: item) }
  }

  /// What finds the items of a Map: where a reader is told what to read, that.
  private var itemsExpressions: [FieldExpression] {
    guard case .map(let map) = self else { return [] }
    if let parameters = map.distribution?.reader?.parameters { return parameters.jsonataExpressions }
    guard case .jsonata(let template?) = map.items else { return [] }
    return template.expressions
  }

  private var workExpressions: [FieldExpression] {
    switch self {
    case .task(let task):
      [task.timeoutSeconds?.expression, task.heartbeatSeconds?.expression].compactMap(\.self)
        + (task.credentials?.jsonataExpressions ?? [])
    case .choice(let choice): choice.rules.compactMap(\.test.expression)
    case .wait(let wait): [wait.time.expression].compactMap(\.self)
    case .fail(let fail): [fail.error?.expression, fail.cause?.expression].compactMap(\.self)
    case .map(let map): [map.maxConcurrency?.expression].compactMap(\.self) + (map.distribution?.termExpressions ?? [])
    case .pass, .succeed, .parallel: []
    }
  }
}

extension DistributedMap {
  /// The expressions that a Map Run begins with.
  fileprivate var termExpressions: [FieldExpression] {
    let numbers = [
      toleratedFailureCount?.expression, toleratedFailurePercentage?.expression, reader?.maxItems?.expression,
      batcher?.maxItems?.expression, batcher?.maxInputBytes?.expression,
    ]
    return numbers.compactMap(\.self) + (batcher?.batchInput?.jsonataExpressions ?? [])
      + (writer?.destination?.jsonataExpressions ?? [])
  }
}

extension FieldTemplate {
  /// The expressions in it; none in JSONPath.
  fileprivate var jsonataExpressions: [FieldExpression] {
    if case .expressions(let template) = self { template.expressions } else { [] }
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

extension DynamicNumber {
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
