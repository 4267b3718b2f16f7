import ServiceCatalog
import StatesLanguage

/// Patterns that stand for nothing that tasks can call.
extension ResourcePattern {
  /// Whether a pattern can stand for something: what an ARN or a function is called nobody can know.
  static func canMatch(_ text: String) -> Bool {
    if text.hasPrefix("arn:") || text.hasPrefix("function:") { return true }
    guard text.contains("*") else {
      let (service, action) = parts(of: text)
      return CatalogAction(action.prefix { $0 != "." }.description, of: service) != nil
    }
    let pattern = NamePattern(glob: text)
    return services.contains { service in
      guard mayBegin(text, service) else { return false }
      return actions(of: service).contains { action in
        IntegrationPattern.allCases.contains { pattern.matches("\(service):\(action)\($0.rawValue)") }
      }
    }
  }

  /// The pattern that was probably meant by one that stands for nothing.
  static func nearest(to text: String) -> String? {
    let (service, action) = parts(of: text)
    guard services.contains(service) else {
      let known = services + ["function"]
      return nearestName(to: service, among: known).map { "\($0):\(action)" }
    }
    return nearestName(to: action, among: actions(of: service)).map { "\(service):\($0)" }
  }

  /// The service and the action of a pattern, cut at the last colon.
  private static func parts(of text: String) -> (service: String, action: String) {
    guard let colon = text.lastIndex(of: ":") else { return (text, "*") }
    return (String(text[..<colon]), String(text[text.index(after: colon)...]))
  }

  /// Whether a service's name agrees with a pattern up to its first `*`.
  private static func mayBegin(_ text: String, _ service: String) -> Bool {
    let (fixed, name) = (text.prefix { $0 != "*" }, service + ":")
    return name.hasPrefix(fixed) || fixed.hasPrefix(name)
  }

  private static var services: [String] {
    OptimizedService.all.map(\.prefix) + SDKService.names.map { CatalogAction.sdkPrefix + $0 }
  }

  private static func actions(of service: String) -> [String] {
    guard service.hasPrefix(CatalogAction.sdkPrefix) else {
      return OptimizedService[service]?.actions.map(\.name) ?? []
    }
    return SDKService[String(service.dropFirst(CatalogAction.sdkPrefix.count))]?.actionNames ?? []
  }
}
