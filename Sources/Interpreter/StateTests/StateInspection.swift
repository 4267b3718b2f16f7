public import JSONModel

/// The data between the stages of a state that was tested; what the state has no field for, or did not come to, is
/// missing.
///
/// - Source: API reference, `InspectionData`.
public struct StateInspection: Sendable, Equatable {
  /// What became of an error.
  public enum ErrorDetails: Sendable, Equatable {
    /// A retrier would retry, after so many seconds.
    case retried(by: Int, afterSeconds: Int)
    /// A catcher took it.
    case caught(by: Int)
  }

  /// The state's input.
  public internal(set) var input: JSON
  /// What `InputPath` selected.
  public internal(set) var afterInputPath: JSON?
  /// What `Parameters` made.
  public internal(set) var afterParameters: JSON?
  /// What `Arguments` made.
  public internal(set) var afterArguments: JSON?
  /// The items that `ItemsPath` found.
  public internal(set) var afterItemsPath: JSON?
  /// The inputs that `ItemSelector` made.
  public internal(set) var afterItemSelector: JSON?
  /// The inputs that `ItemBatcher` made.
  public internal(set) var afterItemBatcher: JSON?
  /// The result of the state's work.
  public internal(set) var result: JSON?
  /// What `ResultSelector` made of it.
  public internal(set) var afterResultSelector: JSON?
  /// The input with the result in it.
  public internal(set) var afterResultPath: JSON?
  /// The variables after the state.
  public internal(set) var variables: JSON?
  /// How many iterations may run at once.
  public internal(set) var maxConcurrency: Int?
  /// How many items may fail.
  public internal(set) var toleratedFailureCount: Int?
  /// How many of a hundred items may fail.
  public internal(set) var toleratedFailurePercentage: Double?
  /// What became of an error.
  public internal(set) var errorDetails: ErrorDetails?

  init(input: JSON) { self.input = input }

  /// The data as the API gives it: with JSON as texts.
  public var json: JSON {
    let values = [
      ("input", input), ("afterInputPath", afterInputPath), ("afterParameters", afterParameters),
      ("afterArguments", afterArguments), ("afterItemsPath", afterItemsPath),
      ("afterItemSelector", afterItemSelector), ("afterItemBatcher", afterItemBatcher), ("result", result),
      ("afterResultSelector", afterResultSelector), ("afterResultPath", afterResultPath), ("variables", variables),
    ]
    var object = JSONObject(values.compactMap { name, value in value.map { (name, .string($0.text())) } })
    if let maxConcurrency { object["maxConcurrency"] = .number(JSONNumber(maxConcurrency)) }
    if let toleratedFailureCount { object["toleratedFailureCount"] = .number(JSONNumber(toleratedFailureCount)) }
    if let toleratedFailurePercentage {
      object["toleratedFailurePercentage"] = .number(JSONNumber(toleratedFailurePercentage))
    }
    if let errorDetails { object["errorDetails"] = errorDetails.json }
    return .object(object)
  }
}

extension StateInspection.ErrorDetails {
  fileprivate var json: JSON {
    switch self {
    case .retried(let retrier, let seconds):
      [
        "retryIndex": .number(JSONNumber(retrier)),
        "retryBackoffIntervalSeconds": .number(JSONNumber(seconds)),
      ]
    case .caught(let catcher): ["catchIndex": .number(JSONNumber(catcher))]
    }
  }
}
