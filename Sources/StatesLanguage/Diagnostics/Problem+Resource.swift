import ServiceCatalog

extension Diagnostic.Problem {
  /// Why no task can call a resource: there is none, or its action does not take the suffix.
  static func resourceMessage(_ text: String) -> String {
    guard case .service(let action) = TaskResource(parsing: text) else { return unknownResourceMessage(text) }
    let patterns = OptimizedIntegrations.patterns(of: action.action, in: action.service)
    guard !patterns.isEmpty else { return unknownMessage(of: action) ?? unknownResourceMessage(text) }
    let expected = patterns.map { $0 == .requestResponse ? "no suffix" : "'\($0.rawValue)'" }.formatted(by: "or")
    return "'\(action.service):\(action.action)' does not take '\(action.pattern.rawValue)'; expected \(expected)"
  }

  /// What an action was probably meant to be that is no optimized one; nothing when nobody knows.
  private static func unknownMessage(of action: ServiceAction) -> String? {
    let service = OptimizedService[action.service]
    let found = "no task can call '\(action.service):\(action.action)'"
    if let meant = nearestName(to: action.action, among: service?.actions.map(\.name) ?? []) {
      return "\(found); did you mean '\(action.service):\(meant)'?"
    }
    if let api = service.map({ $0.api }) ?? action.service, SDKService[api]?.action(action.action) != nil {
      return "\(found); did you mean 'aws-sdk:\(api):\(action.action)'?"
    }
    guard service == nil else { return nil }
    let meant = OptimizedService.all.filter { $0.action(action.action) != nil }.map(\.prefix)
    return nearestName(to: action.service, among: meant).map { "\(found); did you mean '\($0):\(action.action)'?" }
  }

  private static func unknownResourceMessage(_ text: String) -> String {
    "no task can call '\(text)'; expected the ARN of a function, activity or service"
  }
}
