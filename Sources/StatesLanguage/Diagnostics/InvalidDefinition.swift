extension [Diagnostic] {
  /// What CreateStateMachine and UpdateStateMachine say about a definition with these problems; `nil` when none of them
  /// is an error.
  ///
  /// - Source: recorded; measured by others: what has no location comes last, and says `at null`.
  public var invalidDefinitionMessage: String? {
    let errors = inOrderOfAWS.filter { $0.severity == .error }
    guard !errors.isEmpty else { return nil }
    let texts = errors.map { "\($0.code): \($0.awsMessage) at \($0.location ?? "null")" }
    return "Invalid State Machine Definition: '\(texts.joined(separator: ", "))'"
  }

  /// The problems as AWS lists them: those with a location first.
  public var inOrderOfAWS: [Diagnostic] {
    filter { $0.location != nil } + filter { $0.location == nil }
  }
}
