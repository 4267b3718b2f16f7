extension OptimizedService {
  /// Amazon EMR Serverless.
  ///
  /// - Source: Step Functions guide, page `connect-emr-serverless`.
  static let emrServerless = OptimizedService(
    prefix: "emr-serverless",
    name: "Amazon EMR Serverless",
    errorPrefix: "EMRServerless",
    api: "emrserverless",
    actions: [
      OptimizedAction(
        "createApplication",
        patterns: [.job],
        required: ["ReleaseLabel", "Type"],
        job: OptimizedJob(
          describe: "getApplication",
          success: .status("CREATED"),
          failures: ["TERMINATED"],
          result: .submission,
          certainty: .documented
        )
      ),
      OptimizedAction(
        "startApplication",
        patterns: [.job],
        required: ["ApplicationId"],
        job: OptimizedJob(
          describe: "getApplication",
          success: .status("STARTED"),
          failures: ["STOPPED", "TERMINATED"],
          result: .submission,
          certainty: .documented
        )
      ),
      OptimizedAction(
        "stopApplication",
        patterns: [.job],
        required: ["ApplicationId"],
        job: OptimizedJob(
          describe: "getApplication",
          success: .status("STOPPED"),
          failures: ["TERMINATED"],
          result: .submission,
          certainty: .documented
        )
      ),
      OptimizedAction(
        "deleteApplication",
        patterns: [.job],
        required: ["ApplicationId"],
        job: OptimizedJob(
          describe: "getApplication",
          success: .status("TERMINATED"),
          result: .submission,
          certainty: .documented
        )
      ),
      OptimizedAction(
        "startJobRun",
        patterns: [.job],
        required: ["ApplicationId", "ExecutionRoleArn"],
        job: OptimizedJob(
          describe: "getJobRun",
          success: .status("SUCCESS"),
          failures: ["FAILED", "CANCELLED"],
          result: .submission,
          cancel: "cancelJobRun",
          certainty: .documented
        )
      ),
      OptimizedAction(
        "cancelJobRun",
        patterns: [.job],
        required: ["ApplicationId", "JobRunId"],
        job: OptimizedJob(
          describe: "getJobRun",
          success: .status("CANCELLED"),
          failures: ["SUCCESS", "FAILED"],
          result: .submission,
          certainty: .documented
        )
      ),
    ]
  )
}
