/// What the operations on executions and Map Runs take.
///
/// - Source: The API's service model, version 2016-11-23.
extension [ArgumentMember] {
  static let startExecution: [ArgumentMember] = [
    .required("stateMachineArn", .arn),
    .optional("name", .name),
    .optional("input", .data),
    .optional("traceHeader", .traceHeader),
  ]

  static let startSyncExecution = startExecution + [.optional("includedData", .includedData)]

  static let describeExecution: [ArgumentMember] = [
    .required("executionArn", .arn),
    .optional("includedData", .includedData),
  ]

  /// The order of the states is that of a recorded message.
  static let listExecutions: [ArgumentMember] = [
    .optional("stateMachineArn", .arn),
    .optional(
      "statusFilter",
      .choice(["SUCCEEDED", "TIMED_OUT", "PENDING_REDRIVE", "ABORTED", "FAILED", "RUNNING"])
    ),
    .optional("maxResults", .pageSize),
    .optional("nextToken", .text(1...3096)),
    .optional("mapRunArn", .longARN),
    .optional("redriveFilter", .choice(["REDRIVEN", "NOT_REDRIVEN"])),
  ]

  static let getExecutionHistory: [ArgumentMember] = [
    .required("executionArn", .arn),
    .optional("maxResults", .pageSize),
    .optional("reverseOrder", .flag),
    .optional("nextToken", .pageToken),
    .optional("includeExecutionData", .flag),
  ]

  static let stopExecution: [ArgumentMember] = [
    .required("executionArn", .arn),
    .optional("error", .errorName),
    .optional("cause", .errorCause),
  ]

  static let redriveExecution: [ArgumentMember] = [
    .required("executionArn", .arn),
    .optional("clientToken", .text(1...64, pattern: .printable)),
  ]

  static let mapRun: [ArgumentMember] = [.required("mapRunArn", .longARN)]

  static let listMapRuns: [ArgumentMember] = [
    .required("executionArn", .arn),
    .optional("maxResults", .pageSize),
    .optional("nextToken", .pageToken),
  ]

  static let updateMapRun: [ArgumentMember] = [
    .required("mapRunArn", .longARN),
    .optional("maxConcurrency", .count),
    .optional("toleratedFailurePercentage", .number(NumberRange(minimum: 0, maximum: 100))),
    .optional("toleratedFailureCount", .count),
  ]
}
