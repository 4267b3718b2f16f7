/// The fields of states; the raw value is the definition's word.
///
/// - Source: States Language specification, "State Fields".
enum StateField: String, CaseIterable, Sendable {
  case type = "Type"
  case comment = "Comment"
  case queryLanguage = "QueryLanguage"
  case next = "Next"
  case end = "End"
  case assign = "Assign"
  case retry = "Retry"
  case `catch` = "Catch"
  case inputPath = "InputPath"
  case outputPath = "OutputPath"
  case parameters = "Parameters"
  case resultSelector = "ResultSelector"
  case resultPath = "ResultPath"
  case result = "Result"
  case arguments = "Arguments"
  case output = "Output"
  case resource = "Resource"
  case credentials = "Credentials"
  case timeoutSeconds = "TimeoutSeconds"
  case timeoutSecondsPath = "TimeoutSecondsPath"
  case heartbeatSeconds = "HeartbeatSeconds"
  case heartbeatSecondsPath = "HeartbeatSecondsPath"
  case choices = "Choices"
  case `default` = "Default"
  case seconds = "Seconds"
  case secondsPath = "SecondsPath"
  case timestamp = "Timestamp"
  case timestampPath = "TimestampPath"
  case error = "Error"
  case errorPath = "ErrorPath"
  case cause = "Cause"
  case causePath = "CausePath"
  case branches = "Branches"
  case itemProcessor = "ItemProcessor"
  case iterator = "Iterator"
  case items = "Items"
  case itemsPath = "ItemsPath"
  case itemSelector = "ItemSelector"
  case maxConcurrency = "MaxConcurrency"
  case maxConcurrencyPath = "MaxConcurrencyPath"
  case itemReader = "ItemReader"
  case itemBatcher = "ItemBatcher"
  case resultWriter = "ResultWriter"
  case label = "Label"
  case toleratedFailureCount = "ToleratedFailureCount"
  case toleratedFailureCountPath = "ToleratedFailureCountPath"
  case toleratedFailurePercentage = "ToleratedFailurePercentage"
  case toleratedFailurePercentagePath = "ToleratedFailurePercentagePath"

  /// All fields by their names.
  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// The field of a name, when there is one.
  init?(named name: String) {
    guard let known = Self.byName[name] else { return nil }
    self = known
  }
}
