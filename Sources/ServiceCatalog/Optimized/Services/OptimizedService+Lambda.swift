extension OptimizedService {
  /// AWS Lambda.
  ///
  /// - Source: Step Functions guide, page `connect-lambda`.
  static let lambda = OptimizedService(
    prefix: "lambda",
    name: "AWS Lambda",
    errorPrefix: "Lambda",
    api: "lambda",
    actions: [
      OptimizedAction(
        "invoke",
        patterns: [.callback],
        required: ["FunctionName"],
        optional: ["Payload", "Qualifier", "InvocationType", "ClientContext", "LogType"]
      )
    ]
  )
}
