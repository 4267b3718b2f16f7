extension OptimizedService {
  /// AWS CodeBuild.
  ///
  /// - Source: Step Functions guide, page `connect-codebuild`.
  static let codeBuild = OptimizedService(
    prefix: "codebuild",
    name: "AWS CodeBuild",
    errorPrefix: "CodeBuild",
    api: "codebuild",
    actions: [
      OptimizedAction(
        "startBuild",
        patterns: [.job],
        required: ["ProjectName"],
        job: OptimizedJob(
          describe: "batchGetBuilds",
          success: .status("SUCCEEDED"),
          failures: ["FAILED", "FAULT", "TIMED_OUT", "STOPPED"],
          result: .element(of: "Builds", as: "Build"),
          cancel: "stopBuild",
          certainty: .inferred
        )
      ),
      OptimizedAction("stopBuild", required: ["Id"]),
      OptimizedAction("batchDeleteBuilds", required: ["Ids"]),
      OptimizedAction("batchGetReports", required: ["ReportArns"]),
      OptimizedAction(
        "startBuildBatch",
        patterns: [.job],
        required: ["ProjectName"],
        job: OptimizedJob(
          describe: "batchGetBuildBatches",
          success: .status("SUCCEEDED"),
          failures: ["FAILED", "FAULT", "TIMED_OUT", "STOPPED"],
          result: .element(of: "BuildBatches", as: "BuildBatch"),
          cancel: "stopBuildBatch",
          certainty: .inferred
        )
      ),
      OptimizedAction("stopBuildBatch", required: ["Id"]),
      OptimizedAction(
        "retryBuildBatch",
        patterns: [.job],
        job: OptimizedJob(
          describe: "batchGetBuildBatches",
          success: .status("SUCCEEDED"),
          failures: ["FAILED", "FAULT", "TIMED_OUT", "STOPPED"],
          result: .element(of: "BuildBatches", as: "BuildBatch"),
          cancel: "stopBuildBatch",
          certainty: .inferred
        )
      ),
      OptimizedAction("deleteBuildBatch", required: ["Id"]),
    ]
  )
}
