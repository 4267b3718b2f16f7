extension OptimizedService {
  /// Amazon Athena.
  ///
  /// - Source: Step Functions guide, page `connect-athena`.
  static let athena = OptimizedService(
    prefix: "athena",
    name: "Amazon Athena",
    errorPrefix: "Athena",
    api: "athena",
    actions: [
      OptimizedAction(
        "startQueryExecution",
        patterns: [.job],
        required: ["QueryString"],
        job: OptimizedJob(
          describe: "getQueryExecution",
          success: .status("SUCCEEDED"),
          failures: ["FAILED", "CANCELLED"],
          cancel: "stopQueryExecution",
          certainty: .documented
        )
      ),
      OptimizedAction("stopQueryExecution", required: ["QueryExecutionId"]),
      OptimizedAction("getQueryExecution", required: ["QueryExecutionId"]),
      OptimizedAction("getQueryResults", required: ["QueryExecutionId"]),
    ]
  )
}
