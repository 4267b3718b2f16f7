extension OptimizedService {
  /// AWS Glue DataBrew.
  ///
  /// - Source: Step Functions guide, page `connect-databrew`.
  static let dataBrew = OptimizedService(
    prefix: "databrew",
    name: "AWS Glue DataBrew",
    errorPrefix: "DataBrew",
    api: "databrew",
    actions: [
      OptimizedAction(
        "startJobRun",
        patterns: [.job],
        required: ["Name"],
        job: OptimizedJob(
          describe: "describeJobRun",
          success: .status("SUCCEEDED"),
          failures: ["FAILED", "STOPPED", "TIMEOUT"],
          cancel: "stopJobRun",
          certainty: .inferred
        )
      )
    ]
  )
}
