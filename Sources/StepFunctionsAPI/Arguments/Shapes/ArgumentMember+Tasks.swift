/// What the operations on tasks and activities, and tests of states, take.
///
/// - Source: The API's service model, version 2016-11-23.
extension [ArgumentMember] {
  static let sendTaskSuccess: [ArgumentMember] = [.required("taskToken", .taskToken), .required("output", .data)]

  static let sendTaskFailure: [ArgumentMember] = [
    .required("taskToken", .taskToken),
    .optional("error", .errorName),
    .optional("cause", .errorCause),
  ]

  static let sendTaskHeartbeat: [ArgumentMember] = [.required("taskToken", .taskToken)]

  static let createActivity: [ArgumentMember] = [
    .required("name", .name),
    .optional("tags", .list(of: .tag)),
    .optional("encryptionConfiguration", .encryption),
  ]

  static let activity: [ArgumentMember] = [.required("activityArn", .arn)]

  static let getActivityTask = activity + [.optional("workerName", .name)]

  static let testState: [ArgumentMember] = [
    .required("definition", .definition),
    .optional("roleArn", .arn),
    .optional("input", .data),
    .optional("inspectionLevel", .choice(["INFO", "DEBUG", "TRACE"])),
    .optional("revealSecrets", .flag),
    .optional("variables", .data),
    .optional("stateName", .stateName),
    .optional("mock", .mock),
    .optional("context", .data),
    .optional("stateConfiguration", .testConfiguration),
  ]
}
