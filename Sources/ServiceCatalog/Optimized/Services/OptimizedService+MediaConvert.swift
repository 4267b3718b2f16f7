extension OptimizedService {
  /// AWS Elemental MediaConvert.
  ///
  /// - Source: Step Functions guide, page `connect-mediaconvert`.
  static let mediaConvert = OptimizedService(
    prefix: "mediaconvert",
    name: "AWS Elemental MediaConvert",
    errorPrefix: "MediaConvert",
    api: "mediaconvert",
    actions: [
      OptimizedAction(
        "createJob",
        patterns: [.job],
        required: ["Role", "Settings"],
        job: OptimizedJob(
          describe: "getJob",
          success: .status("COMPLETE"),
          failures: ["ERROR", "CANCELED"],
          cancel: "cancelJob",
          certainty: .documented
        )
      )
    ]
  )
}
