/// A problem with JSONata in a definition.
public enum ExpressionProblem: Equatable, Sendable {
  /// A state chooses JSONPath in a machine that chooses JSONata.
  case languageDowngrade
  /// A text begins as an expression and does not end as one, or the other way round.
  case open(isMissingEnd: Bool)
  /// A text is no expression, for the parser's reason.
  case invalid(String)
  /// An expression reads a name, `$` or `$$` where there is no document.
  case documentReference(String)
  /// An expression reads a member of `$states` that its field does not have.
  case misplacedMember(StatesMember)
  /// An expression reads a variable that nothing assigns.
  case undefinedVariable(String, nearest: String?)
}

extension ExpressionProblem {
  /// How bad it is.
  var severity: Diagnostic.Severity {
    switch self {
    case .undefinedVariable: .warning
    case .languageDowngrade, .open, .invalid, .documentReference, .misplacedMember: .error
    }
  }

  /// AWS's code for it.
  ///
  /// - Source: measured on AWS; these two codes for expressions are not in the API reference.
  var code: String {
    switch self {
    case .languageDowngrade, .undefinedVariable: "SCHEMA_VALIDATION_FAILED"
    case .open, .invalid: "INVALID_JSONATA_EXPRESSION"
    case .documentReference, .misplacedMember: "UNSUPPORTED_JSONATA_EXPRESSION"
    }
  }

  /// What was found, what was expected and, where one is near, the likely fix.
  var message: String {
    switch self {
    case .languageDowngrade: "a state cannot choose JSONPath when the whole state machine chooses JSONata"
    case .open(isMissingEnd: true): "the expression that begins with '{%' does not end with '%}'"
    case .open(isMissingEnd: false): "the expression that ends with '%}' does not begin with '{%'"
    case .invalid(let reason): "this is no JSONata expression: \(reason)"
    case .documentReference("$"), .documentReference("$$"):
      "an expression has no document that '$' could be; expected '$states.input' or a variable"
    case .documentReference(let name):
      "'\(name)' is read from nowhere; did you mean '$states.input.\(name)' or '$\(name)'?"
    case .misplacedMember(.errorOutput):
      "'$states.errorOutput' is only to be had in 'Output' and 'Assign' of a rule of 'Catch'"
    case .misplacedMember(let member):
      "'$states.\(member.rawValue)' is only to be had in 'Output' and 'Assign' of a Task, Parallel or Map"
    case .undefinedVariable(let name, let nearest):
      "nothing assigns the variable '$\(name)', so it is undefined" + (nearest.map { "; did you mean '$\($0)'?" } ?? "")
    }
  }

  /// The problem in the words of AWS's validation; our own message where AWS's is not known.
  var awsMessage: String {
    switch self {
    case .languageDowngrade: "'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine"
    case .invalid(let reason): reason
    case .documentReference(let name): "Reference to '\(name)' at the top level is not supported."
    case .open, .misplacedMember, .undefinedVariable: message
    }
  }
}
