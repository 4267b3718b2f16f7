/// The services that Step Functions integrates itself, and the actions of each.
///
/// - Source: Step Functions guide, "Integrating optimized services".
enum OptimizedIntegrations {
  /// The actions of a service, by the service's name in an ARN.
  static let actions: [String: Set<String>] = [
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
}
