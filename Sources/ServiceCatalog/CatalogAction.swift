/// An action that tasks can call, whichever way.
package enum CatalogAction: Sendable {
  /// An integration of Step Functions' own.
  case optimized(OptimizedService, OptimizedAction)
  /// An action of an SDK.
  case sdk(SDKService, SDKAction)

  /// What stands before the names of the SDKs' services in ARNs and histories.
  package static let sdkPrefix = "aws-sdk:"

  /// Looks an action up.
  ///
  /// - Parameters:
  ///   - action: The action, `sendMessage`.
  ///   - service: The service as ARNs and histories name it, `sqs` or `aws-sdk:sqs`.
  package init?(_ action: String, of service: String) {
    if service.hasPrefix(Self.sdkPrefix) {
      guard let service = SDKService[String(service.dropFirst(Self.sdkPrefix.count))],
        let action = service.action(action)
      else { return nil }
      self = .sdk(service, action)
    } else {
      guard let service = OptimizedService[service], let action = service.action(action) else { return nil }
      self = .optimized(service, action)
    }
  }

  /// The action as ARNs have it, without a pattern: `aws-sdk:s3:getObject`.
  package var name: String {
    switch self {
    case .optimized(let service, let action): "\(service.prefix):\(action.name)"
    case .sdk(let service, let action): "\(Self.sdkPrefix)\(service.name):\(action.name)"
    }
  }

  /// What it takes.
  package var parameters: [CatalogMember] {
    switch self {
    case .optimized(let service, let action): service.parameters(of: action)
    case .sdk(_, let action): action.input
    }
  }

  /// What its answer has.
  package var answer: [CatalogMember] {
    switch self {
    case .optimized(let service, let action): service.answer(of: action)
    case .sdk(_, let action): action.output
    }
  }

  /// What the result of a task has that waits for the end of its job; nothing when there is none, or when only the
  /// API's own pages say it.
  package var jobResult: [CatalogMember]? {
    switch self {
    case .optimized(let service, let action): service.jobResult(of: action)
    case .sdk: nil
    }
  }

  /// What the names of its errors begin with.
  package var errorPrefix: String {
    switch self {
    case .optimized(let service, _): service.errorPrefix
    case .sdk(let service, _): service.errorPrefix
    }
  }

  /// The errors that the API's model lists for it, as their names end.
  package var errors: [String] {
    switch self {
    case .optimized(let service, let action): service.call(of: action)?.sdkAction?.errors ?? []
    case .sdk(_, let action): action.errors
    }
  }
}
