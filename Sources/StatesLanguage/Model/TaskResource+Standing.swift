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

  /// How AWS stands to it.
  var standing: Standing {
    switch self {
    case .activity: .known
    case .lambdaFunction(let arn):
      arn.split(separator: ":", maxSplits: 3).dropFirst(2).first == "lambda" ? .known : .foreign
    case .service(let action): Self.standing(of: action)
    }
  }

  private static func standing(of action: ServiceAction) -> Standing {
    let patterns = OptimizedIntegrations.patterns(of: action.action, in: action.service)
    return patterns.contains(action.pattern) ? .known : .refused
  }
}
