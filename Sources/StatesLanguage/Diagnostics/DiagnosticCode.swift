/// A code of diagnostics, and what it stands for.
public struct DiagnosticCode: Sendable, Equatable {
  /// The code: `MISSING_END_STATE`.
  public let name: String
  /// How bad such a problem is.
  public let severity: Diagnostic.Severity
  /// Why it is one, in one line.
  public let reason: String

  /// Every code, errors first.
  ///
  /// - Source: API reference, `ValidateStateMachineDefinitionDiagnostic`, for the errors; the JSONata ones as measured.
  public static let all = errors + ownWarnings + AdviceRule.allCases.map(DiagnosticCode.init)

  /// The code of names that stand twice in one object.
  public static let duplicateMember = "DUPLICATE_MEMBER"

  /// Makes the code of a rule of advice.
  init(_ rule: AdviceRule) { self.init(name: rule.rawValue, severity: .warning, reason: rule.reason) }

  private init(name: String, severity: Diagnostic.Severity, reason: String) {
    (self.name, self.severity, self.reason) = (name, severity, reason)
  }

  private static let errors: [DiagnosticCode] = [
    ("INVALID_JSON_DESCRIPTION", "The text is not JSON."),
    ("SCHEMA_VALIDATION_FAILED", "A field is missing, unknown, misplaced, or has a wrong value."),
    ("MISSING_TRANSITION_TARGET", "A transition leads to no state, or none leads to a state."),
    ("MISSING_END_STATE", "No state ends the workflow."),
    ("INVALID_STATE_NAME", "A state's name is empty, or longer than 80 characters."),
    ("DUPLICATE_STATE_NAME", "Two states have one name; names are unique in the whole machine."),
    ("INVALID_LABEL_NAME", "A Label has a character that it may not have."),
    ("DUPLICATE_LABEL_NAME", "Two distributed Maps have one Label."),
    ("TOO_DEEPLY_NESTED", "States are nested too deep."),
    ("INVALID_JSONATA_EXPRESSION", "A JSONata expression cannot be parsed."),
    ("UNSUPPORTED_JSONATA_EXPRESSION", "A JSONata expression uses what Step Functions does not have."),
    ("NOT_SUPPORTED", "AWS runs this, but this version of asldb does not."),
  ].map { DiagnosticCode(name: $0, severity: .error, reason: $1) }

  private static let ownWarnings: [DiagnosticCode] = [
    (duplicateMember, "An object has a name twice; only the last one counts."),
    ("RESOURCE_IS_NO_ARN", "AWS calls nothing by this text; a placeholder may not have been filled in."),
    ("RESERVED_ERROR_NAME", "Names that begin with 'States.' belong to the language."),
  ].map { DiagnosticCode(name: $0, severity: .warning, reason: $1) }
}
