import JSONModel

/// Whether the fields of a state belong to its query language.
///
/// - Source: reference of the language, "Which field is allowed where".
enum LanguageTable {
  private static let ofJSONPath: Set = [
    "InputPath", "OutputPath", "Parameters", "ResultSelector", "ResultPath", "Result", "ItemsPath",
    "TimeoutSecondsPath", "HeartbeatSecondsPath", "SecondsPath", "TimestampPath", "ErrorPath", "CausePath",
    "MaxConcurrencyPath", "ToleratedFailureCountPath", "ToleratedFailurePercentagePath",
  ]
  private static let ofJSONata: Set = ["Arguments", "Output", "Items"]

  /// Whether a state has no field of the other language.
  static func isSound(_ state: JSON, isJSONata: Bool) -> Bool {
    let foreign = isJSONata ? ofJSONPath : ofJSONata
    let rules = state["Choices"]?.array ?? []
    return (state.object?.members ?? []).allSatisfy { !foreign.contains($0.name) }
      && rules.allSatisfy { ($0["Condition"] == nil) != isJSONata }
  }
}
