import JSONModel

/// How the calls about a job are made out of the one that started it, and where its status stands.
struct JobRoutes: Sendable {
  /// The members of the call that describes the job.
  let describing: [(name: String, value: JobValue)]
  /// Where its status stands in the answer to that.
  let status: JSONPointer
  /// The members of the call that ends the job; empty when there is none.
  let cancelling: [(name: String, value: JobValue)]

  init(
    _ describing: KeyValuePairs<String, JobValue>,
    status: [String],
    cancelling: KeyValuePairs<String, JobValue> = [:]
  ) {
    self.describing = describing.map { ($0.key, $0.value) }
    self.status = JSONPointer(status)
    self.cancelling = cancelling.map { ($0.key, $0.value) }
  }

  /// The routes of an action: `batch:submitJob`; nothing when its job is described by no API.
  static func of(_ action: String) -> JobRoutes? { batchJobs[action] ?? infrastructure[action] ?? sageMaker[action] }

  /// What is told to a service when its job is ended because nobody waits for it any more.
  static let reason: JobValue = .text("The Step Functions task that started it has ended.")
}

extension JobRoutes {
  /// Jobs, builds, queries and runs.
  ///
  /// - Source: the API references of the services.
  private static let batchJobs: [String: JobRoutes] = [
    "athena:startQueryExecution": JobRoutes(
      ["QueryExecutionId": .answer("QueryExecutionId")],
      status: ["QueryExecution", "Status", "State"],
      cancelling: ["QueryExecutionId": .answer("QueryExecutionId")]
    ),
    "batch:submitJob": JobRoutes(
      ["Jobs": .list(.answer("JobId"))],
      status: ["Jobs", "0", "Status"],
      cancelling: ["JobId": .answer("JobId"), "Reason": reason]
    ),
    "bedrock:createModelCustomizationJob": JobRoutes(
      ["JobIdentifier": .answer("JobArn")],
      status: ["Status"],
      cancelling: ["JobIdentifier": .answer("JobArn")]
    ),
    "codebuild:startBuild": JobRoutes(
      ["Ids": .list(.answer("Build", "Id"))],
      status: ["Builds", "0", "BuildStatus"],
      cancelling: ["Id": .answer("Build", "Id")]
    ),
    "codebuild:startBuildBatch": buildBatch,
    "codebuild:retryBuildBatch": buildBatch,
    "databrew:startJobRun": JobRoutes(
      ["Name": .call("Name"), "RunId": .answer("RunId")],
      status: ["State"],
      cancelling: ["Name": .call("Name"), "RunId": .answer("RunId")]
    ),
    "ecs:runTask": JobRoutes(
      ["Cluster": ecsCluster, "Tasks": .list(.answer("Tasks", "0", "TaskArn"))],
      status: ["Tasks", "0", "LastStatus"],
      cancelling: ["Cluster": ecsCluster, "Task": .answer("Tasks", "0", "TaskArn"), "Reason": reason]
    ),
    "elasticmapreduce:addStep": JobRoutes(
      ["ClusterId": .call("JobFlowId"), "StepId": emrStep],
      status: ["Step", "Status", "State"],
      cancelling: ["ClusterId": .call("JobFlowId"), "StepIds": .list(emrStep)]
    ),
    "emr-containers:startJobRun": JobRoutes(
      ["VirtualClusterId": .call("VirtualClusterId"), "Id": .answer("Id")],
      status: ["JobRun", "State"],
      cancelling: ["VirtualClusterId": .call("VirtualClusterId"), "Id": .answer("Id")]
    ),
    "emr-serverless:startJobRun": JobRoutes(
      ["ApplicationId": .call("ApplicationId"), "JobRunId": .answer("JobRunId")],
      status: ["JobRun", "State"],
      cancelling: ["ApplicationId": .call("ApplicationId"), "JobRunId": .answer("JobRunId")]
    ),
    "emr-serverless:cancelJobRun": JobRoutes(
      ["ApplicationId": .call("ApplicationId"), "JobRunId": .call("JobRunId")],
      status: ["JobRun", "State"]
    ),
    "glue:startJobRun": JobRoutes(
      ["JobName": .call("JobName"), "RunId": .answer("JobRunId")],
      status: ["JobRun", "JobRunState"],
      cancelling: ["JobName": .call("JobName"), "JobRunIds": .list(.answer("JobRunId"))]
    ),
    "mediaconvert:createJob": JobRoutes(
      ["Id": .answer("Job", "Id")],
      status: ["Job", "Status"],
      cancelling: ["Id": .answer("Job", "Id")]
    ),
    "states:startExecution": JobRoutes(
      ["ExecutionArn": .answer("ExecutionArn")],
      status: ["Status"],
      cancelling: ["ExecutionArn": .answer("ExecutionArn")]
    ),
  ]

  private static let buildBatch = JobRoutes(
    ["Ids": .list(.answer("BuildBatch", "Id"))],
    status: ["BuildBatches", "0", "BuildBatchStatus"],
    cancelling: ["Id": .answer("BuildBatch", "Id")]
  )

  /// The step in the API's answer, or in one that is written as the wrapper's.
  private static let emrStep: JobValue = .either(.answer("StepIds", "0"), .answer("StepId"))

  /// Without a cluster, ECS looks into the default one.
  private static let ecsCluster: JobValue = .either(
    .call("Cluster"),
    .either(.answer("Tasks", "0", "ClusterArn"), .nothing)
  )
}
