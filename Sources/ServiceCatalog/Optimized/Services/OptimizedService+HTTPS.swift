extension OptimizedService {
  /// HTTPS endpoint (HTTP task).
  ///
  /// - Source: Step Functions guide, page `call-https-apis`.
  static let https = OptimizedService(
    prefix: "http",
    name: "HTTPS endpoint (HTTP task)",
    errorPrefix: "States.Http",
    actions: [
      OptimizedAction(
        "invoke",
        calling: .ownCall,
        required: ["ApiEndpoint", "Method"],
        oneOf: ["Authentication.ConnectionArn", "InvocationConfig.ConnectionArn"],
        optional: ["Authentication", "InvocationConfig", "Headers", "QueryParameters", "RequestBody", "Transform"],
        answer: [
          CatalogMember("Headers", .document), CatalogMember("ResponseBody", .document),
          CatalogMember("StatusCode", .integer), CatalogMember("StatusText", .string),
        ]
      )
    ]
  )
}
