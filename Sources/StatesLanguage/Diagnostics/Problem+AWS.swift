extension Diagnostic.Problem {
  /// The problem in the words of AWS's validation; our own message where AWS's is not known.
  public var awsMessage: String {
    switch self {
    case .emptyDocument, .notAnObject: "Definition must be a valid JSON object"
    case .missingFields(let names): "These fields are required: [\(names.joined(separator: ", "))]"
    case .unknownField(let name, _), .misplacedField(let name, _), .misplacedInStates(let name),
      .distributedField(let name):
      "Field '\(name)' is not supported"
    case .fieldOfOtherLanguage(let name, let language): Self.otherLanguageText(name, language)
    case .emptyValue: "Value cannot be empty"
    case .invalidTimestamp: "String does not match RFC3339 timestamp"
    case .unknownResource(let text), .resourceIsNoARN(let text): Self.resourceText(text)
    case .expressCannotWait(let pattern): Self.expressText(pattern)
    case .expressActivity: "Express state machine does not support Activity ARN"
    case .exclusiveFields(let names):
      "There should only be one of the following fields: [\(names.joined(separator: ", "))]"
    case .unknownValue(let field, _, let allowed):
      "The field '\(field)' should have one of these values: [\(allowed.joined(separator: ", "))]"
    case .invalidStateName(let name) where !name.text.isEmpty:
      "Invalid State name: State '\(name)' exceeds the 80-character limit allowed by the service"
    case .missingRole: "The field 'RoleArn' is required but was missing"
    case .unknownState(let name, _): "Missing 'Next' target: \(name)"
    case .unreachableState(let name): "State \"\(name)\" is not reachable."
    case .noTerminalState: "Workflow has no terminal state"
    case .invalidTemplateValue(let field, _):
      "The value for the field '\(field)' must be a valid JSONPath or a valid intrinsic function call"
    case .expression(let problem): problem.awsMessage
    case .invalidPath: "Value is not a valid JSONPath"
    case .invalidReferencePath: "Value is not a Reference Path"
    case .invalidJSON, .duplicateName, .definitionTooLong, .nestedTooDeep, .missingOneOf, .wrongType, .outOfRange,
      .tooLong, .heartbeatNotShorter, .invalidStateName, .duplicateState, .endIsFalse, .allNotAlone, .allNotLast,
      .reservedErrorName, .fieldTwice, .invalidVariableName, .reservedVariable, .shadowedVariable,
      .unassignedVariable, .operatorCount, .advice, .distributedInExpress,
      .invalidLabel, .duplicateLabel, .fieldNeeds, .invalidPointer, .outerVariable:
      message
    }
  }

  private static func otherLanguageText(_ name: String, _ language: QueryLanguage) -> String {
    let other: QueryLanguage = language == .jsonPath ? .jsonata : .jsonPath
    return "The QueryLanguage is set to '\(language.rawValue)', but field '\(name)' is only supported for the "
      + "'\(other.rawValue)' QueryLanguage"
  }

  private static func resourceText(_ text: String) -> String {
    "The resource provided \(text) is not recognized. The value is not a valid resource ARN, or the resource is not "
      + "available in this region."
  }

  /// AWS writes a second blank after the callback's name.
  private static func expressText(_ pattern: IntegrationPattern) -> String {
    let text = "Express state machine does not support '\(pattern.rawValue)' service integration"
    return pattern == .waitForTaskToken ? text + " " : text
  }
}
