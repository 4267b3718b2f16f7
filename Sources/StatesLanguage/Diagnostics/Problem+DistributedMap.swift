extension Diagnostic.Problem {
  /// The message of a problem with a distributed Map; empty for other problems.
  var distributedMapMessage: String {
    switch self {
    case .distributedField(let name):
      "only a distributed Map has '\(name)'; make this one distributed with \"ProcessorConfig\": {\"Mode\": "
        + "\"DISTRIBUTED\", \"ExecutionType\": \"STANDARD\"} in its ItemProcessor, or leave the field out"
    case .distributedInExpress: "an express workflow cannot have a distributed Map; only a standard one can"
    case .invalidLabel(let character): "'Label' has a character that it may not have: \(Self.visible(character))"
    case .duplicateLabel(let label): "another distributed Map is labelled '\(label)'; labels are unique"
    case .fieldNeeds(let field, let other, let value): "'\(field)' only goes with \"\(other)\": \"\(value)\""
    case .invalidPointer(let field, let found):
      "'\(field)' is a JSON Pointer like '/orders/items', not '\(found)'"
    case .outerVariable(let name):
      "a child execution of a distributed Map does not see the variable '$\(name)' outside; hand it in with 'ItemSelector'"
    case .emptyDocument, .invalidJSON, .notAnObject, .duplicateName, .definitionTooLong, .nestedTooDeep, .missingFields,
      .missingOneOf,
      .exclusiveFields, .unknownField, .misplacedField, .misplacedInStates, .fieldOfOtherLanguage, .wrongType,
      .outOfRange, .unknownValue,
      .emptyValue, .tooLong, .invalidTimestamp, .unknownResource, .resourceIsNoARN, .expressCannotWait,
      .expressActivity, .missingRole, .heartbeatNotShorter, .unknownState, .unreachableState, .noTerminalState,
      .invalidStateName, .duplicateState, .endIsFalse, .allNotAlone, .allNotLast, .reservedErrorName, .invalidPath,
      .invalidReferencePath, .invalidTemplateValue, .fieldTwice, .invalidVariableName, .reservedVariable,
      .shadowedVariable, .unassignedVariable, .operatorCount, .advice, .expression:
      ""
    }
  }

  /// A character as it can be read: in quotes, or as its number when it cannot be seen.
  private static func visible(_ character: String) -> String {
    guard let scalar = character.unicodeScalars.first else { return "''" }
    let isHidden = scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
    return isHidden ? "U+" + String(scalar.value, radix: 16, uppercase: true) : "'\(character)'"
  }
}
