import JSONModel

/// What has to be there before an action can be called: jobs and clusters that other tasks start first.
struct Groundwork: Sendable {
  /// A task that runs before.
  struct Step: Sendable {
    /// What it calls: `athena:startQueryExecution`.
    let action: String
    /// The template of its parameters.
    let parameters: JSON
    /// The member of the input that its result goes to.
    let result: String

    init(_ action: String, _ parameters: JSON, as result: String) {
      (self.action, self.parameters, self.result) = (action, parameters, result)
    }
  }

  /// The tasks, in order.
  let steps: [Step]
  /// Members of the action's parameters, and the paths to their values.
  let members: [String: JSON]
  /// Whether the jobs have to have ended.
  let waits: Bool

  private init(_ steps: [Step], _ members: [String: JSON], waits: Bool = true) {
    (self.steps, self.members, self.waits) = (steps, members, waits)
  }

  /// What an action needs; nothing for most.
  static func of(_ action: String) -> Groundwork? { all[action] }

  private static let query = Step("athena:startQueryExecution", ["QueryString": "SELECT 1"], as: "query")
  private static let cluster = Step("elasticmapreduce:createCluster", ["Name": "c", "Instances": [:]], as: "cluster")
  private static let step = Step(
    "elasticmapreduce:addStep",
    ["ClusterId.$": "$.cluster.ClusterId", "Step": ["Name": "s", "HadoopJarStep": ["Jar": "command-runner.jar"]]],
    as: "step"
  )
  private static let virtualCluster = Step(
    "emr-containers:createVirtualCluster",
    ["Name": "c", "ContainerProvider": ["Id": "eks", "Type": "EKS"]],
    as: "cluster"
  )
  private static let application = Step(
    "emr-serverless:createApplication",
    ["ReleaseLabel": "emr-7.0.0", "Type": "SPARK"],
    as: "application"
  )
  private static let run = Step(
    "emr-serverless:startJobRun",
    ["ApplicationId.$": "$.application.ApplicationId", "ExecutionRoleArn": "arn:aws:iam::123456789012:role/R"],
    as: "run"
  )
  private static let build = Step("codebuild:startBuild", ["ProjectName": "p"], as: "build")
  private static let batch = Step("codebuild:startBuildBatch", ["ProjectName": "p"], as: "batch")
  private static let kubernetes = Step(
    "eks:createCluster",
    ["Name": "Name", "RoleArn": "arn:aws:iam::123456789012:role/R", "ResourcesVpcConfig": [:]],
    as: "cluster"
  )
  private static let endpoint = Step(
    "sagemaker:createEndpoint",
    ["EndpointName": "EndpointName", "EndpointConfigName": "c"],
    as: "endpoint"
  )
  private static let nodes = Step(
    "eks:createNodegroup",
    [
      "ClusterName": "ClusterName", "NodegroupName": "NodegroupName", "Subnets": ["s"],
      "NodeRole": "arn:aws:iam::123456789012:role/R",
    ],
    as: "nodes"
  )
  private static let profile = Step(
    "eks:createFargateProfile",
    [
      "ClusterName": "ClusterName", "FargateProfileName": "FargateProfileName",
      "PodExecutionRoleArn": "arn:aws:iam::123456789012:role/R",
    ],
    as: "profile"
  )

  private static let all: [String: Groundwork] = {
    let queryID: [String: JSON] = ["QueryExecutionId.$": "$.query.QueryExecutionId"]
    let clusterID: [String: JSON] = ["ClusterId.$": "$.cluster.ClusterId"]
    let applicationID: [String: JSON] = ["ApplicationId.$": "$.application.ApplicationId"]
    let started = Groundwork([application], applicationID)
    return [
      "athena:stopQueryExecution": Groundwork([query], queryID, waits: false),
      "athena:getQueryExecution": Groundwork([query], queryID, waits: false),
      "athena:getQueryResults": Groundwork([query], queryID),
      "codebuild:stopBuild": Groundwork([build], ["Id.$": "$.build.Build.Id"], waits: false),
      "codebuild:batchDeleteBuilds": Groundwork([build], ["Ids.$": "States.Array($.build.Build.Id)"]),
      "codebuild:stopBuildBatch": Groundwork([batch], ["Id.$": "$.batch.BuildBatch.Id"], waits: false),
      "codebuild:retryBuildBatch": Groundwork([batch], ["Id.$": "$.batch.BuildBatch.Id"]),
      "codebuild:deleteBuildBatch": Groundwork([batch], ["Id.$": "$.batch.BuildBatch.Id"]),
      "eks:deleteCluster": Groundwork([kubernetes], [:]),
      "eks:deleteNodegroup": Groundwork([nodes], [:]),
      "eks:deleteFargateProfile": Groundwork([profile], [:]),
      "elasticmapreduce:terminateCluster": Groundwork([cluster], clusterID),
      "elasticmapreduce:setClusterTerminationProtection": Groundwork([cluster], clusterID),
      "sagemaker:updateEndpoint": Groundwork([endpoint], [:]),
      "elasticmapreduce:addStep": Groundwork([cluster], clusterID),
      "elasticmapreduce:cancelStep": Groundwork(
        [cluster, step],
        clusterID.merging(["StepId.$": "$.step.StepId"]) { first, _ in first },
        waits: false
      ),
      "emr-containers:deleteVirtualCluster": Groundwork([virtualCluster], ["Id.$": "$.cluster.Id"]),
      "emr-containers:startJobRun": Groundwork([virtualCluster], ["VirtualClusterId.$": "$.cluster.Id"]),
      "emr-serverless:startApplication": started, "emr-serverless:stopApplication": started,
      "emr-serverless:deleteApplication": started, "emr-serverless:startJobRun": started,
      "emr-serverless:cancelJobRun": Groundwork(
        [application, run],
        applicationID.merging(["JobRunId.$": "$.run.JobRunId"]) { first, _ in first },
        waits: false
      ),
    ]
  }()
}
