package import StatesLanguage
import ServiceCatalog

extension TaskResource {
  /// The errors that are worth offering to a person who answers a task of this kind, the likeliest first.
  package var offeredErrors: [ErrorName] {
    switch self {
    case .activity: [.taskFailed, .timeout, .heartbeatTimeout]
    case .lambdaFunction: [.taskFailed, .timeout, "Exception"] + (ServiceErrors(of: self)?.names() ?? [])
    case .service(let action): [.taskFailed, .timeout] + action.offeredErrors
    }
  }
}

extension ServiceAction {
  fileprivate var offeredErrors: [ErrorName] {
    switch (service, action) {
    case ("apigateway", _): Self.statuses.map { ErrorName("ApiGateway.\($0)") }
    case ("http", _):
      Self.statuses.map { ErrorName("States.Http.StatusCode.\($0)") } + [
        "States.Http.Socket", "Events.ConnectionResource.NotFound",
      ]
    case ("eks", "call"), ("eks", "runJob"): Self.statuses.map { ErrorName("EKS.\($0)") }
    case ("lambda", _): ["Exception"] + names
    case ("events", _): ["EventBridge.FailedEntry"] + names
    case ("ecs", _): ["AmazonECS.Unknown"] + names
    default: names
    }
  }

  /// Statuses that stand for the ways in which a request fails.
  private static let statuses = [400, 401, 403, 404, 409, 429, 500, 502, 503, 504]

  /// Those that the API's model lists for the action, or those of the service when it lists none.
  private var names: [ErrorName] {
    let modelled = CatalogAction(action, of: service)?.errors ?? []
    return ServiceErrors(of: .service(self))?.names(modelled: modelled) ?? []
  }
}

extension ServiceErrors {
  /// The names of some of its errors, or of all when none are told, and the name for all others.
  func names(modelled some: [String] = []) -> [ErrorName] {
    ((some.isEmpty ? modelled : some) + [unmodelled, "SdkClientException"]).map { ErrorName(prefix + "." + $0) }
  }
}
