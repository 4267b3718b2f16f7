extension OptimizedService {
  /// Amazon SNS.
  ///
  /// - Source: Step Functions guide, page `connect-sns`.
  static let sns = OptimizedService(
    prefix: "sns",
    name: "Amazon SNS",
    errorPrefix: "SNS",
    api: "sns",
    actions: [
      OptimizedAction(
        "publish",
        patterns: [.callback],
        required: ["Message"],
        oneOf: ["TopicArn", "TargetArn", "PhoneNumber"],
        optional: [
          "MessageAttributes", "MessageStructure", "MessageDeduplicationId", "MessageGroupId", "PhoneNumber",
          "Subject", "TargetArn", "TopicArn",
        ]
      )
    ]
  )
}
