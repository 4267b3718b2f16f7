import ServiceCatalog

/// How the end of what tasks can call can be waited for.
enum OptimizedIntegrations {
  /// How the end of an action can be waited for, the plain call first; empty for an action that no task can call.
  ///
  /// - Source: Step Functions guide, "Service integration patterns".
  static func patterns(of action: String, in service: String) -> [IntegrationPattern] {
    if service.hasPrefix(CatalogAction.sdkPrefix) { return [.requestResponse, .waitForTaskToken] }
    guard let patterns = OptimizedService[service]?.action(action)?.patterns else { return [] }
    return IntegrationPattern.allCases.filter { $0.isOne(of: patterns) }
  }
}

extension IntegrationPattern {
  /// Whether an action with some patterns can be waited for in this way; what may be right counts as right.
  fileprivate func isOne(of patterns: OptimizedPatterns) -> Bool {
    switch self {
    case .requestResponse: true
    case .sync: patterns.contains(.job)
    case .syncParsed: patterns.contains(.parsedJob)
    case .waitForTaskToken: !patterns.isDisjoint(with: [.callback, .unsettledCallback])
    }
  }
}
