import JSONModel

/// What services answer about jobs, around the description of one.
enum JobAnswer {
  /// The answer to the call that started a job.
  static func started(_ job: Job) -> JSON {
    let (id, arn, name) = (JSON.string(job.id), JSON.string(job.arn), JSON.string(job.name))
    return switch job.kind {
    case .batchJob: ["JobArn": arn, "JobName": name, "JobId": id]
    case .ecsTask: ["Tasks": [job.description], "Failures": []]
    case .glueRun: ["JobRunId": id]
    case .databrewRun: ["RunId": id]
    case .athenaQuery: ["QueryExecutionId": id]
    case .codeBuild: ["Build": job.description]
    case .codeBuildBatch: ["BuildBatch": job.description]
    case .mediaConvertJob: ["Job": job.description]
    case .trainingJob: ["TrainingJobArn": arn]
    case .processingJob: ["ProcessingJobArn": arn]
    case .transformJob: ["TransformJobArn": arn]
    case .tuningJob: ["HyperParameterTuningJobArn": arn]
    case .labelingJob: ["LabelingJobArn": arn]
    case .modelCustomization: ["JobArn": arn]
    case .model: ["ModelArn": arn]
    case .endpointConfig: ["EndpointConfigArn": arn]
    case .endpoint, .endpointUpdate: ["EndpointArn": arn]
    case .emrCluster: ["JobFlowId": id, "ClusterArn": arn]
    case .emrTermination, .serverlessStart, .serverlessStop, .serverlessDeletion: [:]
    case .emrStep: ["StepIds": [id]]
    case .virtualCluster: ["Id": id, "Name": name, "Arn": arn]
    case .virtualClusterDeletion: ["Id": id]
    case .emrContainersRun:
      ["Id": id, "Name": name, "Arn": arn, "VirtualClusterId": job.request["VirtualClusterId"] ?? ""]
    case .serverlessApplication: ["ApplicationId": id, "Name": name, "Arn": arn]
    case .serverlessRun: ["ApplicationId": job.request["ApplicationId"] ?? "", "JobRunId": id, "Arn": arn]
    case .eksCluster, .eksClusterDeletion: ["Cluster": job.description]
    case .nodegroup, .nodegroupDeletion: ["Nodegroup": job.description]
    case .fargateProfile, .fargateProfileDeletion: ["FargateProfile": job.description]
    }
  }

  /// The answer to a call that describes one job.
  static func described(_ job: Job) -> JSON {
    switch job.kind.subject {
    case .glueRun, .emrContainersRun, .serverlessRun: ["JobRun": job.description]
    case .athenaQuery: ["QueryExecution": job.description]
    case .mediaConvertJob: ["Job": job.description]
    case .emrCluster, .eksCluster: ["Cluster": job.description]
    case .emrStep: ["Step": job.description]
    case .virtualCluster: ["VirtualCluster": job.description]
    case .application: ["Application": job.description]
    case .nodegroup: ["Nodegroup": job.description]
    case .fargateProfile: ["FargateProfile": job.description]
    case .databrewRun, .trainingJob, .processingJob, .transformJob, .tuningJob, .labelingJob, .modelCustomization,
      .batchJob, .ecsTask, .build, .buildBatch, .model, .endpointConfig, .endpoint:
      job.description
    }
  }

  /// The answer to a call that stopped jobs.
  static func stopped(_ subject: JobSubject, _ jobs: [Job]) -> JSON {
    let first = jobs.first
    return switch subject {
    case .ecsTask: ["Task": first?.description ?? [:]]
    case .build: ["Build": first?.description ?? [:]]
    case .buildBatch: ["BuildBatch": first?.description ?? [:]]
    case .databrewRun: ["RunId": .string(first?.id ?? "")]
    case .glueRun:
      [
        "SuccessfulSubmissions": .array(jobs.map { ["JobName": .string($0.name), "JobRunId": .string($0.id)] }),
        "Errors": [],
      ]
    case .emrStep:
      ["CancelStepsInfoList": .array(jobs.map { ["StepId": .string($0.id), "Status": "SUBMITTED"] })]
    case .emrContainersRun:
      ["Id": .string(first?.id ?? ""), "VirtualClusterId": first?.request["VirtualClusterId"] ?? ""]
    case .serverlessRun:
      ["ApplicationId": first?.request["ApplicationId"] ?? "", "JobRunId": .string(first?.id ?? "")]
    case .batchJob, .athenaQuery, .mediaConvertJob, .trainingJob, .processingJob, .transformJob, .tuningJob,
      .labelingJob, .modelCustomization, .emrCluster, .virtualCluster, .application, .eksCluster, .nodegroup,
      .fargateProfile, .model, .endpointConfig, .endpoint:
      [:]
    }
  }
}
