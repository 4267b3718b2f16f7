extension TaskResource {
  /// Reads a `Resource`; what is no known form is taken for a function.
  ///
  /// - Source: Step Functions guide, "Integrating services".
  public init(parsing arn: String) {
    let parts = arn.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0] == "arn", parts[2] == "states" else {
      self = .lambdaFunction(arn: arn)
      return
    }
    let rest = parts[5]
    self = rest.hasPrefix("activity:") ? .activity(arn: arn) : .service(ServiceAction(parsing: String(rest), arn: arn))
  }
}

extension ServiceAction {
  /// Reads the part of an ARN after the account: `aws-sdk:s3:getObject`, `sqs:sendMessage.waitForTaskToken`.
  init(parsing rest: String, arn: String) {
    let pattern = IntegrationPattern.allCases.last { $0 != .requestResponse && rest.hasSuffix($0.rawValue) }
    let name = rest.dropLast(pattern?.rawValue.count ?? 0)
    let end = name.lastIndex(of: ":") ?? name.startIndex
    self.arn = arn
    self.pattern = pattern ?? .requestResponse
    service = String(name[..<end])
    action = String(name[end...].drop { $0 == ":" })
  }
}
