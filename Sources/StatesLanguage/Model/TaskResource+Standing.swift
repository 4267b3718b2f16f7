extension TaskResource {
  /// How AWS stands to a text as a task's resource.
  enum Standing {
    /// It calls it.
    case known
    /// It knows the service, but not the action.
    case refused
    /// It refuses it, but a definition whose placeholders are not filled in yet looks like that.
    case foreign
  }

  /// How AWS stands to a text as a task's resource.
  static func standing(of arn: String) -> Standing {
    switch TaskResource(parsing: arn) {
    case .activity: .known
    case .lambdaFunction: arn.split(separator: ":", maxSplits: 3).dropFirst(2).first == "lambda" ? .known : .foreign
    case .service(let action): standing(of: action)
    }
  }

  private static func standing(of action: ServiceAction) -> Standing {
    if action.service.hasPrefix("aws-sdk:") { return .known }
    guard let actions = OptimizedIntegrations.actions[action.service] else { return .refused }
    return actions.contains(action.action) ? .known : .refused
  }
}
