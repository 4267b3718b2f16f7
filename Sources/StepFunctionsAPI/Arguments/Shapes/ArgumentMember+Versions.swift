/// What the operations on versions, aliases and tags take.
///
/// - Source: The API's service model, version 2016-11-23.
extension [ArgumentMember] {
  static let publishStateMachineVersion: [ArgumentMember] = [
    .required("stateMachineArn", .arn),
    .optional("revisionId", .anyText),
    .optional("description", .description),
  ]

  /// A page of the versions or aliases of a machine.
  static let listOfMachine: [ArgumentMember] = [
    .required("stateMachineArn", .arn),
    .optional("nextToken", .pageToken),
    .optional("maxResults", .pageSize),
  ]

  static let deleteStateMachineVersion: [ArgumentMember] = [.required("stateMachineVersionArn", .longARN)]

  static let createStateMachineAlias: [ArgumentMember] = [
    .optional("description", .description),
    .required("name", .text(1...80, pattern: .aliasName)),
    .required("routingConfiguration", .routing),
  ]

  static let updateStateMachineAlias: [ArgumentMember] = [
    .required("stateMachineAliasArn", .arn),
    .optional("description", .description),
    .optional("routingConfiguration", .routing),
  ]

  static let alias: [ArgumentMember] = [.required("stateMachineAliasArn", .arn)]

  static let tagResource: [ArgumentMember] = [
    .required("resourceArn", .arn),
    .required("tags", .list(of: .tag)),
  ]

  static let untagResource: [ArgumentMember] = [
    .required("resourceArn", .arn),
    .required("tagKeys", .list(of: .tagKey)),
  ]

  static let listTagsForResource: [ArgumentMember] = [.required("resourceArn", .arn)]
}
