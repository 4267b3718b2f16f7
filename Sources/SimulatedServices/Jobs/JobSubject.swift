import JSONModel

/// What jobs are about: several kinds may be about one thing, as a cluster is made and deleted.
enum JobSubject: String, Sendable, CaseIterable {
  case batchJob, ecsTask, glueRun, databrewRun, athenaQuery, build, buildBatch, mediaConvertJob
  case trainingJob, processingJob, transformJob, tuningJob, labelingJob, modelCustomization
  case emrCluster, emrStep, virtualCluster, emrContainersRun, application, serverlessRun
  case eksCluster, nodegroup, fargateProfile, model, endpointConfig, endpoint

  /// The members in which calls name the thing, one or a list; several together where it has a name only inside of
  /// another.
  var handles: [[String]] {
    switch self {
    case .batchJob: [["Jobs"], ["JobId"]]
    case .ecsTask: [["Tasks"], ["Task"]]
    case .glueRun, .databrewRun: [["RunId"], ["JobRunIds"]]
    case .athenaQuery: [["QueryExecutionId"]]
    case .build, .buildBatch: [["Ids"], ["Id"]]
    case .mediaConvertJob, .emrContainersRun, .virtualCluster: [["Id"]]
    case .trainingJob: [["TrainingJobName"]]
    case .processingJob: [["ProcessingJobName"]]
    case .transformJob: [["TransformJobName"]]
    case .tuningJob: [["HyperParameterTuningJobName"]]
    case .labelingJob: [["LabelingJobName"]]
    case .modelCustomization: [["JobIdentifier"]]
    case .emrCluster: [["ClusterId"], ["JobFlowIds"]]
    case .emrStep: [["StepId"], ["StepIds"]]
    case .application: [["ApplicationId"]]
    case .serverlessRun: [["JobRunId"]]
    case .eksCluster: [["Name"]]
    case .nodegroup: [["ClusterName", "NodegroupName"]]
    case .fargateProfile: [["ClusterName", "FargateProfileName"]]
    case .model: [["ModelName"]]
    case .endpointConfig: [["EndpointConfigName"]]
    case .endpoint: [["EndpointName"]]
    }
  }

  /// The identifiers that a call names.
  func identifiers(in object: JSONObject) -> [String] {
    for names in handles where names.allSatisfy({ object[$0] != nil }) {
      if let list = names.first.flatMap({ object[$0]?.array }) { return list.compactMap(\.string) }
      return [names.compactMap { object[$0]?.string }.joined(separator: "/")]
    }
    return []
  }

  /// What the service says of one that is not there.
  func missing(_ id: String) -> Refusal {
    switch self {
    case .batchJob, .build, .buildBatch: .error("ClientException", "\(id) does not exist")
    case .ecsTask: .error("InvalidParameterException", "The referenced task was not found.")
    case .glueRun: .error("EntityNotFoundException", "JobRun not found: \(id)")
    case .athenaQuery: .error("InvalidRequestException", "QueryExecution \(id) was not found")
    case .databrewRun, .modelCustomization, .virtualCluster, .emrContainersRun, .application, .serverlessRun:
      .error("ResourceNotFoundException", "\(id) does not exist.", status: 404)
    case .mediaConvertJob: .error("NotFoundException", "The job you requested was not found: \(id)", status: 404)
    case .trainingJob, .processingJob, .transformJob, .tuningJob, .labelingJob:
      .error("ValidationException", "Requested resource not found.")
    case .model: .error("ValidationException", "Could not find model \"\(id)\".")
    case .endpointConfig: .error("ValidationException", "Could not find endpoint configuration \"\(id)\".")
    case .endpoint: .error("ValidationException", "Could not find endpoint \"\(id)\".")
    case .emrCluster: .error("InvalidRequestException", "Cluster id '\(id)' is not valid.")
    case .emrStep: .error("InvalidRequestException", "Step id '\(id)' is not valid.")
    case .eksCluster: .error("ResourceNotFoundException", "No cluster found for name: \(id).", status: 404)
    case .nodegroup: .error("ResourceNotFoundException", "No node group found for name: \(id.lastPart).", status: 404)
    case .fargateProfile:
      .error("ResourceNotFoundException", "No Fargate Profile found with name: \(id.lastPart).", status: 404)
    }
  }
}

extension String {
  /// What stands behind the last slash.
  var lastPart: String { split(separator: "/").last.map(String.init) ?? self }
}

extension JobKind {
  /// What the job is about.
  var subject: JobSubject {
    switch self {
    case .batchJob: .batchJob
    case .ecsTask: .ecsTask
    case .glueRun: .glueRun
    case .databrewRun: .databrewRun
    case .athenaQuery: .athenaQuery
    case .codeBuild: .build
    case .codeBuildBatch: .buildBatch
    case .mediaConvertJob: .mediaConvertJob
    case .trainingJob: .trainingJob
    case .processingJob: .processingJob
    case .transformJob: .transformJob
    case .tuningJob: .tuningJob
    case .labelingJob: .labelingJob
    case .modelCustomization: .modelCustomization
    case .model: .model
    case .endpointConfig: .endpointConfig
    case .endpoint, .endpointUpdate: .endpoint
    case .emrCluster, .emrTermination: .emrCluster
    case .emrStep: .emrStep
    case .virtualCluster, .virtualClusterDeletion: .virtualCluster
    case .emrContainersRun: .emrContainersRun
    case .serverlessApplication, .serverlessStart, .serverlessStop, .serverlessDeletion: .application
    case .serverlessRun: .serverlessRun
    case .eksCluster, .eksClusterDeletion: .eksCluster
    case .nodegroup, .nodegroupDeletion: .nodegroup
    case .fargateProfile, .fargateProfileDeletion: .fargateProfile
    }
  }

  /// Whether the job changes a thing that was there before, and which keeps its identifier.
  var changesSubject: Bool {
    switch self {
    case .emrTermination, .virtualClusterDeletion, .serverlessStart, .serverlessStop, .serverlessDeletion,
      .eksClusterDeletion, .nodegroupDeletion, .fargateProfileDeletion, .endpointUpdate:
      true
    case .batchJob, .ecsTask, .glueRun, .databrewRun, .athenaQuery, .codeBuild, .codeBuildBatch, .mediaConvertJob,
      .trainingJob, .processingJob, .transformJob, .tuningJob, .labelingJob, .modelCustomization, .emrCluster, .emrStep,
      .virtualCluster, .emrContainersRun, .serverlessApplication, .serverlessRun, .eksCluster, .nodegroup,
      .fargateProfile, .model, .endpointConfig, .endpoint:
      false
    }
  }

  /// Whether it is no job but something that is there at once.
  var isInstant: Bool { self == .model || self == .endpointConfig }

  /// Whether the thing is gone once the job has ended well.
  var removesSubject: Bool {
    self == .eksClusterDeletion || self == .nodegroupDeletion || self == .fargateProfileDeletion
  }
}
