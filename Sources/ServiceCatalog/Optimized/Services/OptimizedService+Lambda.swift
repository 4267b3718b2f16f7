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
        optional: ["Payload", "Qualifier", "InvocationType", "ClientContext", "LogType"],
        answer: [
          CatalogMember("ExecutedVersion", .string), CatalogMember("FunctionError", .string),
          CatalogMember("LogResult", .string), CatalogMember("Payload", .document),
          CatalogMember("StatusCode", .integer),
        ] + CatalogMember.metadata
      )
    ]
  )
}
