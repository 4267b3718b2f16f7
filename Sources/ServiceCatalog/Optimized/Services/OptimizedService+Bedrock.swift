extension OptimizedService {
  /// Amazon Bedrock.
  ///
  /// - Source: Step Functions guide, page `connect-bedrock`.
  static let bedrock = OptimizedService(
    prefix: "bedrock",
    name: "Amazon Bedrock",
    errorPrefix: "Bedrock",
    api: "bedrock",
    actions: [
      OptimizedAction(
        "invokeModel",
        calling: .action("invokeModel", of: "bedrockruntime"),
        patterns: [.callback],
        required: ["ModelId"],
        oneOf: ["Body", "Input.S3Uri"],
        optional: [
          "Body", "Input", "Output", "Accept", "ContentType", "GuardrailIdentifier", "GuardrailVersion", "Trace",
        ],
        answer: [CatalogMember("Body", .document), CatalogMember("ContentType", .string)]
      ),
      OptimizedAction(
        "createModelCustomizationJob",
        patterns: [.job, .unsettledCallback],
        required: [
          "JobName", "CustomModelName", "RoleArn", "BaseModelIdentifier", "TrainingDataConfig", "OutputDataConfig",
        ],
        job: OptimizedJob(
          describe: "getModelCustomizationJob",
          success: .status("Completed"),
          failures: ["Failed", "Stopped"],
          cancel: "stopModelCustomizationJob",
          certainty: .documented
        )
      ),
    ]
  )
}
