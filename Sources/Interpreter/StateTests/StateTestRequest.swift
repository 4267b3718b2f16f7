public import JSONModel

/// What a test of a single state is given: the arguments of the API's TestState.
///
/// - Source: API reference, `TestState`.
public struct StateTestRequest: Sendable, Equatable {
  /// A state, or a whole machine when ``stateName`` picks one of its states.
  public var definition: JSON
  /// The state of the machine that is tested, at any depth.
  public var stateName: String?
  /// The state's input.
  public var input: JSON = [:]
  /// The variables that the state sees.
  public var variables: JSONObject = [:]
  /// The context object that the state sees; only with a mock.
  public var context: JSON?
  /// The role that the state runs with.
  public var roleARN: String?
  /// What stands for the work of the state.
  public var mock: StateTestMock?
  /// What happened before, and where.
  public var configuration = StateTestConfiguration()
  /// How much is told.
  public var inspectionLevel = InspectionLevel.info
  /// Whether secrets of HTTP tasks are told.
  public var revealsSecrets = false

  /// Makes the request for a state without anything else.
  public init(definition: JSON) { self.definition = definition }
}

/// How much a test tells; the raw value is the API's word.
public enum InspectionLevel: String, Sendable, Hashable, CaseIterable {
  /// The outcome.
  case info = "INFO"
  /// Also the data between the stages of the state.
  case debug = "DEBUG"
  /// Also the request and the answer of HTTP tasks.
  case trace = "TRACE"
}

/// What the test takes for granted: the API's `stateConfiguration`.
public struct StateTestConfiguration: Sendable, Equatable {
  /// How often the retrier that the error belongs to has retried.
  public var retrierRetryCount = 0
  /// The state inside a Map or Parallel that the mocked error comes from.
  public var errorCausedByState: String?
  /// How many iterations of a Map have failed.
  public var mapIterationFailureCount: Int?
  /// What the `ItemReader` of a Map reads.
  public var mapItemReaderData: String?

  /// Makes the configuration of a first attempt.
  public init() {}
}
