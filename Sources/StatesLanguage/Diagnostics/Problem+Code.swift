extension Diagnostic.Problem {
  /// How bad it is.
  public var severity: Diagnostic.Severity {
    switch self {
    case .duplicateName, .resourceIsNoARN, .reservedErrorName, .advice: .warning
    case .expression(let problem): problem.severity
    case .emptyDocument, .invalidJSON, .notAnObject, .definitionTooLong, .nestedTooDeep, .missingFields, .missingOneOf,
      .exclusiveFields,
      .unknownField, .misplacedField, .misplacedInStates, .fieldOfOtherLanguage, .wrongType, .outOfRange, .unknownValue,
      .emptyValue,
      .tooLong, .invalidTimestamp, .unknownResource, .expressCannotWait, .expressActivity, .missingRole,
      .heartbeatNotShorter,
      .unknownState, .unreachableState, .noTerminalState, .invalidStateName, .duplicateState,
      .endIsFalse, .allNotAlone, .allNotLast,
      .invalidPath, .invalidReferencePath, .invalidTemplateValue, .fieldTwice, .invalidVariableName,
      .reservedVariable, .shadowedVariable, .unassignedVariable, .operatorCount,
      .distributedField, .distributedInExpress, .invalidLabel, .duplicateLabel, .fieldNeeds, .invalidPointer,
      .outerVariable:
      .error
    }
  }

  /// AWS's code for this kind of problem; a code of our own for what AWS says nothing about.
  ///
  /// - Source: API reference, `ValidateStateMachineDefinitionDiagnostic`.
  public var code: String {
    switch self {
    case .invalidJSON: "INVALID_JSON_DESCRIPTION"
    case .unknownState, .unreachableState: "MISSING_TRANSITION_TARGET"
    case .noTerminalState: "MISSING_END_STATE"
    case .invalidStateName: "INVALID_STATE_NAME"
    case .duplicateState: "DUPLICATE_STATE_NAME"
    case .invalidLabel: "INVALID_LABEL_NAME"
    case .duplicateLabel: "DUPLICATE_LABEL_NAME"
    case .nestedTooDeep: "TOO_DEEPLY_NESTED"
    case .duplicateName: DiagnosticCode.duplicateMember
    case .resourceIsNoARN: "RESOURCE_IS_NO_ARN"
    case .reservedErrorName: "RESERVED_ERROR_NAME"
    case .advice(let advice): advice.rule.rawValue
    case .expression(let problem): problem.code
    case .emptyDocument, .notAnObject, .definitionTooLong, .missingFields, .missingOneOf, .exclusiveFields,
      .unknownField, .misplacedField, .misplacedInStates, .fieldOfOtherLanguage, .wrongType, .outOfRange, .unknownValue,
      .emptyValue,
      .tooLong, .invalidTimestamp, .unknownResource, .expressCannotWait, .expressActivity,
      .missingRole, .heartbeatNotShorter, .endIsFalse, .allNotAlone, .allNotLast,
      .invalidPath,
      .invalidReferencePath, .invalidTemplateValue, .fieldTwice, .invalidVariableName, .reservedVariable,
      .shadowedVariable, .unassignedVariable, .operatorCount,
      .distributedField, .distributedInExpress, .fieldNeeds, .invalidPointer,
      .outerVariable:
      "SCHEMA_VALIDATION_FAILED"
    }
  }
}
