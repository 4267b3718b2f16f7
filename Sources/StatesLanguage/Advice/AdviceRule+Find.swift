import JSONModel

extension AdviceRule {
  /// What the rule has to say about a definition.
  func find(in definition: AdvisedDefinition) -> [Diagnostic] {
    switch self {
    case .noDollar: definition.pathsWithoutDollar()
    case .noPath: definition.pathsInPlainFields()
    case .staticResult: definition.pathsInResults()
    case .loopWithoutExit: definition.loopsWithoutExit()
    case .choiceWithoutDefault: definition.choicesWithoutDefault()
    case .repeatedRule: definition.repeatedRules()
    case .callbackWithoutTimeout: definition.callbacksWithoutTimeout()
    case .callbackWithoutHeartbeat: definition.callbacksWithoutHeartbeat()
    case .callbackWithoutToken: definition.callbacksWithoutToken()
    case .jobWithoutTimeout: definition.jobsWithoutTimeout()
    case .timeoutAfterMachine: definition.timeoutsAfterMachine()
    case .shadowedError: definition.shadowedErrors()
    case .uncatchableError: definition.uncatchableErrors()
    case .impossibleError: definition.impossibleErrors()
    case .unknownError: definition.unknownErrors()
    case .uselessRetrier: definition.uselessRetriers()
    case .impossiblePath: definition.impossiblePaths()
    case .unusedVariable: definition.unusedVariables()
    case .zeroWait: definition.zeroWaits()
    case .waitOutlastsExecution: definition.waitsThatOutlast()
    case .fieldWithoutEffect: definition.fieldsWithoutEffect()
    case .unknownService: definition.unknownServices()
    case .unknownAction: definition.unknownActions()
    case .unsupportedAction: definition.unsupportedActions()
    case .retiredCall: definition.retiredCalls()
    case .misplacedRegion: definition.misplacedRegions()
    case .missingParameter: definition.missingParameters()
    case .unknownParameter: definition.unknownParameters()
    case .parameterKind: definition.mistakenKinds()
    case .unknownServiceError: definition.unknownServiceErrors()
    }
  }
}

extension LoadedDefinition {
  /// What a careful engineer would write differently, in the order of the text.
  ///
  /// Beside errors it is what these do not bring about: nothing about how states follow each other, and nothing at the
  /// place of an error.
  ///
  /// - Parameters:
  ///   - workflow: The type of state machine that the definition is for.
  ///   - silent: Rules that are not asked.
  /// - Returns: warnings.
  public func advice(for workflow: WorkflowType, without silent: Set<AdviceRule> = []) -> [Diagnostic] {
    guard let document, let outline else { return [] }
    let definition = AdvisedDefinition(document: document, outline: outline, workflow: workflow)
    let errors = diagnostics.filter { $0.severity == .error }.map(\.range)
    return AdviceRule.allCases.filter { !silent.contains($0) && (errors.isEmpty || !$0.concernsWays) }
      .flatMap { $0.find(in: definition) }
      .filter { advice in !errors.contains { $0.overlaps(advice.range) } }
      .sortedByPlace
  }
}

extension [Diagnostic] {
  /// The diagnostics in the order of the text.
  package var sortedByPlace: [Diagnostic] {
    enumerated()
      .sorted { ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset) }
      .map(\.element)
  }
}
