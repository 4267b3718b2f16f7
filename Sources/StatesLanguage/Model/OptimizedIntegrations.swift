/// The services that Step Functions integrates itself, and the actions of each.
///
/// - Source: Step Functions guide, "Integrating optimized services".
enum OptimizedIntegrations {
  /// How the end of an action can be waited for, the plain call first; empty for an action that no task can call.
  ///
  /// - Source: Step Functions guide, "Service integration patterns".
  static func patterns(of action: String, in service: String) -> [IntegrationPattern] {
    if service.hasPrefix("aws-sdk:") { return [.requestResponse, .waitForTaskToken] }
    guard actions[service]?.contains(action) == true else { return [] }
    return IntegrationPattern.allCases.filter { waits(action, of: service, with: $0) }
  }

  private static func waits(_ action: String, of service: String, with pattern: IntegrationPattern) -> Bool {
    switch pattern {
    case .requestResponse: true
    case .sync: jobs[service]?.contains(action) == true
    case .syncParsed: service == "states"
    case .waitForTaskToken: callbacks.contains(service) || unsettledCallbacks.contains(service)
    }
  }

  /// The actions of a service, by the service's name in an ARN.
  private static let actions: [String: Set<String>] = [
    "apigateway": ["invoke"],
    "athena": ["startQueryExecution", "stopQueryExecution", "getQueryExecution", "getQueryResults"],
    "batch": ["submitJob"],
    "bedrock": ["invokeModel", "createModelCustomizationJob"],
    "bedrockagentcore": ["invokeHarness"],
    "codebuild": [
      "startBuild", "stopBuild", "batchDeleteBuilds", "batchGetReports", "startBuildBatch", "stopBuildBatch",
      "retryBuildBatch", "deleteBuildBatch",
    ],
    "databrew": ["startJobRun"],
    "dynamodb": ["getItem", "putItem", "deleteItem", "updateItem"],
    "ecs": ["runTask"],
    "eks": [
      "createCluster", "deleteCluster", "createNodegroup", "deleteNodegroup", "createFargateProfile",
      "deleteFargateProfile", "call", "runJob",
    ],
    "elasticmapreduce": [
      "createCluster", "setClusterTerminationProtection", "terminateCluster", "addStep", "cancelStep",
      "modifyInstanceFleetByName", "modifyInstanceGroupByName",
    ],
    "emr-containers": ["createVirtualCluster", "deleteVirtualCluster", "startJobRun"],
    "emr-serverless": [
      "createApplication", "startApplication", "stopApplication", "deleteApplication", "startJobRun", "cancelJobRun",
    ],
    "events": ["putEvents"],
    "glue": ["startJobRun"],
    "http": ["invoke"],
    "lambda": ["invoke"],
    "mediaconvert": ["createJob"],
    "sagemaker": [
      "createEndpoint", "createEndpointConfig", "createHyperParameterTuningJob", "createLabelingJob",
      "createModel", "createProcessingJob", "createTrainingJob", "createTransformJob", "updateEndpoint",
    ],
    "sns": ["publish"],
    "sqs": ["sendMessage"],
    "states": ["startExecution"],
  ]

  /// The actions that start a job whose end can be waited for.
  private static let jobs: [String: Set<String>] = [
    "athena": ["startQueryExecution"],
    "batch": ["submitJob"],
    "bedrock": ["createModelCustomizationJob"],
    "codebuild": ["startBuild", "startBuildBatch", "retryBuildBatch"],
    "databrew": ["startJobRun"],
    "ecs": ["runTask"],
    "eks": [
      "createCluster", "deleteCluster", "createNodegroup", "deleteNodegroup", "createFargateProfile",
      "deleteFargateProfile", "runJob",
    ],
    "elasticmapreduce": ["createCluster", "terminateCluster", "addStep"],
    "emr-containers": ["deleteVirtualCluster", "startJobRun"],
    "emr-serverless": [
      "createApplication", "startApplication", "stopApplication", "deleteApplication", "startJobRun", "cancelJobRun",
    ],
    "glue": ["startJobRun"],
    "mediaconvert": ["createJob"],
    "sagemaker": [
      "createHyperParameterTuningJob", "createLabelingJob", "createProcessingJob", "createTrainingJob",
      "createTransformJob",
    ],
    "states": ["startExecution"],
  ]

  /// The services whose actions can hand out a token.
  private static let callbacks: Set<String> = [
    "apigateway", "bedrock", "ecs", "events", "lambda", "sns", "sqs", "states",
  ]

  /// The services of which AWS's own pages differ on callbacks: what may be right is not refused.
  private static let unsettledCallbacks: Set<String> = ["batch", "eks"]
}
