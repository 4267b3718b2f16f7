import JSONModel

extension Diagnostic.Problem {
  /// What was found, what was expected and, where one is near, the likely fix.
  public var message: String {
    switch self {
    case .emptyDocument: "the file is empty; expected a state machine definition"
    case .invalidJSON(let reason): reason
    case .notAnObject(let found): "a definition is a JSON object, but this is \(found.withArticle)"
    case .duplicateName(let name): "'\(name)' stands twice in this object; only the last one counts"
    case .definitionTooLong(let found):
      "a definition has at most \(DefinitionLoader.lengthLimit) characters, not \(found)"
    case .nestedTooDeep(let limit): "states are nested more than \(limit) deep"
    case .missingFields(let names): Self.missingMessage(names)
    case .missingOneOf(let names): "one of \(names.alternatives) is required here"
    case .exclusiveFields(let names): "only one of \(names.alternatives) may be here"
    case .unknownField(let name, let nearest): "there is no field '\(name)' here\(suggestion(nearest))"
    case .misplacedField(let name, let type): Self.misplacedMessage(name, type)
    case .misplacedInStates(let name): "'\(name)' stands among the states; move it out of 'States'"
    case .fieldOfOtherLanguage(let name, let language): Self.otherLanguageMessage(name, language)
    case .wrongType(let field, let expected, let found): Self.wrongTypeMessage(field, expected, found)
    case .outOfRange(let field, let found, let expected): "'\(field)' is \(expected), not \(found)"
    case .unknownValue(let field, let found, let allowed): Self.unknownValueMessage(field, found, allowed)
    case .emptyValue(let field): "'\(field)' may not be empty"
    case .tooLong(let field, let limit): "'\(field)' is longer than \(limit) characters"
    case .invalidTimestamp(let text): "'\(text)' is no timestamp; expected a form like 2024-01-31T12:00:00Z"
    case .unknownResource(let text): Self.resourceMessage(text)
    case .resourceIsNoARN(let text): "AWS does not know the resource '\(text)'; it is called as a function here"
    case .expressCannotWait(let pattern): "an express state machine cannot use '\(pattern.rawValue)'"
    case .expressActivity: "an express state machine cannot call an activity"
    case .missingRole: "'Credentials' need 'RoleArn' or 'RoleArn.$'"
    case .heartbeatNotShorter: "'HeartbeatSeconds' must be smaller than 'TimeoutSeconds'"
    case .unknownState(let name, let nearest): "no state is named '\(name)' here\(suggestion(nearest?.text))"
    case .unreachableState(let name): "no transition leads to '\(name)'"
    case .noTerminalState: "no state ends this: expected one with \"End\": true, a Succeed or a Fail"
    case .invalidStateName(let name):
      name.text.isEmpty
        ? "a state needs a name; this one is empty"
        : "a state's name has at most 80 characters, not \(name.text.unicodeScalars.count)"
    case .duplicateState(let name): "another state is named '\(name)'; names are unique in the whole machine"
    case .endIsFalse: "'End' is false and there is no 'Next'"
    case .allNotAlone(let field): "'States.ALL' must be the only name in this '\(field)'"
    case .allNotLast(let field): "'States.ALL' must be in the last rule of '\(field)'"
    case .reservedErrorName(let name): "'\(name)' is no name for an error of your own: it begins with 'States.'"
    case .invalidPath(let field, let reason): "'\(field)' is no path: \(reason)"
    case .invalidReferencePath(let field, let reason): "'\(field)' is no path to a single place: \(reason)"
    case .invalidTemplateValue(let field, let reason): "'\(field)' is neither a path nor a function call: \(reason)"
    case .fieldTwice(let name): "'\(name)' and '\(name).$' give one field two values"
    case .invalidVariableName(let name): "'\(name)' is no name for a variable"
    case .reservedVariable(let name): "a variable cannot be named '\(name)'; the language uses that name itself"
    case .shadowedVariable(let name): "a variable '\(name)' exists outside of this scope; choose another name"
    case .unassignedVariable(let name): "nothing assigns the variable '$\(name)'"
    case .operatorCount(let found): Self.operatorMessage(found)
    case .advice(let advice): advice.message
    case .expression(let problem): problem.message
    case .distributedField, .distributedInExpress, .invalidLabel, .duplicateLabel, .fieldNeeds, .invalidPointer,
      .outerVariable:
      distributedMapMessage
    }
  }

  private static func missingMessage(_ names: [String]) -> String {
    names.count == 1
      ? "the field '\(names[0])' is missing" : "these fields are missing: \(names.joined(separator: ", "))"
  }

  private static func misplacedMessage(_ name: String, _ type: StateType) -> String {
    let types = StateField(named: name)?.types.members.map(\.rawValue) ?? []
    let owners = types.isEmpty ? "" : "; \(types.formatted(by: "and")) states have it"
    return "a \(type.rawValue) state has no field '\(name)'\(owners)"
  }

  private static func wrongTypeMessage(_ field: String, _ expected: String, _ found: JSON.Kind) -> String {
    let hint =
      switch found {
      case .string where expected.contains("number") || expected.contains("true"): "; write it without quotes"
      case .number, .boolean: expected.hasPrefix("a ") && !expected.contains("number") ? "; write it in quotes" : ""
      case .string, .object: expected.hasPrefix("an array") ? "; put it in brackets" : ""
      case .array, .null: ""
      }
    return "'\(field)' is \(expected), but this is \(found.withArticle)\(hint)"
  }

  private static func otherLanguageMessage(_ name: String, _ language: QueryLanguage) -> String {
    switch language {
    case .jsonPath: "'\(name)' is for JSONata, but the query language is JSONPath"
    case .jsonata: "'\(name)' is for JSONPath, but the query language is JSONata"
    }
  }

  private static func unknownValueMessage(_ field: String, _ found: String, _ allowed: [String]) -> String {
    let hint = suggestion(nearestName(to: found, among: allowed))
    return "'\(field)' is \(allowed.alternatives), not '\(found)'\(hint)"
  }

  private static func operatorMessage(_ found: [String]) -> String {
    found.isEmpty
      ? "a rule needs 'Variable' and an operator, or 'And', 'Or' or 'Not'"
      : "a rule has exactly one operator, but here are \(found.map { "'\($0)'" }.joined(separator: ", "))"
  }
}

private func suggestion(_ nearest: String?) -> String { nearest.map { "; did you mean '\($0)'?" } ?? "" }

extension [String] {
  /// The texts as alternatives: `'A', 'B' or 'C'`.
  var alternatives: String {
    map { "'\($0)'" }.formatted(by: "or")
  }

  /// The texts as a sentence lists them: `A, B and C`.
  func formatted(by word: String) -> String {
    guard let last, count > 1 else { return joined() }
    return "\(dropLast().joined(separator: ", ")) \(word) \(last)"
  }
}
