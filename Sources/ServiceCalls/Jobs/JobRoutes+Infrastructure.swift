import JSONModel

extension JobRoutes {
  /// Clusters and applications, which go on when nobody waits for them any more.
  ///
  /// - Source: the API references of the services.
  static let infrastructure: [String: JobRoutes] = [
    "eks:createCluster": eksCluster,
    "eks:deleteCluster": eksCluster,
    "eks:createNodegroup": nodegroup,
    "eks:deleteNodegroup": nodegroup,
    "eks:createFargateProfile": fargateProfile,
    "eks:deleteFargateProfile": fargateProfile,
    "elasticmapreduce:createCluster": JobRoutes(
      ["ClusterId": .either(.answer("JobFlowId"), .answer("ClusterId"))],
      status: ["Cluster", "Status", "State"]
    ),
    "elasticmapreduce:terminateCluster": JobRoutes(
      ["ClusterId": .call(JSONPointer(["JobFlowIds", "0"]))],
      status: ["Cluster", "Status", "State"]
    ),
    "emr-containers:deleteVirtualCluster": JobRoutes(["Id": .call("Id")], status: ["VirtualCluster", "State"]),
    "emr-serverless:createApplication": JobRoutes(
      ["ApplicationId": .answer("ApplicationId")],
      status: ["Application", "State"]
    ),
    "emr-serverless:startApplication": application,
    "emr-serverless:stopApplication": application,
    "emr-serverless:deleteApplication": application,
  ]

  private static let eksCluster = JobRoutes(["Name": .call("Name")], status: ["Cluster", "Status"])
  private static let nodegroup = JobRoutes(
    ["ClusterName": .call("ClusterName"), "NodegroupName": .call("NodegroupName")],
    status: ["Nodegroup", "Status"]
  )
  private static let fargateProfile = JobRoutes(
    ["ClusterName": .call("ClusterName"), "FargateProfileName": .call("FargateProfileName")],
    status: ["FargateProfile", "Status"]
  )
  private static let application = JobRoutes(
    ["ApplicationId": .call("ApplicationId")],
    status: ["Application", "State"]
  )

  /// SageMaker's jobs, whose members repeat what kind of job they are.
  ///
  /// - Source: SageMaker API reference.
  static let sageMaker: [String: JobRoutes] = Dictionary(
    ["HyperParameterTuningJob", "LabelingJob", "ProcessingJob", "TrainingJob", "TransformJob"].map { kind in
      let name: KeyValuePairs<String, JobValue> = [kind + "Name": .call(kind + "Name")]
      return ("sagemaker:create" + kind, JobRoutes(name, status: [kind + "Status"], cancelling: name))
    }
  ) { first, _ in first }
}
