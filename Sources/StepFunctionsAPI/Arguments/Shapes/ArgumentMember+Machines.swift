/// What the operations on state machines take.
///
/// - Source: The API's service model, version 2016-11-23.
extension [ArgumentMember] {
  static let createStateMachine: [ArgumentMember] = [
    .required("name", .name),
    .required("definition", .definition),
    .required("roleArn", .arn),
    .optional("type", .machineType),
    .optional("loggingConfiguration", .logging),
    .optional("tags", .list(of: .tag)),
    .optional("tracingConfiguration", .tracing),
    .optional("publish", .flag),
    .optional("versionDescription", .description),
    .optional("encryptionConfiguration", .encryption),
  ]

  static let updateStateMachine: [ArgumentMember] = [
    .required("stateMachineArn", .arn),
    .optional("definition", .definition),
    .optional("roleArn", .arn),
    .optional("loggingConfiguration", .logging),
    .optional("tracingConfiguration", .tracing),
    .optional("publish", .flag),
    .optional("versionDescription", .description),
    .optional("encryptionConfiguration", .encryption),
  ]

  static let stateMachine: [ArgumentMember] = [.required("stateMachineArn", .arn)]

  static let describeStateMachine: [ArgumentMember] = [
    .required("stateMachineArn", .arn),
    .optional("includedData", .includedData),
  ]

  /// A page of everything that the account has of a kind.
  static let listAll: [ArgumentMember] = [
    .optional("maxResults", .pageSize),
    .optional("nextToken", .pageToken),
  ]

  static let validateStateMachineDefinition: [ArgumentMember] = [
    .required("definition", .definition),
    .optional("type", .machineType),
    .optional("severity", .choice(["ERROR", "WARNING"])),
    .optional("maxResults", .integer(NumberRange(minimum: 0, maximum: 100))),
  ]
}
