extension OptimizedService {
  /// AWS Step Functions.
  ///
  /// - Source: Step Functions guide, page `connect-stepfunctions`.
  static let stepFunctions = OptimizedService(
    prefix: "states",
    name: "AWS Step Functions",
    errorPrefix: "StepFunctions",
    api: "sfn",
    actions: [
      OptimizedAction(
        "startExecution",
        patterns: [.job, .parsedJob, .callback],
        required: ["StateMachineArn"],
        optional: ["Input", "Name", "TraceHeader"],
        job: OptimizedJob(
          describe: "describeExecution",
          success: .status("SUCCEEDED"),
          failures: ["FAILED", "TIMED_OUT", "ABORTED"],
          cancel: "stopExecution",
          certainty: .recorded
        )
      )
    ]
  )
}
