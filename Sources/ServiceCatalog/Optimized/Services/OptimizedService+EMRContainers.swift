extension OptimizedService {
  /// Amazon EMR on EKS.
  ///
  /// - Source: Step Functions guide, page `connect-emr-eks`.
  static let emrContainers = OptimizedService(
    prefix: "emr-containers",
    name: "Amazon EMR on EKS",
    errorPrefix: "EMRContainers",
    api: "emrcontainers",
    actions: [
      OptimizedAction("createVirtualCluster", required: ["Name", "ContainerProvider"]),
      OptimizedAction(
        "deleteVirtualCluster",
        patterns: [.job],
        required: ["Id"],
        job: OptimizedJob(
          describe: "describeVirtualCluster",
          success: .status("TERMINATED"),
          failures: ["ARRESTED"],
          certainty: .inferred
        )
      ),
      OptimizedAction(
        "startJobRun",
        patterns: [.job],
        required: ["VirtualClusterId"],
        job: OptimizedJob(
          describe: "describeJobRun",
          success: .status("COMPLETED"),
          failures: ["FAILED", "CANCELLED"],
          cancel: "cancelJobRun",
          certainty: .documented
        )
      ),
    ]
  )
}
