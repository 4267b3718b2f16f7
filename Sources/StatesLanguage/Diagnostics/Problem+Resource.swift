extension Diagnostic.Problem {
  /// Why no task can call a resource: there is none, or its action does not take the suffix.
  static func resourceMessage(_ text: String) -> String {
    guard case .service(let action) = TaskResource(parsing: text) else { return unknownResourceMessage(text) }
    let patterns = OptimizedIntegrations.patterns(of: action.action, in: action.service)
    guard !patterns.isEmpty else { return unknownResourceMessage(text) }
    let expected = patterns.map { $0 == .requestResponse ? "no suffix" : "'\($0.rawValue)'" }.formatted(by: "or")
    return "'\(action.service):\(action.action)' does not take '\(action.pattern.rawValue)'; expected \(expected)"
  }

  private static func unknownResourceMessage(_ text: String) -> String {
    "no task can call '\(text)'; expected the ARN of a function, activity or service"
  }
}
