extension OptimizedService {
  /// AWS Glue.
  ///
  /// - Source: Step Functions guide, page `connect-glue`.
  static let glue = OptimizedService(
    prefix: "glue",
    name: "AWS Glue",
    errorPrefix: "Glue",
    api: "glue",
    actions: [
      OptimizedAction(
        "startJobRun",
        patterns: [.job],
        required: ["JobName"],
        optional: [
          "JobRunId", "Arguments", "AllocatedCapacity", "Timeout", "MaxCapacity", "SecurityConfiguration",
          "NotificationProperty", "WorkerType", "NumberOfWorkers", "ExecutionClass", "JobRunQueuingEnabled",
        ],
        answer: [CatalogMember("JobName", .string), CatalogMember("JobRunId", .string)] + CatalogMember.metadata,
        job: OptimizedJob(
          describe: "getJobRun",
          success: .status("SUCCEEDED"),
          failures: ["FAILED", "TIMEOUT", "ERROR", "EXPIRED"],
          result: .member("JobRun"),
          cancel: "batchStopJobRun",
          certainty: .emulated
        )
      )
    ]
  )
}
