extension TaskResource {
  /// How AWS stands to a text as a task's resource.
  enum Standing {
    /// It calls it.
    case known
    /// It does not know the service or the action, or cannot wait for the action's end in this way.
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
    let patterns = OptimizedIntegrations.patterns(of: action.action, in: action.service)
    return patterns.contains(action.pattern) ? .known : .refused
  }
}
