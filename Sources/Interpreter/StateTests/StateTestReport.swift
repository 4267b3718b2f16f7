public import JSONModel

/// What came of a test: the API's answer.
public struct StateTestReport: Sendable, Equatable {
  /// How the state ended; the raw value is the API's word.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// It ended well.
    case succeeded = "SUCCEEDED"
    /// It ended with an error.
    case failed = "FAILED"
    /// It would be retried.
    case retriable = "RETRIABLE"
    /// Its error was caught.
    case caughtError = "CAUGHT_ERROR"
  }

  /// How the state ended.
  public internal(set) var status: Status
  /// What it passes on.
  public internal(set) var output: JSON?
  /// The error's name.
  public internal(set) var error: String?
  /// The error's cause.
  public internal(set) var cause: String?
  /// Where the execution would go on.
  public internal(set) var nextState: String?
  /// The data between the stages; none when only the outcome is told.
  public internal(set) var inspection: StateInspection?

  init(status: Status) { self.status = status }

  /// The answer as the API gives it: with JSON as texts.
  public var json: JSON {
    var object: JSONObject = [:]
    if let output { object["output"] = .string(output.text()) }
    if let error { object["error"] = .string(error) }
    if let cause { object["cause"] = .string(cause) }
    if let inspection { object["inspectionData"] = inspection.json }
    if let nextState { object["nextState"] = .string(nextState) }
    object["status"] = .string(status.rawValue)
    return .object(object)
  }
}
