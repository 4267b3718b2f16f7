extension OptimizedService {
  /// Amazon SQS.
  ///
  /// - Source: Step Functions guide, page `connect-sqs`.
  static let sqs = OptimizedService(
    prefix: "sqs",
    name: "Amazon SQS",
    errorPrefix: "SQS",
    api: "sqs",
    actions: [
      OptimizedAction(
        "sendMessage",
        patterns: [.callback],
        required: ["QueueUrl", "MessageBody"],
        optional: ["DelaySeconds", "MessageAttributes", "MessageDeduplicationId", "MessageGroupId"]
      )
    ]
  )
}
