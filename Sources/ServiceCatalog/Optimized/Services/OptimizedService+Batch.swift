extension OptimizedService {
  /// AWS Batch.
  ///
  /// - Source: Step Functions guide, page `connect-batch`.
  static let batch = OptimizedService(
    prefix: "batch",
    name: "AWS Batch",
    errorPrefix: "Batch",
    api: "batch",
    actions: [
      OptimizedAction(
        "submitJob",
        patterns: [.job, .unsettledCallback],
        required: ["JobName", "JobQueue", "JobDefinition"],
        optional: [
          "ArrayProperties", "ContainerOverrides", "DependsOn", "Parameters", "RetryStrategy", "Timeout", "Tags",
        ],
        job: OptimizedJob(
          describe: "describeJobs",
          success: .status("SUCCEEDED"),
          failures: ["FAILED"],
          result: .element(of: "Jobs"),
          cancel: "terminateJob",
          certainty: .emulated
        )
      )
    ]
  )
}
