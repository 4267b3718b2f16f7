extension OptimizedService {
  /// Amazon API Gateway.
  ///
  /// - Source: Step Functions guide, page `connect-api-gateway`.
  static let apiGateway = OptimizedService(
    prefix: "apigateway",
    name: "Amazon API Gateway",
    errorPrefix: "ApiGateway",
    actions: [
      OptimizedAction(
        "invoke",
        calling: .ownCall,
        patterns: [.callback],
        required: ["ApiEndpoint", "Method"],
        optional: ["Headers", "Stage", "Path", "QueryParameters", "RequestBody", "AllowNullValues", "AuthType"],
        answer: [
          CatalogMember("Headers", .document), CatalogMember("ResponseBody", .document),
          CatalogMember("StatusCode", .integer), CatalogMember("StatusText", .string),
        ]
      )
    ]
  )
}
