extension OptimizedService {
  /// Amazon Bedrock AgentCore.
  ///
  /// - Source: Step Functions guide, page `connect-bedrockagentcore`.
  static let bedrockAgentCore = OptimizedService(
    prefix: "bedrockagentcore",
    name: "Amazon Bedrock AgentCore",
    errorPrefix: "BedrockAgentCore",
    actions: [
      OptimizedAction(
        "invokeHarness",
        calling: .action("invokeHarness", of: "bedrockagentcore"),
        required: ["HarnessArn", "Messages"],
        optional: ["RuntimeSessionId", "SystemPrompt", "Model", "Tools", "MaxIterations", "TimeoutSeconds"],
        answer: [
          CatalogMember("Output", .structure()), CatalogMember("StopReason", .string),
          CatalogMember("Usage", .structure()), CatalogMember("Metrics", .structure()),
        ]
      )
    ]
  )
}
