/// What an action does to jobs.
enum JobAction: Sendable, Equatable {
  /// It starts one.
  case start(JobKind)
  /// It says how some are.
  case describe(JobSubject)
  /// It stops some.
  case stop(JobSubject)
  /// It gives what a query found.
  case results
  /// It deletes builds.
  case deleteBuilds
  /// It gives reports of builds.
  case reports
  /// It says whether clusters may be ended.
  case protect

  /// The services and the actions that start jobs.
  static let startingNames: [(service: String, action: String)] = all.compactMap { name, action in
    guard case .start(let kind) = action, !kind.isInstant else { return nil }
    let parts = name.split(separator: ":").map(String.init)
    return (parts[0], parts[1])
  }

  /// The actions, as AWS SDK integrations name them.
  static let all: [String: JobAction] = [
    "batch:submitJob": .start(.batchJob), "batch:describeJobs": .describe(.batchJob),
    "batch:terminateJob": .stop(.batchJob), "batch:cancelJob": .stop(.batchJob),
    "ecs:runTask": .start(.ecsTask), "ecs:describeTasks": .describe(.ecsTask), "ecs:stopTask": .stop(.ecsTask),
    "glue:startJobRun": .start(.glueRun), "glue:getJobRun": .describe(.glueRun),
    "glue:batchStopJobRun": .stop(.glueRun),
    "databrew:startJobRun": .start(.databrewRun), "databrew:describeJobRun": .describe(.databrewRun),
    "databrew:stopJobRun": .stop(.databrewRun),
    "athena:startQueryExecution": .start(.athenaQuery), "athena:getQueryExecution": .describe(.athenaQuery),
    "athena:stopQueryExecution": .stop(.athenaQuery), "athena:getQueryResults": .results,
    "codebuild:startBuild": .start(.codeBuild), "codebuild:batchGetBuilds": .describe(.build),
    "codebuild:stopBuild": .stop(.build), "codebuild:startBuildBatch": .start(.codeBuildBatch),
    "codebuild:retryBuildBatch": .start(.codeBuildBatch), "codebuild:batchGetBuildBatches": .describe(.buildBatch),
    "codebuild:stopBuildBatch": .stop(.buildBatch), "codebuild:batchDeleteBuilds": .deleteBuilds,
    "codebuild:batchGetReports": .reports,
    "mediaconvert:createJob": .start(.mediaConvertJob), "mediaconvert:getJob": .describe(.mediaConvertJob),
    "mediaconvert:cancelJob": .stop(.mediaConvertJob),
    "sagemaker:createTrainingJob": .start(.trainingJob), "sagemaker:describeTrainingJob": .describe(.trainingJob),
    "sagemaker:stopTrainingJob": .stop(.trainingJob),
    "sagemaker:createProcessingJob": .start(.processingJob),
    "sagemaker:describeProcessingJob": .describe(.processingJob),
    "sagemaker:stopProcessingJob": .stop(.processingJob),
    "sagemaker:createTransformJob": .start(.transformJob), "sagemaker:describeTransformJob": .describe(.transformJob),
    "sagemaker:stopTransformJob": .stop(.transformJob),
    "sagemaker:createHyperParameterTuningJob": .start(.tuningJob),
    "sagemaker:describeHyperParameterTuningJob": .describe(.tuningJob),
    "sagemaker:stopHyperParameterTuningJob": .stop(.tuningJob),
    "sagemaker:createLabelingJob": .start(.labelingJob), "sagemaker:describeLabelingJob": .describe(.labelingJob),
    "sagemaker:stopLabelingJob": .stop(.labelingJob),
    "bedrock:createModelCustomizationJob": .start(.modelCustomization),
    "bedrock:getModelCustomizationJob": .describe(.modelCustomization),
    "bedrock:stopModelCustomizationJob": .stop(.modelCustomization),
    "sagemaker:createModel": .start(.model), "sagemaker:describeModel": .describe(.model),
    "sagemaker:createEndpointConfig": .start(.endpointConfig),
    "sagemaker:describeEndpointConfig": .describe(.endpointConfig),
    "sagemaker:createEndpoint": .start(.endpoint), "sagemaker:updateEndpoint": .start(.endpointUpdate),
    "sagemaker:describeEndpoint": .describe(.endpoint),
    "emr:setTerminationProtection": .protect,
    "emr:runJobFlow": .start(.emrCluster), "emr:describeCluster": .describe(.emrCluster),
    "emr:terminateJobFlows": .start(.emrTermination), "emr:addJobFlowSteps": .start(.emrStep),
    "emr:describeStep": .describe(.emrStep), "emr:cancelSteps": .stop(.emrStep),
    "emrcontainers:createVirtualCluster": .start(.virtualCluster),
    "emrcontainers:deleteVirtualCluster": .start(.virtualClusterDeletion),
    "emrcontainers:describeVirtualCluster": .describe(.virtualCluster),
    "emrcontainers:startJobRun": .start(.emrContainersRun),
    "emrcontainers:describeJobRun": .describe(.emrContainersRun),
    "emrcontainers:cancelJobRun": .stop(.emrContainersRun),
    "emrserverless:createApplication": .start(.serverlessApplication),
    "emrserverless:startApplication": .start(.serverlessStart),
    "emrserverless:stopApplication": .start(.serverlessStop),
    "emrserverless:deleteApplication": .start(.serverlessDeletion),
    "emrserverless:getApplication": .describe(.application),
    "emrserverless:startJobRun": .start(.serverlessRun), "emrserverless:getJobRun": .describe(.serverlessRun),
    "emrserverless:cancelJobRun": .stop(.serverlessRun),
    "eks:createCluster": .start(.eksCluster), "eks:deleteCluster": .start(.eksClusterDeletion),
    "eks:describeCluster": .describe(.eksCluster),
    "eks:createNodegroup": .start(.nodegroup), "eks:deleteNodegroup": .start(.nodegroupDeletion),
    "eks:describeNodegroup": .describe(.nodegroup),
    "eks:createFargateProfile": .start(.fargateProfile), "eks:deleteFargateProfile": .start(.fargateProfileDeletion),
    "eks:describeFargateProfile": .describe(.fargateProfile),
  ]
}
