import JSONModel
import ServiceCatalog
import StatesLanguage

/// What the errors of a task's service are called, and how their causes are written.
struct ServiceErrors {
  /// Through which of its clients Step Functions calls a service.
  enum Client {
    /// That of an optimized integration, with its name in causes.
    case optimized(String)
    /// That of AWS SDK integrations, with the service's name in causes.
    case sdk(String)
  }

  /// What the names begin with: `DynamoDB` of the optimized integration, `DynamoDb` of the one of the SDK.
  let prefix: String
  let client: Client
  /// The errors that the API models, as their names end: `ResourceNotFoundException`.
  let modelled: [String]
  /// The error for all others: `AmazonDynamoDBException`, `DynamoDbException`.
  let unmodelled: String

  /// Those of what a task calls; nothing for an activity, which calls no service.
  init?(of resource: TaskResource) {
    switch resource {
    case .lambdaFunction: self.init(optimized: "lambda", action: "invoke")
    case .service(let action):
      if let service = action.sdkService {
        self.init(sdk: service)
      } else {
        self.init(optimized: action.service, action: action.action)
      }
    case .activity: return nil
    }
  }

  private init(optimized service: String, action: String) {
    let facts = OptimizedService[service]
    let name = ClientName[service]
    prefix = facts?.errorPrefix ?? service
    client = .optimized(name?.service ?? prefix)
    let api = facts.flatMap { facts in facts.action(action).flatMap(facts.call)?.service }
    modelled = api.flatMap { SDKService[$0]?.errors } ?? []
    unmodelled = name?.exception ?? prefix + "Exception"
  }

  private init(sdk service: String) {
    let known = SDKService[service]
    prefix = known?.errorPrefix ?? service.prefix(1).uppercased() + service.dropFirst()
    client = .sdk(prefix)
    modelled = known?.errors ?? []
    unmodelled = prefix + "Exception"
  }

  /// The error that a task fails with.
  func failure(_ error: APIError, in exchange: Exchange) -> TaskFailure {
    guard let status = error.status else {
      return TaskFailure(ErrorName(prefix + ".SdkClientException"), cause: error.message)
    }
    return TaskFailure(name(of: error), cause: cause(of: error, status, exchange))
  }

  /// The name of an error, by the code that the wire has for it.
  func name(of error: APIError) -> ErrorName {
    let stem = Self.otherCodes[error.code.errorStem] ?? error.code.errorStem
    return ErrorName(prefix + "." + (modelled.first { $0.errorStem == stem } ?? unmodelled))
  }

  /// Codes that have nothing of the error's name in them.
  private static let otherCodes = ["nonexistentqueue": "queuedoesnotexist"]

  /// - Source: recorded, in both forms.
  private func cause(of error: APIError, _ status: Int, _ exchange: Exchange) -> String {
    switch client {
    case .optimized(let name):
      "\(error.message) (Service: \(name); Status Code: \(status); Error Code: \(error.code); "
        + "Request ID: \(exchange.requestID); Proxy: null)"
    case .sdk(let name):
      "\(error.message) (Service: \(name), Status Code: \(status), Request ID: \(exchange.requestID)"
        + (name == "S3" ? ", Extended Request ID: \(exchange.extendedRequestID)" : "") + ") (SDK Attempt Count: 1)"
    }
  }
}
