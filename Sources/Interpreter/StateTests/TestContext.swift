import JSONModel
import StatesLanguage

/// The context object of a test that is given none.
enum TestContext {
  /// Makes the object.
  ///
  /// - Source: recorded: it is that of an Express execution, without the second name in its ARN; without a role,
  ///   `RoleArn` is null.
  static func object(
    for request: StateTestRequest,
    _ type: StateType,
    _ settings: ExecutionSettings,
    _ now: Instant
  ) -> JSONObject {
    let prefix = "arn:\(settings.partition):states:\(settings.region):\(settings.account):express"
    var state: JSONObject = ["Name": .string(TestedState.name), "EnteredTime": .string(now.timestamp.text)]
    switch type {
    case .task, .parallel, .map: state["RetryCount"] = 0
    case .pass, .choice, .wait, .succeed, .fail: break
    }
    return [
      "Execution": [
        "Id": .string("\(prefix):\(settings.machineName):\(settings.executionName)"),
        "Input": request.input,
        "Name": .string(settings.executionName),
        "RoleArn": request.roleARN.map(JSON.string) ?? .null,
        "StartTime": .string(now.timestamp.text),
      ],
      "StateMachine": ["Id": .string(settings.machineARN), "Name": .string(settings.machineName)],
      "State": .object(state),
    ]
  }
}
