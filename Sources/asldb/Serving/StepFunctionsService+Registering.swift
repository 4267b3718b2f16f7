import JSONModel
import StatesLanguage
import StepFunctionsAPI

extension StepFunctionsService {
  /// Makes a state machine of a definition's file, or brings the one up to date that an earlier run has left.
  ///
  /// - Parameters:
  ///   - name: The machine's name.
  ///   - text: The definition's text.
  ///   - workflow: The machine's type.
  /// - Returns: Its ARN.
  /// - Throws: Why it cannot be made, in the API's words.
  func register(
    _ name: String,
    _ text: String,
    _ workflow: WorkflowType
  ) async throws(CommandFailure) -> String {
    let arn = StatesARN(
      partition: configuration.partition,
      region: configuration.region,
      account: configuration.account,
      resource: .stateMachine(name: name)
    ).text
    let definition = JSON.string(text)
    let created = await call(
      .createStateMachine,
      [
        "name": .string(name), "definition": definition, "type": .string(workflow.rawValue),
        "roleArn": "arn:aws:iam::123456789012:role/StepFunctionsRole",
      ]
    )
    guard created.failureType == "StateMachineAlreadyExists" else { return try created.success(arn) }
    let there = await call(.describeStateMachine, ["stateMachineArn": .string(arn)])
    guard there.body["type"]?.string == workflow.rawValue else { return try created.success(arn) }
    let updated = await call(.updateStateMachine, ["stateMachineArn": .string(arn), "definition": definition])
    return try updated.success(arn)
  }

  private func call(_ operation: APIOperation, _ arguments: JSON) async -> APIResponse {
    await respond(to: APIRequest(target: APIOperation.targetPrefix + operation.rawValue, body: arguments.utf8()))
  }
}

extension APIResponse {
  /// A value, when the call went well.
  fileprivate func success(_ value: String) throws(CommandFailure) -> String {
    guard failureType != nil else { return value }
    throw CommandFailure("\(body["message"]?.string ?? body.text())")
  }
}
