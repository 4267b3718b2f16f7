package import StatesLanguage

extension TaskResource {
  /// The resource without the parts of its ARN that are always the same: `sqs:sendMessage.waitForTaskToken`.
  package var shortName: String {
    switch self {
    case .service(let action): "\(action.service):\(action.resource)"
    case .lambdaFunction(let arn): "lambda \(Self.name(in: arn))"
    case .activity(let arn): "activity \(Self.name(in: arn))"
    }
  }

  /// The seventh part of an ARN and all that follows.
  private static func name(in arn: String) -> String {
    let parts = arn.split(separator: ":", maxSplits: 6, omittingEmptySubsequences: false)
    return parts.count == 7 ? String(parts[6]) : arn
  }
}
