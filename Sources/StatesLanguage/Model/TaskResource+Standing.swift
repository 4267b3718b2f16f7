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
    case .activity(let arn): return Self.hasPartition(arn) ? .known : .foreign
    case .lambdaFunction(let arn):
      let parts = arn.split(separator: ":", maxSplits: 6, omittingEmptySubsequences: false)
      let isFunction = parts.count > 6 && parts[2] == "lambda" && parts[5] == "function"
      return isFunction && Self.hasPartition(arn) ? .known : .foreign
    case .service(let action):
      let standing = Self.standing(of: action)
      return standing == .known && !Self.hasPartition(action.arn) ? .foreign : standing
    }
  }

  /// Whether a text begins as an ARN of one of AWS's partitions does.
  private static func hasPartition(_ arn: String) -> Bool {
    if arn.hasPrefix("arn:aws:") { return true }
    return arn.hasPrefix("arn:") && partitions.contains(arn.dropFirst(4).prefix { $0 != ":" })
  }

  /// - Source: IAM guide, "Amazon Resource Names", and the later partitions of the SDKs' endpoint list.
  private static let partitions: Set<Substring> = [
    "aws", "aws-cn", "aws-us-gov", "aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f", "aws-eusc",
  ]

  private static func standing(of action: ServiceAction) -> Standing {
    let patterns = OptimizedIntegrations.patterns(of: action.action, in: action.service)
    return patterns.contains(action.pattern) ? .known : .refused
  }
}
