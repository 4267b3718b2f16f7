/// A service that Step Functions integrates itself.
///
/// - Source: Step Functions guide, "Integrating optimized services".
package struct OptimizedService: Sendable, Hashable {
  /// The service as ARNs and histories name it: `elasticmapreduce`.
  package let prefix: String
  /// The service as AWS writes it: `Amazon EMR`.
  package let name: String
  /// What the names of its errors begin with: `EMR`.
  package let errorPrefix: String
  /// The wrapped API, as AWS SDK integrations name it: `emr`; nothing for a service that wraps none.
  package let api: String?
  /// What tasks can call, in the order of AWS's pages.
  package let actions: [OptimizedAction]

  init(prefix: String, name: String, errorPrefix: String, api: String? = nil, actions: [OptimizedAction]) {
    self.prefix = prefix
    self.name = name
    self.errorPrefix = errorPrefix
    self.api = api
    self.actions = actions
  }

  /// The action of a name: `addStep`.
  package func action(_ name: String) -> OptimizedAction? { actions.first { $0.name == name } }

  /// The action of an API that one of the service's actions wraps; nothing for a call of Step Functions' own.
  package func call(of action: OptimizedAction) -> SDKActionName? {
    switch action.calling {
    case .sameAction: api.map { SDKActionName(service: $0, action: action.name) }
    case .action(let name, let service): (service ?? api).map { SDKActionName(service: $0, action: name) }
    case .ownCall: nil
    }
  }
}

/// An action of an API, as the ARN of an AWS SDK integration names it: `emr:runJobFlow`.
package struct SDKActionName: Sendable, Hashable {
  /// The service: `emr`.
  package let service: String
  /// The action: `runJobFlow`.
  package let action: String

  /// Names an action.
  package init(service: String, action: String) {
    self.service = service
    self.action = action
  }
}
