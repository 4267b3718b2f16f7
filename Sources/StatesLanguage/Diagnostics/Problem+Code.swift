extension Diagnostic.Problem {
  /// How bad it is.
  public var severity: Diagnostic.Severity {
    switch self {
    case .duplicateName, .resourceIsNoARN, .reservedErrorName: .warning
    case .emptyDocument, .invalidJSON, .notAnObject, .nestedTooDeep, .missingFields, .missingOneOf, .exclusiveFields,
      .unknownField, .misplacedField, .fieldOfOtherLanguage, .wrongType, .outOfRange, .unknownValue, .emptyValue,
      .tooLong, .invalidTimestamp, .unknownResource, .expressCannotWait, .expressActivity, .missingRole,
      .heartbeatNotShorter,
      .unknownState, .unreachableState, .noTerminalState, .duplicateState, .endIsFalse, .allNotAlone, .allNotLast,
      .invalidPath, .invalidReferencePath, .invalidTemplateValue, .fieldTwice, .invalidVariableName,
      .reservedVariable, .shadowedVariable, .unassignedVariable, .operatorCount, .jsonataNotSupported,
      .distributedField, .distributedInExpress, .invalidLabel, .duplicateLabel, .fieldNeeds, .invalidPointer,
      .outerVariable:
      .error
    }
  }

  /// AWS's code for this kind of problem.
  ///
  /// - Source: API reference, `ValidateStateMachineDefinitionDiagnostic`.
  public var code: String {
    switch self {
    case .invalidJSON: "INVALID_JSON_DESCRIPTION"
    case .unknownState, .unreachableState: "MISSING_TRANSITION_TARGET"
    case .noTerminalState: "MISSING_END_STATE"
    case .jsonataNotSupported: "NOT_SUPPORTED"
    case .emptyDocument, .notAnObject, .duplicateName, .nestedTooDeep, .missingFields, .missingOneOf, .exclusiveFields,
      .unknownField, .misplacedField, .fieldOfOtherLanguage, .wrongType, .outOfRange, .unknownValue, .emptyValue,
      .tooLong, .invalidTimestamp, .unknownResource, .resourceIsNoARN, .expressCannotWait, .expressActivity,
      .missingRole, .heartbeatNotShorter, .duplicateState, .endIsFalse, .allNotAlone, .allNotLast, .reservedErrorName,
      .invalidPath,
      .invalidReferencePath, .invalidTemplateValue, .fieldTwice, .invalidVariableName, .reservedVariable,
      .shadowedVariable, .unassignedVariable, .operatorCount,
      .distributedField, .distributedInExpress, .invalidLabel, .duplicateLabel, .fieldNeeds, .invalidPointer,
      .outerVariable:
      "SCHEMA_VALIDATION_FAILED"
    }
  }
}
