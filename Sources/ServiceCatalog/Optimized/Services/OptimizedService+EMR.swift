extension OptimizedService {
  /// Amazon EMR.
  ///
  /// - Source: Step Functions guide, page `connect-emr`.
  static let emr = OptimizedService(
    prefix: "elasticmapreduce",
    name: "Amazon EMR",
    errorPrefix: "EMR",
    api: "emr",
    actions: [
      OptimizedAction(
        "createCluster",
        calling: .action("runJobFlow"),
        patterns: [.job],
        required: ["Name", "Instances"],
        refused: ["Steps"],
        answer: [CatalogMember("ClusterId", .string), CatalogMember("ClusterArn", .string)] + CatalogMember.metadata,
        job: OptimizedJob(
          describe: "describeCluster",
          success: .status("WAITING"),
          failures: ["TERMINATED", "TERMINATED_WITH_ERRORS"],
          result: .submissionAndDescription,
          pace: .slowing(after: 600),
          certainty: .documented
        )
      ),
      OptimizedAction(
        "setClusterTerminationProtection",
        calling: .action("setTerminationProtection"),
        required: ["ClusterId", "TerminationProtected"],
        optional: []
      ),
      OptimizedAction(
        "terminateCluster",
        calling: .action("terminateJobFlows"),
        patterns: [.job],
        required: ["ClusterId"],
        optional: [],
        job: OptimizedJob(
          describe: "describeCluster",
          success: .status("TERMINATED"),
          failures: ["TERMINATED_WITH_ERRORS"],
          pace: .slowing(after: 600),
          certainty: .inferred
        )
      ),
      OptimizedAction(
        "addStep",
        calling: .action("addJobFlowSteps"),
        patterns: [.job],
        required: ["ClusterId", "Step"],
        optional: ["ExecutionRoleArn"],
        answer: [CatalogMember("StepId", .string)] + CatalogMember.metadata,
        job: OptimizedJob(
          describe: "describeStep",
          success: .status("COMPLETED"),
          failures: ["FAILED", "CANCELLED", "INTERRUPTED"],
          cancel: "cancelSteps",
          pace: .slowing(after: 600),
          certainty: .documented
        )
      ),
      OptimizedAction(
        "cancelStep",
        calling: .action("cancelSteps"),
        required: ["ClusterId", "StepId"],
        optional: ["StepCancellationOption"],
        answer: [CatalogMember("CancelStepsInfo", .structure())] + CatalogMember.metadata
      ),
      OptimizedAction(
        "modifyInstanceFleetByName",
        calling: .action("modifyInstanceFleet"),
        required: ["ClusterId", "InstanceFleetName", "InstanceFleet"],
        optional: []
      ),
      OptimizedAction(
        "modifyInstanceGroupByName",
        calling: .action("modifyInstanceGroups"),
        required: ["ClusterId", "InstanceGroup"],
        optional: ["InstanceGroupName"]
      ),
    ]
  )
}
