import JSONModel

extension Skeleton {
  /// The descriptions of jobs that have ended well, where they differ from the answer that began them.
  ///
  /// - Source: Step Functions guide, "Run a Job (.sync)".
  static let jobs: [String: JSON] = [
    "athena:startQueryExecution.sync": ["QueryExecution": ["QueryExecutionId": "", "Status": ["State": "SUCCEEDED"]]],
    "batch:submitJob.sync": ["JobArn": "", "JobId": "", "JobName": "", "Status": "SUCCEEDED"],
    "bedrock:createModelCustomizationJob.sync": ["JobArn": "", "Status": "Completed"],
    "codebuild:retryBuildBatch.sync": ["BuildBatch": ["BuildBatchStatus": "SUCCEEDED"]],
    "codebuild:startBuild.sync": ["Build": ["BuildStatus": "SUCCEEDED"]],
    "codebuild:startBuildBatch.sync": ["BuildBatch": ["BuildBatchStatus": "SUCCEEDED"]],
    "databrew:startJobRun.sync": ["RunId": "", "State": "SUCCEEDED"],
    "ecs:runTask.sync": ["Containers": [], "LastStatus": "STOPPED", "TaskArn": ""],
    "eks:createCluster.sync": ["Cluster": ["Status": "ACTIVE"]],
    "eks:createFargateProfile.sync": ["FargateProfile": ["Status": "ACTIVE"]],
    "eks:createNodegroup.sync": ["Nodegroup": ["Status": "ACTIVE"]],
    "elasticmapreduce:addStep.sync": ["Step": ["Id": "", "Status": ["State": "COMPLETED"]]],
    "elasticmapreduce:createCluster.sync": ["Cluster": ["Id": "", "Status": ["State": "WAITING"]], "ClusterId": ""],
    "elasticmapreduce:terminateCluster.sync": ["Cluster": ["Id": "", "Status": ["State": "TERMINATED"]]],
    "emr-containers:deleteVirtualCluster.sync": ["Id": "", "State": "TERMINATED"],
    "emr-containers:startJobRun.sync": ["Id": "", "State": "COMPLETED", "VirtualClusterId": ""],
    "glue:startJobRun.sync": ["Id": "", "JobName": "", "JobRunState": "SUCCEEDED"],
    "mediaconvert:createJob.sync": ["Job": ["Status": "COMPLETE"]],
    "sagemaker:createHyperParameterTuningJob.sync": [
      "HyperParameterTuningJobArn": "", "HyperParameterTuningJobStatus": "Completed",
    ],
    "sagemaker:createLabelingJob.sync": ["LabelingJobArn": "", "LabelingJobStatus": "Completed"],
    "sagemaker:createProcessingJob.sync": ["ProcessingJobArn": "", "ProcessingJobStatus": "Completed"],
    "sagemaker:createTrainingJob.sync": ["TrainingJobArn": "", "TrainingJobStatus": "Completed"],
    "sagemaker:createTransformJob.sync": ["TransformJobArn": "", "TransformJobStatus": "Completed"],
    "states:startExecution.sync": childExecution(output: "{}"),
    "states:startExecution.sync:2": childExecution(output: [:]),
  ]

  /// What DescribeExecution answers of a child that succeeded; data is text in `.sync` and JSON in `.sync:2`.
  private static func childExecution(output: JSON) -> JSON {
    [
      "ExecutionArn": "", "Input": output, "InputDetails": ["Included": true], "Name": "", "Output": output,
      "OutputDetails": ["Included": true], "StartDate": time, "StateMachineArn": "", "Status": "SUCCEEDED",
      "StopDate": time,
    ]
  }
}
