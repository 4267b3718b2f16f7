public import StatesLanguage

/// Why a test is not made: the API's error.
///
/// - Source: recorded, where a case does not say otherwise.
public enum StateTestRefusal: Error, Equatable, Sendable {
  /// The definition has errors.
  case invalidDefinition([Diagnostic])
  /// The machine has no state of the name.
  case stateNotFound
  /// A Map or Parallel is only tested with a mock.
  case mockMissing
  /// A Task that is called needs a role.
  case roleMissing
  /// A Task whose end comes from outside is only tested with a mock; AWS's words for it are not known.
  case mockMissingForPattern(resource: String)
  /// States of this type take no mock.
  case mockNotSupported(StateType)
  /// The mock is not exactly one of a result and an error.
  case mockIsAmbiguous
  /// The mocked result is no JSON.
  case mockIsNoJSON
  /// The mocked result of a Parallel or Map is no array.
  case mockIsNoArray
  /// The mocked result of a Map that writes its results is no object.
  case mockIsNoObject
  /// The mocked result of a Parallel has not one item for each branch.
  case mockHasWrongCount
  /// The mocked result is not what the service answers with.
  case mockDoesNotFit(String)
  /// Secrets are only told of requests that are made.
  case secretsOfMock
  /// The context object has something that it may not have.
  case invalidContext(String)
  /// Failed iterations are only counted with a mock.
  case failureCountWithoutMock
  /// More iterations have failed than there are.
  case failureCountTooHigh

  /// The name of the API's error.
  public var code: String {
    switch self {
    case .invalidDefinition, .mockMissing: "InvalidDefinition"
    case .stateNotFound, .roleMissing, .mockMissingForPattern, .mockNotSupported, .mockIsAmbiguous, .mockIsNoJSON,
      .mockIsNoArray, .mockIsNoObject, .mockHasWrongCount, .mockDoesNotFit, .secretsOfMock, .invalidContext,
      .failureCountWithoutMock, .failureCountTooHigh:
      "ValidationException"
    }
  }

  /// What AWS says.
  public var message: String {
    switch self {
    case .invalidDefinition(let diagnostics): diagnostics.invalidDefinitionMessage ?? ""
    case .stateNotFound: "State not found in definition"
    case .mockMissing:
      "TestState API does not support Map or Parallel states. Supported state types include: [Task, Wait, Pass, "
        + "Succeed, Fail, Choice]"
    case .roleMissing: "RoleArn must be specified when testing a Task state"
    case .mockMissingForPattern(let resource): "A mock must be specified when testing a Task state with '\(resource)'"
    case .mockNotSupported(let type): "State type '\(type.rawValue)' is not supported when a mock is specified"
    case .mockIsAmbiguous: "A test mock should have only one of the following fields: [result, errorOutput]."
    case .mockIsNoJSON: "Mocked result must be valid JSON"
    case .mockIsNoArray: "Mocked result must be an array."
    case .mockIsNoObject: "Mocked result must be a JSON object."
    case .mockHasWrongCount:
      "Mocked result must contain the same number of items as number of Parallel branches."
    case .mockDoesNotFit(let problem): "Mock result schema validation error: \(problem)"
    case .secretsOfMock: "TestState does not support RevealSecrets when a mock is specified."
    case .invalidContext(let problem): "Invalid Context object provided: \(problem)"
    case .failureCountWithoutMock: "TestState does not support MapIterationFailureCount when a mock is not specified."
    case .failureCountTooHigh: "Map iteration failure count must be less than or equal to the number of Map iterations"
    }
  }
}
